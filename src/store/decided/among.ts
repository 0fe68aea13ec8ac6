/** The exchanges among documents of the store, with what people decided on them. */
import type { AcrossExchange, Place } from "../../exchanges/across/across.ts";
import { exchangesOf } from "../../exchanges/across/together.ts";
import type { OnRecord } from "../../record.ts";
import { standing } from "../decisions.ts";
import type { Db } from "../tables.ts";
import { settle } from "./exchanges.ts";
import { type DecidedRecord, decidedRecord } from "./record.ts";

export interface Among {
  records: OnRecord[];
  exchanges: AcrossExchange[];
  /** Of each record: local id -> id in the store. */
  ids: ReadonlyMap<string, string>[];
}

/**
 * @param documents their ids; each is taken in its newest version
 * @throws StoreError `not-found`
 */
export async function exchangesAmong(db: Db, documents: readonly string[]): Promise<Among> {
  const kept: DecidedRecord[] = [];
  for (const document of documents) kept.push(await decidedRecord(db, document));
  const records = kept.map(({ record }) => record);
  const place = (statement: string): Place | null => {
    for (const [record, { local }] of kept.entries()) {
      const here = local(statement);
      if (here !== null) return { record, statement: here };
    }
    return null;
  };
  const decisions = kept.flatMap((one) => one.decisions);
  const keyOf = ({ record, statement }: Place) => `${record} ${statement}`;
  const exchanges = settle(exchangesOf(records), standing(decisions), place, keyOf);
  return { records, exchanges, ids: kept.map(({ ids }) => ids) };
}
