import { bytesToHex } from "@noble/hashes/utils.js";
import { sameBytes } from "../bytes.ts";
import type { Disclosures } from "../commitment.ts";
import { type OpenEntry, parseDisclosures } from "../disclosure-lines.ts";
import { LedgerError } from "../errors.ts";
import { disclosuresPath } from "../layout.ts";
import type { Checkpoint } from "../note/checkpoint.ts";
import { HashList, hashLength } from "../tree/hashes.ts";
import { entriesOf, type TileName, tileBytes, tilePath, tilesOf, tileWidth } from "../tree/tiles.ts";
import { Tree } from "../tree/tree.ts";
import { differences } from "./differences.ts";
import { Entries } from "./entries.ts";
import type { Findings } from "./finding.ts";
import { type PublishedFolder, readInOrder, Unreadable } from "./folder.ts";

/** Reads every entry with its disclosures, and holds bundles and tiles to the signed root. */
export async function readLog(
  folder: PublishedFolder,
  { size, root }: Checkpoint,
  findings: Findings,
  step: (done: number) => void,
): Promise<Entries> {
  const entries = new Entries();
  const bundles = tilesOf(size).filter(({ level }) => level === "entries");
  const paths = bundles.flatMap((bundle) => [tilePath(bundle), disclosuresPath(bundle.number)]);
  let leaves: Uint8Array[] = [];
  let read = 0;
  for await (const { path, bytes } of readInOrder(folder, paths)) {
    // Bundle and disclosures take turns.
    if (read++ % 2 === 0) {
      leaves = bundleOf(path, bytes, findings);
      continue;
    }
    const open = disclosuresOf(path, bytes, findings);
    const none: Disclosures = {};
    const first = entries.tree.size;
    for (const [i, leaf] of leaves.entries()) entries.add(leaf, open.get(first + i) ?? none, findings);
    for (const index of open.keys())
      if (index < first || index >= first + leaves.length)
        findings.add("wrong-disclosure", `Values are given for entry ${index}, which is not there.`, {
          path,
          index,
        });
    step(entries.tree.size);
  }
  await holdTiles(folder, entries, { size, root }, findings);
  return entries;
}

function bundleOf(path: string, bytes: Uint8Array | null | Unreadable, findings: Findings): Uint8Array[] {
  if (!isRead(path, bytes, findings)) return [];
  try {
    return entriesOf(bytes);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    findings.add("changed-file", `The bundle is damaged: ${error.message}.`, { path });
    return [];
  }
}

function disclosuresOf(
  path: string,
  bytes: Uint8Array | null | Unreadable,
  findings: Findings,
): Map<number, Disclosures> {
  // A bundle of which all was redacted has no file.
  const open: OpenEntry[] = bytes === null ? [] : isRead(path, bytes, findings) ? (parsed(bytes) ?? []) : [];
  return new Map(open.map(({ index, disclosures }) => [index, disclosures]));

  function parsed(bytes: Uint8Array): OpenEntry[] | null {
    const lines = parseDisclosures(bytes);
    if (lines === null) findings.add("changed-file", "The file of disclosures is damaged.", { path });
    return lines;
  }
}

export function isRead(
  path: string,
  bytes: Uint8Array | null | Unreadable,
  findings: Findings,
): bytes is Uint8Array {
  if (bytes === null) findings.add("missing-file", "The file is missing.", { path });
  if (bytes instanceof Unreadable) findings.add("unreachable", bytes.message, { path });
  return bytes instanceof Uint8Array;
}

/** Holds the tiles to what the entries give, and tells which of the two was changed. */
async function holdTiles(
  folder: PublishedFolder,
  { tree }: Entries,
  { size, root }: Pick<Checkpoint, "size" | "root">,
  findings: Findings,
): Promise<void> {
  const fits = tree.size === size && sameBytes(tree.root(), root);
  const published = new HashList();
  const tiles = tilesOf(size).filter(
    (name): name is TileName & { level: number } => name.level !== "entries",
  );
  const byPath = new Map(tiles.map((name) => [tilePath(name), name]));
  for await (const { path, bytes } of readInOrder(folder, byPath.keys())) {
    const name = byPath.get(path) as TileName & { level: number };
    if (!isRead(path, bytes, findings)) continue;
    if (fits && !sameBytes(bytes, tileBytes(tree, name)))
      findings.add("changed-file", "The tile is not what was signed.", { path });
    else if (bytes.length !== name.width * hashLength)
      findings.add("changed-file", `The tile holds ${bytes.length} bytes.`, { path });
    else if (name.level === 0)
      for (let at = 0; at < bytes.length; at += hashLength)
        published.push(bytes.subarray(at, at + hashLength));
  }
  if (fits) return;
  const signed = treeOf(published);
  if (signed.size === size && sameBytes(signed.root(), root))
    for (const { code, message, index } of differences(hashes(signed), hashes(tree)))
      findings.add(code, message, { index });
  else findings.add("changed-log", "Neither the entries nor the tiles fit the signed root.");
}

function treeOf(leaves: HashList): Tree {
  const tree = new Tree();
  for (let i = 0; i < leaves.length; i++) tree.append(leaves.at(i));
  return tree;
}

export const hashes = (tree: Tree): string[] =>
  Array.from({ length: tree.size }, (_, i) => bytesToHex(tree.level(0).at(i)));

export const isPartialOf = (name: TileName, size: number): boolean =>
  name.width < tileWidth &&
  name.number * tileWidth + name.width <=
    (name.level === "entries" ? size : Math.floor(size / tileWidth ** name.level));
