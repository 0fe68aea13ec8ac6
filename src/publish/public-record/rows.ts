/** Rows of the public record as the pages read them. */
import type { Fields, Kind } from "../../ledger/entry/fields.ts";
import type { Tombstone } from "../../ledger/statement-file.ts";
import type { PublicRecord } from "./public-record.ts";

export interface StatementRow {
  position: number;
  id: string;
  hash: string;
  entered: string;
  words: string | null;
  form: string | null;
  manner: string | null;
  negated: number | null;
  speaker: string | null;
  name: string | null;
  speaker_kind: string | null;
  role: string | null;
  body: string | null;
  addressee: string | null;
  place: string | null;
  said_from: string | null;
  said_to: string | null;
  day: string | null;
  document: string | null;
  title: string | null;
  publisher: string | null;
  published: string | null;
  address: string | null;
  capture: string | null;
  spans: string | null;
  prefix: string | null;
  suffix: string | null;
  language: string | null;
  reader: string | null;
  rule: string | null;
  confidence: number | null;
  sure: string | null;
  removed: string | null;
}

export interface SpeakerRow {
  id: string;
  name: string;
  kind: string;
  path: string;
}

export interface DocumentRow {
  id: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  kind: string;
  language: string | null;
  address: string | null;
  path: string;
}

export interface ActRow {
  position: number;
  id: string;
  hash: string;
  entered: string;
  kind: Kind;
  about: string | null;
  statement: number | null;
  role: string;
  fields: string;
  removed: string | null;
}

export interface ExchangeRow {
  later: number;
  earlier: number;
  kind: string;
  change: string | null;
  confirmed: number;
}

/** What is open of an act. */
export const fieldsOfAct = <K extends Kind>({ fields }: ActRow): Partial<Fields<K>> =>
  JSON.parse(fields) as Partial<Fields<K>>;

export const removedOf = ({ removed }: { removed: string | null }): Tombstone[] =>
  removed === null ? [] : (JSON.parse(removed) as Tombstone[]);

export const actsOn = (from: PublicRecord, statement: number): ActRow[] =>
  from.isDiscussed(statement)
    ? from.all<ActRow>("select * from acts where statement = ? order by position", [statement])
    : [];

export const statementAt = (from: PublicRecord, position: number): StatementRow | undefined =>
  from.one<StatementRow>("select * from statements where position = ?", [position]);
