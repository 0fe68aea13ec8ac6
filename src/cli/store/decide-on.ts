import { open } from "../../publish/view.ts";
import type { Exchange } from "../../record.ts";
import { exchangesAmong } from "../../store/decided/among.ts";
import { decidedRecord } from "../../store/decided/record.ts";
import { holderOf } from "../../store/show.ts";
import type { Db } from "../../store/tables.ts";
import { Failure, Misuse } from "../io/failure.ts";

/** A statement of the store, and its document. */
export interface Named {
  id: string;
  document: string;
}

/** A statement by its id, or by its document and its number in the report: d-5f1c03:3. */
export async function statementOf(db: Db, given: string): Promise<Named> {
  const [, within, number] = /^(d-[0-9a-f]+):(\d+)$/.exec(given.trim()) ?? [];
  if (within === undefined) {
    if (!given.trim().startsWith("s-"))
      throw new Misuse(`${given} is no statement. Write it as s-91ab7e or d-5f1c03:3.`);
    return holderOf(db, given.trim());
  }
  const { document } = await holderOf(db, within);
  const { record, ids } = await decidedRecord(db, document);
  const said = open(record).said.find(({ n }) => n === Number(number));
  const id = ids.get(said?.statement.id ?? "");
  if (id === undefined) throw new Failure(`${within} has no statement ${number}.`);
  return { id, document };
}

/** What the machine proposes between two statements, with what was decided on it. */
export async function proposedBetween(db: Db, from: Named, to: Named): Promise<Exchange[]> {
  const documents = [...new Set([to.document, from.document])];
  const { exchanges, ids } = await exchangesAmong(db, documents);
  const is = ({ record, statement }: (typeof exchanges)[number]["from"], id: string) =>
    ids[record]?.get(statement) === id;
  return exchanges
    .filter((one) => is(one.from, from.id) && is(one.to, to.id))
    .map((one) => ({ ...one, from: from.id, to: to.id }));
}
