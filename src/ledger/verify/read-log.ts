import { bytesToHex } from "@noble/hashes/utils.js";
import { inOrder } from "../../text/in-order.ts";
import { sameBytes } from "../bytes.ts";
import { disclosuresPath } from "../layout.ts";
import type { Checkpoint } from "../note/checkpoint.ts";
import { HashList, hashLength } from "../tree/hashes.ts";
import { type TileName, tileBytes, tilePath, tilesOf, tileWidth } from "../tree/tiles.ts";
import { Tree } from "../tree/tree.ts";
import { differences } from "./differences.ts";
import { Entries } from "./entries.ts";
import type { Findings } from "./finding.ts";
import { type FileRead, type PublishedFolder, readFrom, readInOrder, Unreadable } from "./folder.ts";
import type { OpenedBundle, Opener } from "./open-entry.ts";

/** Bundles that are opened at once: enough for every thread to have one more waiting. */
const bundlesAtOnce = 16;

/** Reads every entry with its disclosures, and holds bundles and tiles to the signed root. */
export async function readLog(
  folder: PublishedFolder,
  { size, root }: Checkpoint,
  open: Opener,
  findings: Findings,
  step: (done: number) => void,
): Promise<Entries> {
  const entries = new Entries();
  const names = tilesOf(size).filter(({ level }) => level === "entries");
  for await (const opened of inOrder(names, bundlesAtOnce, (name) => opening(folder, name, open, findings))) {
    findings.addAll(opened.findings);
    for (const entry of opened.entries) entries.add(entry, findings);
    step(entries.tree.size);
  }
  await holdTiles(folder, entries, { size, root }, findings);
  return entries;
}

async function opening(
  folder: PublishedFolder,
  name: TileName,
  open: Opener,
  findings: Findings,
): Promise<OpenedBundle> {
  const paths = [tilePath(name), disclosuresPath(name.number)] as const;
  const [bundle, lines] = await Promise.all([readFrom(folder, paths[0]), readFrom(folder, paths[1])]);
  return open({
    path: paths[0],
    number: name.number,
    bundle: isRead(paths[0], bundle, findings) ? bundle : null,
    // A bundle of which all was redacted has no file.
    lines: lines !== null && isRead(paths[1], lines, findings) ? lines : null,
  });
}

export function isRead(path: string, bytes: FileRead, findings: Findings): bytes is Uint8Array {
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
