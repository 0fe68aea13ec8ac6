import type { Fields, Kind } from "../../ledger/entry/fields.ts";
import type { PublicRecord } from "./public-record.ts";
import { type ActRow, fieldsOfAct } from "./rows.ts";

/** What an act says now: its fields, and what revisions made of them. */
export function currentFields<K extends Kind>(record: PublicRecord, act: ActRow): Partial<Fields<K>> {
  const fields: { [label: string]: unknown } = { ...fieldsOfAct<K>(act) };
  const revisions = record.all<ActRow>(
    "select * from acts where about = ? and kind = 'revision' order by position",
    [act.hash],
  );
  for (const revision of revisions) {
    const { field, value } = fieldsOfAct<"revision">(revision);
    if (field !== undefined && value !== undefined) fields[field] = value;
  }
  return fields as Partial<Fields<K>>;
}

/** All acts that lead to this one, in the order of the log. */
export const actsAround = (record: PublicRecord, hash: string): ActRow[] =>
  record.all<ActRow>(
    `with recursive chain (hash) as (
       select ? union select acts.hash from acts join chain on acts.about = chain.hash)
     select acts.* from acts join chain on acts.about = chain.hash order by position`,
    [hash],
  );
