/** The tables of the public record, with what each column holds: one list for the pages, the files of data and their dictionary. */

export interface Column {
  name: string;
  type: "text" | "integer" | "real" | "boolean";
  about: string;
}

export interface Table {
  about: string;
  /** The columns by which the rows are ordered and told apart. */
  key: readonly string[];
  columns: readonly Column[];
}

const text = (name: string, about: string): Column => ({ name, type: "text", about });
const whole = (name: string, about: string): Column => ({ name, type: "integer", about });
const flag = (name: string, about: string): Column => ({ name, type: "boolean", about });
const real = (name: string, about: string): Column => ({ name, type: "real", about });

export const tables = {
  documents: {
    about: "The documents in which statements were found, names of private people left out.",
    key: ["id"],
    columns: [
      text("id", "the name of its page"),
      text("title", "as the source gives it"),
      text("publisher", "as the source gives it"),
      text("published", "ISO 8601 day, shorter where the source gives less"),
      text("kind", "article, speech, debate, captions, post or other"),
      text("language", "BCP 47 tag"),
      text("address", "where it was published"),
      text("path", "its page in this folder"),
    ],
  },
  speakers: {
    about: "Who has statements on record: public people, organisations and groups. One row a name and kind.",
    key: ["id"],
    columns: [
      text("id", "the name of the page"),
      text("name", "as the sources give it"),
      text("kind", "person, organization, group, document or author"),
      text("path", "the page in this folder"),
    ],
  },
  statements: {
    about: "Who said what, to whom, where and when, and where that stands. What was removed is empty.",
    key: ["position"],
    columns: [
      whole("position", "place in the log, from 0"),
      text("id", "id of the entry"),
      text("hash", "leaf hash of the entry, hex"),
      text("entered", "when it came into the log, UTC"),
      text("words", "the words as the source has them; pieces of a split quotation are joined by “ … ”"),
      text("form", "direct (quoted), indirect (reported) or mixed"),
      text("manner", "statement, belief, intention, perception or document"),
      flag("negated", "true: the source did not say it, denied it or refused to say it"),
      text("speaker", "id of the speaker"),
      text("name", "the speaker's name"),
      text("speaker_kind", "person, organization, group, document or author"),
      text("role", "the post that the source gives the speaker"),
      text("body", "the body in which the post is"),
      text("addressee", "to whom"),
      text("place", "where"),
      text("said_from", "first day on which it may have been said, ISO 8601"),
      text("said_to", "last such day"),
      text("day", "the day by which it is ordered: said, or else published"),
      text("document", "id of the document; empty where it has no page"),
      text("title", "the document's title"),
      text("publisher", "the document's publisher"),
      text("published", "when the document was published"),
      text("address", "where the document was published"),
      text("capture", "digest of the bytes that were read"),
      text("spans", "where the words stand in the document: JSON, [start, end) in UTF-16 code units"),
      text("prefix", "what stands before them"),
      text("suffix", "what stands after them"),
      text("language", "BCP 47 tag"),
      text("reader", "version of the reader that found it"),
      text("rule", "what found it"),
      real("confidence", "how far the reading is trusted, 0 to 1; says nothing of the words being true"),
      text("sure", "how sure the speaker is: sure, likely or unknown"),
      text("removed", "what was taken out, when and why: JSON; empty where nothing was"),
    ],
  },
  acts: {
    about:
      "What was put on record about statements and about each other: rulings, corrections, redactions and so on.",
    key: ["position"],
    columns: [
      whole("position", "place in the log, from 0"),
      text("id", "id of the entry"),
      text("hash", "leaf hash of the entry, hex"),
      text("entered", "when it came into the log, UTC"),
      text(
        "kind",
        "evidence, ruling, revision, walkback, correction, reply, redaction, restoration and so on",
      ),
      text("about", "leaf hash of the entry that it is about"),
      whole("statement", "place in the log of the statement to which the chain leads"),
      text("role", "the role that acted, no name"),
      text("fields", "what it says: JSON"),
      text("removed", "what was taken out, when and why: JSON; empty where nothing was"),
    ],
  },
  claims: {
    about: "Claims that a machine read in the documents. None was found true or false by it.",
    key: ["document", "number"],
    columns: [
      text("document", "id of the document"),
      whole("number", "place in the document, from 1"),
      whole(
        "statement",
        "place in the log of the statement in which it stands; empty: the document's own voice",
      ),
      text("class", "fact, opinion, prediction, promise, experience or question"),
      text("words", "as the document has them"),
    ],
  },
  exchanges: {
    about: "How statements on record take up one another.",
    key: ["later", "earlier", "kind"],
    columns: [
      whole("later", "place in the log of the later or outer statement"),
      whole("earlier", "place in the log of the statement that it takes up"),
      text("kind", "answers, quotes, repeats, stands by or revises"),
      text("change", "of a revision: softens, withdraws or reverses"),
      flag("confirmed", "true: a person has confirmed it; false: a machine proposes it"),
    ],
  },
} as const satisfies { [name: string]: Table };

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

export type Value = string | number | null;
export type Row = { [column: string]: Value };

const types = { text: "text", integer: "integer", real: "real", boolean: "integer" } as const;

export const tableSql = (name: TableName): string => {
  const { columns, key } = tables[name] as Table;
  const lines = columns.map((column) => `"${column.name}" ${types[column.type]}`);
  return `create table ${name} (${lines.join(", ")}, primary key (${key.join(", ")})) without rowid`;
};
