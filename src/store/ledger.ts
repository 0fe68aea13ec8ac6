/** Where the ledger's entries lie. What they say, and whether it holds, is the business of the ledger. */
import { take } from "./counters.ts";
import { StoreError } from "./error.ts";
import type { Db, Tables } from "./tables.ts";

/** Value and salt of one field; `value` is JSON. They lie beside the entry, so that they can be taken away. */
export interface Disclosure {
  field: string;
  value: unknown;
  salt: string;
}

export interface NewEntry {
  id: string;
  kind: string;
  /** The bytes that are hashed. */
  leaf: Uint8Array;
  /** Leaf hash, hex; `about` and `prev` are leaf hashes too. */
  hash: string;
  about: string | null;
  /** No two entries have the same one: a chain does not fork. */
  prev: string | null;
  at: string;
}
export interface StoredEntry extends NewEntry {
  position: number;
}

/**
 * Puts an entry at the end. Positions are 0, 1, 2 … without gaps: each comes from one locked row in the transaction
 * that writes the entry. The same entry again keeps its position and changes nothing.
 *
 * @throws StoreError `conflict` for another entry of the same id, or a second one after the same `prev`
 */
export async function appendEntry(
  tx: Db,
  { disclosures = [], ...entry }: NewEntry & { disclosures?: readonly Disclosure[] },
): Promise<{ position: number; isNew: boolean }> {
  // 1: the lock comes first, so that what is read next stays true
  const position = await take(tx, "entries");
  const known = await entryById(tx, entry.id);
  const rival = entry.prev === null ? null : await entryAfter(tx, entry.prev);
  if (known !== null) {
    if (known.hash !== entry.hash)
      throw new StoreError("conflict", "Another entry of the ledger has this id.");
    await take(tx, "entries", -1);
    return { position: known.position, isNew: false };
  }
  if (rival !== null)
    throw new StoreError("conflict", "Another entry already follows the one that this one is to follow.");
  // 2: the entry and what opens it
  await tx
    .insertInto("entries")
    .values({ ...entry, position })
    .execute();
  await addDisclosures(tx, entry.hash, disclosures);
  return { position, isNew: true };
}

export async function ledgerSize(db: Db): Promise<number> {
  const row = await db
    .selectFrom("counters")
    .select("next")
    .where("name", "=", "entries")
    .executeTakeFirstOrThrow();
  return Number(row.next);
}

/** How many entries are read at once. */
const page = 1000;

/** The entries from position `from` up to `to`, which is left out, in their order. */
export async function* entries(db: Db, from = 0, to = Number.MAX_SAFE_INTEGER): AsyncGenerator<StoredEntry> {
  for (let at = from; at < to; at += page) {
    const rows = await db
      .selectFrom("entries")
      .selectAll()
      .where("position", ">=", at)
      .where("position", "<", Math.min(at + page, to))
      .orderBy("position")
      .execute();
    yield* rows.map(asEntry);
    if (rows.length < page) return;
  }
}

export const entryAt = (db: Db, position: number) => entryWhere(db, "position", position);
export const entryById = (db: Db, id: string) => entryWhere(db, "id", id);
export const entryByHash = (db: Db, hash: string) => entryWhere(db, "hash", hash);
/** The entry that follows the one of this hash in its chain. */
export const entryAfter = (db: Db, hash: string) => entryWhere(db, "prev", hash);

export async function entriesAbout(db: Db, hash: string): Promise<StoredEntry[]> {
  const rows = await db
    .selectFrom("entries")
    .selectAll()
    .where("about", "=", hash)
    .orderBy("position")
    .execute();
  return rows.map(asEntry);
}

async function entryWhere(
  db: Db,
  column: "position" | "id" | "hash" | "prev",
  value: string | number,
): Promise<StoredEntry | null> {
  const row = await db.selectFrom("entries").selectAll().where(column, "=", value).executeTakeFirst();
  return row === undefined ? null : asEntry(row);
}

/** One driver gives bytes as a buffer, the other as the memory behind one. */
const asEntry = ({ leaf, position, ...row }: Tables["entries"]): StoredEntry => ({
  ...row,
  position: Number(position),
  leaf: bytesOf(leaf),
});

export const bytesOf = (data: Uint8Array | ArrayBuffer): Uint8Array =>
  new Uint8Array(
    data instanceof ArrayBuffer
      ? data
      : data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength),
  );

export async function disclosures(db: Db, hash: string): Promise<Disclosure[]> {
  const rows = await db
    .selectFrom("disclosures")
    .selectAll()
    .where("hash", "=", hash)
    .orderBy("field")
    .execute();
  return rows.map(({ field, value, salt }) => ({ field, value: JSON.parse(value) as unknown, salt }));
}

/** A restoration: what opens an entry's fields is there again. */
export async function addDisclosures(tx: Db, hash: string, given: readonly Disclosure[]): Promise<void> {
  if (given.length === 0) return;
  await tx
    .insertInto("disclosures")
    .values(given.map(({ field, value, salt }) => ({ hash, field, value: JSON.stringify(value), salt })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A redaction: value and salt of these fields are gone, and nothing opens them any more. Returns how many went. */
export async function dropDisclosures(
  tx: Db,
  hash: string,
  fields: readonly string[] | "all",
): Promise<number> {
  if (fields.length === 0) return 0;
  const all = tx.deleteFrom("disclosures").where("hash", "=", hash);
  const { numDeletedRows } = await (fields === "all"
    ? all
    : all.where("field", "in", fields)
  ).executeTakeFirst();
  return Number(numDeletedRows);
}
