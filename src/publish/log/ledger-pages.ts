/** The ledger read out of the store for publishing: bundle by bundle, with what is open. */
import { disclosuresOf } from "../../ledger/acts/bulk.ts";
import type { Disclosures } from "../../ledger/commitment.ts";
import { type Entry, parseEntry } from "../../ledger/entry/entry.ts";
import { Removals } from "../../ledger/removals.ts";
import { leafHash } from "../../ledger/tree/hashes.ts";
import { tileWidth } from "../../ledger/tree/tiles.ts";
import { Tree } from "../../ledger/tree/tree.ts";
import { StoreError } from "../../store/error.ts";
import { bytesOf, disclosures, entries, entryAt, type StoredEntry } from "../../store/ledger.ts";
import type { Db } from "../../store/tables.ts";

export interface OpenEntry {
  index: number;
  hash: string;
  leaf: Uint8Array;
  entry: Entry;
  disclosures: Disclosures;
}

/** The entries below `size`, 256 at a time. */
export async function* bundlesOf(db: Db, size: number): AsyncGenerator<OpenEntry[]> {
  let rows: StoredEntry[] = [];
  for await (const row of entries(db, 0, size)) {
    rows.push(row);
    if (rows.length < tileWidth) continue;
    yield await opened(db, rows);
    rows = [];
  }
  if (rows.length > 0) yield await opened(db, rows);
}

async function opened(db: Db, rows: readonly StoredEntry[]): Promise<OpenEntry[]> {
  const open = await disclosuresOf(
    db,
    rows.map(({ hash }) => hash),
  );
  return rows.map(({ position, hash, leaf }) => ({
    index: position,
    hash,
    leaf,
    entry: parseEntry(leaf),
    disclosures: open.get(hash) ?? {},
  }));
}

/** What was taken back, which must be known before the entry that it is about is written out. */
export async function removalsOf(db: Db): Promise<Removals> {
  const removals = new Removals();
  const rows = await db
    .selectFrom("entries")
    .select(["hash", "leaf"])
    .where("kind", "in", ["redaction", "restoration"])
    .orderBy("position")
    .execute();
  for (const { hash, leaf } of rows) {
    const fields = Object.fromEntries(
      (await disclosures(db, hash)).map(({ field, value }) => [field, value]),
    );
    removals.add(parseEntry(bytesOf(leaf)), hash, fields);
  }
  return removals;
}

export async function openedAt(db: Db, index: number): Promise<OpenEntry> {
  const row = await entryAt(db, index);
  const [open] = await opened(db, row === null ? [] : [row]);
  if (open === undefined) throw new RangeError(`the ledger has no entry ${index}`);
  return open;
}

/** The tree over all entries of the store. */
export async function keptTree(db: Db): Promise<Tree> {
  const tree = new Tree();
  for await (const { leaf } of entries(db)) tree.append(leafHash(leaf));
  return tree;
}

/** The bytes that the store keeps under a digest: a receipt is an original like any other. */
export async function originalOf(db: Db, digest: string): Promise<Uint8Array> {
  const row = await db
    .selectFrom("originals")
    .select("bytes")
    .where("digest", "=", digest)
    .executeTakeFirst();
  if (row === undefined) throw new StoreError("not-found", `The store does not hold the receipt ${digest}.`);
  return bytesOf(row.bytes);
}
