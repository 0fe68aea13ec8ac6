import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Json } from "../../ledger/canonical.ts";
import { sha256 } from "../../ledger/digests.ts";
import type { Entry } from "../../ledger/entry/entry.ts";
import type { Fields } from "../../ledger/entry/fields.ts";
import type { Tombstone } from "../../ledger/statement-file.ts";
import type { PublicRecord } from "./public-record.ts";
import type { Row, Value } from "./tables.ts";

/** An entry as the public sees it. */
export interface PublicEntry {
  index: number;
  /** Leaf hash, hex. */
  hash: string;
  entry: Entry;
  /** What is open, by label. */
  fields: { [label: string]: Json };
  redacted: Tombstone[];
}

export const speakerPath = (id: string): string => `speaker/${id}.html`;
export const documentPath = (id: string): string => `document/${id}.html`;

/** Takes an entry of the ledger into the public record; to be given in the order of the log. */
export function addEntry(into: PublicRecord, { index, hash, entry, fields, redacted }: PublicEntry): void {
  const removed = redacted.length === 0 ? null : JSON.stringify(redacted);
  const head = { position: index, id: entry.id, hash, entered: entry.at };
  if (entry.kind === "statement") {
    const known = into.one<Local>("select document, person from locals where entry = ?", [entry.id]);
    const row: Row = { ...head, removed, document: known?.document ?? null };
    for (const [label, value] of Object.entries(fields)) Object.assign(row, columnsOf(label, value));
    // Whom the people file or an editor knows is one, whatever the sources call them.
    if (row.name && known?.person) row.speaker = idOf(`person\n${known.person}`);
    into.insert("statements", dated(row));
    return;
  }
  into.order();
  const target = entry.about === null ? undefined : targetOf(into, entry.about);
  into.insert("acts", {
    ...head,
    kind: entry.kind,
    about: entry.about,
    statement: target ?? null,
    role: entry.by.role,
    fields: JSON.stringify(fields),
    removed,
  });
  // What an act says of a statement's own fields is in force from then on.
  const own = into.one<Row>("select * from statements where hash = ?", [entry.about]);
  if (own === undefined) return;
  const changes: Row = {};
  if (entry.kind === "revision" && typeof fields.field === "string")
    Object.assign(changes, columnsOf(fields.field, fields.value ?? null));
  if (entry.kind === "restoration")
    for (const [label, value] of Object.entries((fields.values ?? {}) as { [label: string]: Json }))
      Object.assign(changes, columnsOf(label, value));
  if (Object.keys(changes).length > 0) into.insert("statements", dated({ ...own, ...changes }));
}

interface Local {
  document: string;
  person: string | null;
}

/** The statement to which a chain of entries leads. */
function targetOf(into: PublicRecord, about: string): number | undefined {
  const statement = into.one<{ position: number }>("select position from statements where hash = ?", [about]);
  if (statement !== undefined) return statement.position;
  const act = into.one<{ statement: number | null }>("select statement from acts where hash = ?", [about]);
  return act?.statement ?? undefined;
}

const dated = (row: Row): Row => ({ ...row, day: row.said_from ?? row.published ?? null });

type Statement = Fields<"statement">;
type Filled = { [column: string]: Value | undefined };

/** What a field of a statement fills. */
const columns: { [label in keyof Statement]: (value: Statement[label]) => Filled } = {
  text: (words) => ({ words }),
  form: (form) => ({ form: form.kind, manner: form.manner, negated: Number(form.negated) }),
  speaker: (speaker) => ({
    speaker: speaker && isName(speaker.name) ? idOf(`${speaker.kind}\n${speaker.name}`) : null,
    name: speaker?.name,
    speaker_kind: speaker?.kind,
  }),
  role: (role) => ({ role: role?.title, body: role?.body }),
  addressee: (to) => ({ addressee: to?.name }),
  place: (place) => ({ place }),
  said: (said) => ({ said_from: said?.from, said_to: said?.to }),
  document: ({ title, publisher, published }) => ({ title, publisher, published }),
  address: (address) => ({ address }),
  capture: (capture) => ({ capture }),
  location: ({ spans, prefix, suffix }) => ({ spans: JSON.stringify(spans), prefix, suffix }),
  language: (language) => ({ language }),
  method: ({ reader, rule, confidence, sure }) => ({ reader, rule, confidence, sure }),
};

function columnsOf(label: string, value: Json): Row {
  const fill = columns[label as keyof Statement] as ((value: unknown) => Filled) | undefined;
  // A revision may hold anything: what has not the form of the field changes nothing.
  try {
    return fill === undefined ? {} : plain(fill(value));
  } catch (error) {
    if (error instanceof TypeError) return {};
    throw error;
  }
}

const plain = (row: Filled): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));

const plainValue = (value: Value | undefined): Value =>
  value === undefined ? null : typeof value === "object" && value !== null ? JSON.stringify(value) : value;

/** “the council” and “a spokesman” are no names: in another text they are others, so they have no page. */
const isName = (name: string): boolean => /^(?:(?:the|an?) )?["“‘'(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(name);

/** One page for one name: who bears the same name as somebody else is told apart only by who they are known to be. */
const idOf = (words: string): string => bytesToHex(sha256(utf8ToBytes(words))).slice(0, 32);
