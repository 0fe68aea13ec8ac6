import { take } from "../../store/counters.ts";
import { appendEntry } from "../../store/ledger.ts";
import type { Store } from "../../store/store.ts";
import type { Db } from "../../store/tables.ts";
import type { Disclosures } from "../commitment.ts";
import { newId, type SealedEntry, seal } from "../entry/entry.ts";
import type { Fields, Kind } from "../entry/fields.ts";
import { chainOf, holdRules, namedIn } from "../entry/history.ts";
import { historyFor } from "./kept-history.ts";

/** Who acts, and under which policy. */
export interface Actor {
  role: string;
  /** Key id of the signer, 8 hex digits. */
  key: string;
  policy: string;
}

export interface Done extends SealedEntry {
  index: number;
}

/**
 * Puts one act on the record: a ruling, a correction, a reply. It is an entry of its own; nothing is overwritten.
 *
 * @throws LedgerError `bad-entry`, `broken-rule`: the message says what is missing
 */
export const act = <K extends Kind>(
  store: Store,
  kind: K,
  fields: Fields<K>,
  { about = null, by }: { about?: string | null; by: Actor },
): Promise<Done> => store.write((tx) => actIn(tx, store.now(), kind, fields, { about, by }));

export async function actIn<K extends Kind>(
  tx: Db,
  now: string,
  kind: K,
  fields: Fields<K>,
  { about, by }: { about: string | null; by: Actor },
): Promise<Done> {
  const id = newId();
  // The lock comes first, so that what is read next stays true.
  await take(tx, "entries", 0);
  const history = await historyFor(tx, { kind, about }, namedIn(fields));
  const { policy, role, key } = by;
  const chain = chainOf({ kind, about, id }, history);
  const at = laterOf(wholeSeconds(now), history.lastAt);
  const head = { id, about, prev: history.newest(chain) ?? null, policy, by: { role, key }, at };
  const sealed = seal(kind, fields, head);
  holdRules(sealed.entry, fields, history);
  const { position } = await appendEntry(tx, stored(sealed));
  return { ...sealed, index: position };
}

/** An entry as the store keeps it. */
export function stored({ entry, leaf, hash, disclosures }: SealedEntry) {
  const { id, kind, about, prev, at } = entry;
  return { id, kind, leaf, hash, about, prev, at, disclosures: rowsOf(disclosures) };
}

export const rowsOf = (disclosures: Disclosures) =>
  Object.entries(disclosures).map(([field, { salt, value }]) => ({ field, salt, value }));

export const wholeSeconds = (time: string): string => `${time.slice(0, 19)}Z`;

/** Order comes from the position; a clock that goes back must not date an entry before the one before it. */
export const laterOf = (at: string, lastAt: string | null): string =>
  lastAt !== null && lastAt > at ? lastAt : at;
