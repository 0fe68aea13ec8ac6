import { sameBytes, utf8 } from "../bytes.ts";
import { digestOf } from "../digests.ts";
import { LedgerError } from "../errors.ts";
import {
  checkpointPath,
  disclosuresPath,
  keyPath,
  manifestPath,
  proofPath,
  receiptPath,
  statementPath,
} from "../layout.ts";
import { type Manifest, parseManifest } from "../manifest.ts";
import { openCheckpoint } from "../note/checkpoint.ts";
import { proofText } from "../note/proof-file.ts";
import type { VerifierKey } from "../note/verifier-key.ts";
import { type TileName, tileBytes, tileNamed, tilePath, tilesOf, tileWidth } from "../tree/tiles.ts";
import type { Entries } from "./entries.ts";
import type { Findings } from "./finding.ts";
import { type PublishedFolder, readInOrder } from "./folder.ts";
import { isPartialOf, isRead } from "./read-log.ts";

/** The files that the log does not hold itself: the newest entry names the digest of the list of their digests. */
export async function holdManifest(
  folder: PublishedFolder,
  { edition }: Entries,
  findings: Findings,
  step: (done: number, all: number) => void,
): Promise<Manifest> {
  const none: Manifest = new Map();
  if (edition === null) {
    findings.add("no-edition", "The newest entry is no edition.");
    return none;
  }
  let manifest: Manifest | null = null;
  for await (const { path, bytes } of readInOrder(folder, [manifestPath])) {
    if (!isRead(path, bytes, findings)) return none;
    if (digestOf(bytes) === edition.manifest) manifest = parseManifest(bytes);
    if (manifest === null)
      findings.add("changed-file", "The list of files is not what was signed.", { path });
  }
  if (manifest === null) return none;
  if (manifest.size !== edition.files)
    findings.add("bad-entry", `The edition has ${edition.files} files, its list ${manifest.size}.`);
  let done = 0;
  for await (const { path, bytes } of readInOrder(folder, manifest.keys())) {
    if (isRead(path, bytes, findings) && digestOf(bytes) !== `sha256:${manifest.get(path)}`)
      findings.add("changed-file", "The file is not what was signed.", { path });
    step(++done, manifest.size);
  }
  return manifest;
}

/** Statements and receipts say what the log says. */
export function holdContent({ statements, receipts }: Entries, manifest: Manifest, findings: Findings): void {
  const wants = (path: string, digest: string | null): boolean => `sha256:${manifest.get(path)}` === digest;
  for (const { id, index, digest } of statements)
    if (!wants(statementPath(id), digest))
      findings.add("wrong-statement", "The file does not say what the log says.", {
        path: statementPath(id),
        index,
      });
  for (const { digest, index } of receipts)
    if (!wants(receiptPath(digest), digest))
      findings.add("wrong-receipt", "The receipt that the evidence names is not here.", {
        path: receiptPath(digest),
        index,
      });
}

/** Every statement has a file that proves it offline, under a checkpoint of this log. */
export async function holdProofs(
  folder: PublishedFolder,
  { statements, tree }: Entries,
  keys: readonly VerifierKey[],
  findings: Findings,
  step: (done: number, all: number) => void,
): Promise<void> {
  const sizes = new Map<string, number | null>();
  const indices = new Map(statements.map(({ id, index }) => [proofPath(id), index]));
  let done = 0;
  for await (const { path, bytes } of readInOrder(folder, indices.keys())) {
    const index = indices.get(path) as number;
    step(++done, indices.size);
    if (!isRead(path, bytes, findings)) continue;
    const checkpoint = checkpointIn(bytes);
    if (!sizes.has(checkpoint)) sizes.set(checkpoint, sizeOf(checkpoint));
    const size = sizes.get(checkpoint) ?? 0;
    const holds =
      size > index && utf8(bytes) === proofText({ index, proof: tree.inclusion(index, size), checkpoint });
    if (!holds) findings.add("wrong-proof", "The file does not prove its statement.", { path, index });
  }

  /** The size of a checkpoint that this log signed, or null. */
  function sizeOf(note: string): number | null {
    try {
      const { size, root } = openCheckpoint(note, keys);
      return size <= tree.size && sameBytes(tree.root(size), root) ? size : null;
    } catch (error) {
      if (error instanceof LedgerError) return null;
      throw error;
    }
  }
}

/** What stands below the proof; whether the file is a proof shows when it is compared with the one that is due. */
const checkpointIn = (file: Uint8Array): string => /\n\n([\s\S]*)$/.exec(utf8(file) ?? "")?.[1] ?? "";

/** Everything that lies in the folder is signed for, older partial tiles among them. */
export async function holdListing(
  folder: PublishedFolder,
  { tree, statements }: Entries,
  manifest: Manifest,
  findings: Findings,
): Promise<boolean> {
  const listed = await folder.list();
  if (listed === null) return false;
  const held = new Set([checkpointPath, keyPath, manifestPath, ...manifest.keys()]);
  for (const name of tilesOf(tree.size)) {
    held.add(tilePath(name));
    if (name.level === "entries") held.add(disclosuresPath(name.number));
  }
  for (const { id } of statements) held.add(proofPath(id));
  const rest = listed.filter((path) => !held.has(path)).sort();
  for await (const { path, bytes } of readInOrder(folder, rest)) {
    const name = tileNamed(path);
    if (name === null || !isPartialOf(name, tree.size))
      findings.add("inserted-file", "No signature covers this file.", { path });
    else if (isRead(path, bytes, findings) && !(await isOlderTile(folder, tree, name, bytes)))
      findings.add("changed-file", "The older tile is not what was signed.", { path });
  }
  return true;
}

async function isOlderTile(
  folder: PublishedFolder,
  tree: Entries["tree"],
  { level, number, width }: TileName,
  bytes: Uint8Array,
): Promise<boolean> {
  if (level !== "entries") return sameBytes(bytes, tileBytes(tree, { level, number, width }));
  const newer = { level, number, width: Math.min(tileWidth, tree.size - number * tileWidth) } as const;
  const whole = await folder.read(tilePath(newer));
  return whole !== null && sameBytes(bytes, firstEntries(whole, width));
}

function firstEntries(bundle: Uint8Array, count: number): Uint8Array {
  let end = 0;
  for (let i = 0; i < count; i++) end += 2 + (((bundle[end] ?? 0) << 8) | (bundle[end + 1] ?? 0));
  return bundle.subarray(0, end);
}
