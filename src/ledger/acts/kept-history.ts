import { entryAfter, entryAt, entryByHash, ledgerSize, type StoredEntry } from "../../store/ledger.ts";
import type { Db } from "../../store/tables.ts";
import { isLasting, type Kind } from "../entry/fields.ts";
import { chainOf, type History, type Known } from "../entry/history.ts";

/** The part of the store's ledger that a new entry touches, read inside the transaction that appends it. */
export async function historyFor(
  tx: Db,
  entry: { kind: Kind; about: string | null },
  named: readonly string[],
): Promise<History> {
  const known = new Map<string, Known>();
  for (const hash of [...named, ...(entry.about === null ? [] : [entry.about])]) {
    const found = await knownOf(tx, hash);
    if (found !== null) known.set(hash, found);
  }
  const size = await ledgerSize(tx);
  const last = size === 0 ? null : await entryAt(tx, size - 1);
  const newest =
    entry.about !== null
      ? await endOfChain(tx, entry.about)
      : isLasting(entry.kind)
        ? await newestOfKind(tx, entry.kind)
        : undefined;
  return {
    known: (hash) => known.get(hash),
    newest: () => newest,
    lastAt: last?.at ?? null,
  };
}

async function knownOf(tx: Db, hash: string): Promise<Known | null> {
  const found = await entryByHash(tx, hash);
  if (found === null) return null;
  const { position, about } = found;
  let root: StoredEntry = found;
  while (root.about !== null) root = (await entryByHash(tx, root.about)) ?? { ...root, about: null };
  const kind = found.kind as Kind;
  return { index: position, hash, kind, about, chain: chainOf({ ...root, kind: root.kind as Kind }, none) };
}
const none = { known: () => undefined };

async function endOfChain(tx: Db, hash: string): Promise<string> {
  let newest = hash;
  for (let next = await entryAfter(tx, hash); next !== null; next = await entryAfter(tx, next.hash))
    newest = next.hash;
  return newest;
}

async function newestOfKind(tx: Db, kind: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom("entries")
    .select("hash")
    .where("kind", "=", kind)
    .orderBy("position", "desc")
    .executeTakeFirst();
  return row?.hash;
}
