import { existsSync } from "node:fs";
import { join } from "node:path";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { leafHash } from "../../src/ledger/tree/hashes.ts";
import { Tree } from "../../src/ledger/tree/tree.ts";
import { shared } from "../shared.ts";

/** The folder of vectors made by Go programs, or null. */
export const vectors = hostile("tlog");

/** A folder of the hostile corpus, or null where the corpora are absent. */
export function hostile(name: string): string | null {
  const folder = shared === null ? null : join(shared, "corpora/hostile", name);
  if (folder !== null && existsSync(folder)) return folder;
  console.warn(`The corpora are not here: the tests on their ${name} vectors are left out.`);
  return null;
}

/** The log of the vectors: entry i is the text `{"i":<i>}`. */
export const entry = (i: number): Uint8Array => utf8ToBytes(`{"i":${i}}`);

export function treeOf(size: number): Tree {
  const tree = new Tree();
  for (let i = 0; i < size; i++) tree.append(leafHash(entry(i)));
  return tree;
}
