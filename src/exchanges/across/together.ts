import type { OnRecord } from "../../record.ts";
import { type AcrossExchange, findAcross } from "./across.ts";

/** The exchanges within the records and those across them, by the later statement's record. */
export const exchangesOf = (records: readonly OnRecord[]): AcrossExchange[] =>
  [...records.flatMap(within), ...findAcross(records)].sort((a, b) => a.from.record - b.from.record);

/** The exchanges of one record, in the form of those across several; `record` is its index among them. */
export const within = ({ exchanges }: OnRecord, record = 0): AcrossExchange[] =>
  exchanges.map(({ from, to, ...rest }) => ({
    ...rest,
    from: { record, statement: from },
    to: { record, statement: to },
  }));
