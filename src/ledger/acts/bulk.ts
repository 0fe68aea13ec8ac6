/** Many entries at once: what a page of them takes in single rows would take minutes for a hundred thousand. */
import { take } from "../../store/counters.ts";
import { entryAt, ledgerSize } from "../../store/ledger.ts";
import type { Db } from "../../store/tables.ts";
import type { Json } from "../canonical.ts";
import { type Disclosures, disclosureOf } from "../commitment.ts";
import type { SealedEntry } from "../entry/entry.ts";
import { stored } from "./act.ts";

/** Rows in one statement of SQL. */
const entryChunk = 200;
const disclosureChunk = 1000;

/** Appends what is not there yet; `make` is given the time of the newest entry, and may leave an item out. */
export async function appendNew<T extends { id: string }>(
  tx: Db,
  wanted: readonly T[],
  make: (item: T, lastAt: string | null) => SealedEntry | null,
): Promise<number> {
  // The lock comes first, so that what is read next stays true.
  const first = await take(tx, "entries", 0);
  const known = await knownIds(
    tx,
    wanted.map(({ id }) => id),
  );
  const size = await ledgerSize(tx);
  const lastAt = size === 0 ? null : ((await entryAt(tx, size - 1))?.at ?? null);
  const fresh = wanted
    .filter(({ id }) => !known.has(id))
    .map((item) => make(item, lastAt))
    .filter((sealed) => sealed !== null);
  if (fresh.length === 0) return 0;
  await take(tx, "entries", fresh.length);
  const rows = fresh.map((sealed, i) => ({ ...stored(sealed), position: first + i }));
  for (const chunk of chunks(rows, entryChunk))
    await tx
      .insertInto("entries")
      .values(chunk.map(({ disclosures: _, ...row }) => row))
      .execute();
  const open = rows.flatMap(({ hash, disclosures }) =>
    disclosures.map(({ field, salt, value }) => ({ hash, field, salt, value: JSON.stringify(value) })),
  );
  for (const chunk of chunks(open, disclosureChunk))
    await tx.insertInto("disclosures").values(chunk).execute();
  return fresh.length;
}

async function knownIds(tx: Db, ids: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const chunk of chunks(ids, disclosureChunk))
    for (const { id } of await tx.selectFrom("entries").select("id").where("id", "in", chunk).execute())
      known.add(id);
  return known;
}

/** What is open of entries, by leaf hash. */
export async function disclosuresOf(db: Db, hashes: readonly string[]): Promise<Map<string, Disclosures>> {
  const found = new Map<string, Disclosures>();
  for (const chunk of chunks(hashes, disclosureChunk)) {
    const rows = await db.selectFrom("disclosures").selectAll().where("hash", "in", chunk).execute();
    for (const { hash, field, salt, value } of rows) {
      const open = found.get(hash) ?? {};
      open[field] = disclosureOf(JSON.parse(value) as Json, salt);
      found.set(hash, open);
    }
  }
  return found;
}

function* chunks<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}
