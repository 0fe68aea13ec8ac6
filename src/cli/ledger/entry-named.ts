import { LedgerError } from "../../ledger/errors.ts";
import { entryIdOf } from "../../publish/log/enrol.ts";
import { entryByHash, entryById, type StoredEntry } from "../../store/ledger.ts";
import { holderOf } from "../../store/show.ts";
import type { Store } from "../../store/store.ts";

/** Letters of a whole id of the store. */
const whole = 34;

/**
 * The entry of a name that somebody typed: the id or the hash of an entry, or a statement of the store.
 *
 * @throws LedgerError `broken-rule`; StoreError of a statement that is cut short
 */
export async function entryNamed(store: Store, given: string): Promise<StoredEntry> {
  if (/^[dcp]-/.test(given))
    throw new LedgerError(
      "broken-rule",
      `${given} is no statement: entries are about statements (s-…) or entries`,
    );
  const isStatement = given.startsWith("s-");
  const id = isStatement ? await entryIdOf(store, await statementId(store, given)) : given;
  const entry = (await entryById(store.db, id)) ?? (await entryByHash(store.db, id));
  if (entry !== null) return entry;
  throw new LedgerError(
    "broken-rule",
    isStatement
      ? `the statement ${given} is not on the record: it was not published, or its speaker is not public`
      : `there is no entry ${given}`,
  );
}

const statementId = async (store: Store, given: string): Promise<string> =>
  given.length >= whole ? given : (await holderOf(store.db, given)).id;
