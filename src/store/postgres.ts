/** PostgreSQL, version 15 or newer, for a store that several machines share. */
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Column, Dialect, Indexed } from "./dialect.ts";
import { columns } from "./dialect.ts";
import type { Term, Terms } from "./query.ts";
import type { Db, Tables } from "./tables.ts";

/** Any number will do as long as all of ours use the same. */
const migrationLock = 0x4f4e5243;
/** PostgreSQL's four marks for the parts of a text. */
const marks: { [column in Column]: string } = { text: "A", speaker: "B", post: "C", facet: "D" };
const int8 = 20;

export const postgres: Dialect = {
  name: "postgres",
  types: { blob: "bytea", bigint: "bigint", strict: "" },
  searchTable: [
    `create table search (at bigint primary key, words tsvector not null)`,
    `create index search_words on search using gin (words)`,
  ],
  async lockMigrations(tx) {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
  },
  forUpdate: true,
  skipLocked: true,
  beginSnapshot: "begin isolation level repeatable read read only",
  async settle(db) {
    for (const name of ["search", "items", "records", "versions", "originals", "disclosures"])
      await sql`vacuum ${sql.table(name)}`.execute(db);
  },
  async index(tx, rows) {
    if (rows.length === 0) return;
    const values = rows.map((row) => sql`(${row.at}::bigint, ${vector(row)}::tsvector)`);
    await sql`insert into search (at, words) values ${sql.join(values)}`.execute(tx);
  },
  async unindex(tx, at) {
    if (at.length > 0) await sql`delete from search where at = any (${at}::bigint[])`.execute(tx);
  },
  async matching(db, terms, { from, to, limit }) {
    const { rows } = await sql<{ at: number }>`select at from search
      where words @@ ${expression(terms)}::tsquery and at >= ${from} and at <= ${to}
      order by at desc limit ${limit}`.execute(db);
    return rows.map(({ at }) => at);
  },
  async hasTable(db, name) {
    const { rows } = await sql`select 1 from pg_tables
      where schemaname = current_schema() and tablename = ${name}`.execute(db);
    return rows.length > 0;
  },
  codeOf(error) {
    const code = String((error as { code?: unknown }).code ?? "");
    // Class 08 and 57P: the connection; 28 and 3D: who may connect, and to what; 40 and 55: locks.
    if (/^(08|57P|28|3D|53)/.test(code) || /^E[A-Z]+$/.test(code)) return "unreachable";
    if (/^(40|55)/.test(code)) return "busy";
    return /^(XX001|XX002)/.test(code) ? "damaged" : null;
  },
};

/** @param address `postgres://user@host/database` */
export function openPostgres(address: string): Db {
  const pool = new pg.Pool({
    connectionString: address,
    max: 4,
    connectionTimeoutMillis: 10_000,
    application_name: "onrecord",
    // Counts and positions stay far below 2^53, so they are plain numbers.
    types: {
      getTypeParser: ((type: number, format: "text" | "binary") =>
        type === int8 && format !== "binary" ? Number : pg.types.getTypeParser(type, format)) as never,
    },
  });
  // A connection that breaks while nobody uses it is no fault: the next query gets a new one, or its own error.
  pool.on("error", () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** A text in PostgreSQL's own form, so that its parser, which takes words apart its own way, is left out. */
function vector(row: Indexed): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const column of columns) {
    for (const word of row[column]) {
      position++;
      const known = places.get(word) ?? [];
      places.set(word, known);
      known.push(`${position}${marks[column]}`);
    }
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(",")}`).join(" ");
}

const expression = (terms: Terms): string =>
  terms
    .map(({ column, words, prefix }: Term) =>
      words
        .map((word, i) => `'${word}':${prefix && i === words.length - 1 ? "*" : ""}${marks[column]}`)
        .join(" <-> "),
    )
    .map((phrase) => `(${phrase})`)
    .join(" & ");
