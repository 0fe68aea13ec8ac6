import { utf8ToBytes } from "@noble/hashes/utils.js";
import { utf8 } from "./bytes.ts";
import { isSafePath } from "./layout.ts";

/** Path to digest (64 hex digits). */
export type Manifest = Map<string, string>;

/** One line a file, sorted by path: digest, two spaces, path. */
export const manifestBytes = (manifest: Manifest): Uint8Array =>
  utf8ToBytes(
    [...manifest]
      .sort(byPath)
      .map(([path, digest]) => `${digest}  ${path}\n`)
      .join(""),
  );

const line = /^([0-9a-f]{64}) {2}(.+)$/;

/** @returns null where the bytes are not a manifest in its one spelling */
export function parseManifest(bytes: Uint8Array): Manifest | null {
  const text = utf8(bytes);
  if (text === null || (text !== "" && !text.endsWith("\n"))) return null;
  const manifest: Manifest = new Map();
  let before = "";
  for (const row of text.split("\n").slice(0, -1)) {
    const [, digest = "", path = ""] = line.exec(row) ?? [];
    if (!isSafePath(path) || path <= before) return null;
    manifest.set(path, digest);
    before = path;
  }
  return manifest;
}

const byPath = ([a]: [string, string], [b]: [string, string]): number => (a < b ? -1 : 1);
