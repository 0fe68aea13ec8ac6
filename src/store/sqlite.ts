/** SQLite in one file. The driver is known here alone: another can take its place when the Node floor rises. */

import { Kysely, type SqliteDatabase, SqliteDialect, sql } from "kysely";
import Database from "libsql";
import type { Dialect, Indexed } from "./dialect.ts";
import { StoreError } from "./error.ts";
import type { Term, Terms } from "./query.ts";
import type { Db, Tables } from "./tables.ts";

/**
 * Milliseconds for which the driver stands still where the file is locked. To begin a transaction is tried again by
 * `store.ts`, which waits without standing still; all else finds the file locked only while it is put in order after a
 * kill.
 */
const standstill = { begin: 20, else: 5000 };
/** Statements are kept and used again: the driver holds on to the memory of each that it ever prepared. */
const mostPrepared = 500;
/** Rows in one statement of SQL. */
const indexedAtOnce = 100;
/** "ONRC", by which a file says whose it is. */
export const applicationId = 0x4f4e5243;

export const sqlite: Dialect = {
  name: "sqlite",
  types: { blob: "blob", bigint: "integer", strict: "strict" },
  // The words were folded before: the tokenizer only takes them apart at the spaces.
  searchTable: [
    `create virtual table search using fts5 (
      text, speaker, post, facet, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '3')`,
  ],
  // A write transaction holds the whole file from its first statement on.
  lockMigrations: async () => undefined,
  forUpdate: false,
  skipLocked: false,
  beginSnapshot: "begin deferred",
  async settle(db) {
    // The index keeps the words of deleted rows until it is merged; the log of changes keeps the old pages.
    await sql`insert into search (search) values ('optimize')`.execute(db);
    await sql`pragma wal_checkpoint(truncate)`.execute(db);
  },
  async index(tx, rows) {
    for (let from = 0; from < rows.length; from += indexedAtOnce) {
      const values = rows
        .slice(from, from + indexedAtOnce)
        .map(inOneText)
        .map(({ at, text, speaker, post, facet }) => sql`(${at}, ${text}, ${speaker}, ${post}, ${facet})`);
      await sql`insert into search (rowid, text, speaker, post, facet) values ${sql.join(values)}`.execute(
        tx,
      );
    }
  },
  async unindex(tx, at) {
    for (let from = 0; from < at.length; from += indexedAtOnce)
      await sql`delete from search where rowid in (${sql.join(at.slice(from, from + indexedAtOnce))})`.execute(
        tx,
      );
  },
  async matching(db, terms, { from, to, limit }) {
    const { rows } = await sql<{ at: number }>`select rowid as at from search
      where search match ${expression(terms)} and rowid >= ${from} and rowid <= ${to}
      order by rowid desc limit ${limit}`.execute(db);
    return rows.map(({ at }) => at);
  },
  async hasTable(db, name) {
    const { rows } = await sql`select 1 from sqlite_master where name = ${name}`.execute(db);
    return rows.length > 0;
  },
  codeOf(error) {
    const { code: given, message = "" } = error as { code?: unknown; message?: string };
    const code = String(given ?? "");
    if (message.startsWith("ConnectionFailed")) return "unreachable";
    if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "busy";
    if (code.startsWith("SQLITE_NOTADB")) return "not-a-store";
    if (code.startsWith("SQLITE_CORRUPT")) return "damaged";
    return /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|FULL)/.test(code) ? "unreachable" : null;
  },
};

/**
 * Opens a file, and makes it where there is none.
 *
 * @throws StoreError `not-a-store` for a file of somebody else's
 */
export function openSqlite(path: string): Db {
  const database = new Database(path, { timeout: standstill.else });
  try {
    database.pragma(`busy_timeout = ${standstill.else}`);
    claim(database);
    database.pragma("journal_mode = WAL");
    // Each commit is on the disk before it is acknowledged, also when the power fails.
    database.pragma("synchronous = FULL");
    database.pragma("foreign_keys = ON");
    // What is deleted is overwritten: a redaction leaves nothing in the file.
    database.pragma("secure_delete = ON");
    database.pragma("cache_size = -65536");
    database.pragma("temp_store = MEMORY");
  } catch (error) {
    database.close();
    throw error;
  }
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: asDriver(database) }) });
}

function claim(database: Database.Database): void {
  const value = (name: string): number => {
    const [row] = database.pragma(name) as { [column: string]: number }[];
    return Object.values(row ?? {})[0] ?? 0;
  };
  const owner = value("application_id");
  if (owner === applicationId) return;
  // A file of ours begins empty; the mark is part of the first thing that is written.
  if (owner !== 0 || value("schema_version") > 0) throw new StoreError("not-a-store");
  database.pragma(`application_id = ${applicationId}`);
}

/**
 * The driver as Kysely wants it. A transaction takes its lock when it begins: one that begins as a reader and then
 * writes would fail whenever another process had written in between.
 */
function asDriver(database: Database.Database): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase["prepare"]>>();
  return {
    close: () => database.close(),
    prepare: (text) => {
      if (text === "begin") return beginning(database);
      const known = prepared.get(text);
      if (known !== undefined) return known;
      if (prepared.size === mostPrepared) prepared.clear();
      const statement = preparedAs(database, text);
      prepared.set(text, statement);
      return statement;
    },
  };
}

function preparedAs(database: Database.Database, text: string): ReturnType<SqliteDatabase["prepare"]> {
  const statement = database.prepare(text);
  return {
    reader: statement.reader,
    all: (parameters) => statement.all([...parameters]),
    run: (parameters) => statement.run([...parameters]),
    iterate: (parameters) => statement.iterate([...parameters]) as IterableIterator<unknown>,
  };
}

/** Not by a prepared statement: one that finds the file locked stays half done, and the next one fails over it. */
const beginning = (database: Database.Database): ReturnType<SqliteDatabase["prepare"]> => ({
  reader: false,
  all: () => [],
  iterate: () => [][Symbol.iterator](),
  run: () => {
    database.exec(`pragma busy_timeout = ${standstill.begin}`);
    try {
      database.exec("begin immediate");
    } finally {
      database.exec(`pragma busy_timeout = ${standstill.else}`);
    }
    return { changes: 0, lastInsertRowid: 0 };
  },
});

const inOneText = ({ at, ...words }: Indexed) => ({
  at,
  text: words.text.join(" "),
  speaker: words.speaker.join(" "),
  post: words.post.join(" "),
  facet: words.facet.join(" "),
});

/** In FTS5's own language; the words hold letters and digits only. */
const expression = (terms: Terms): string =>
  terms
    .map(({ column, words, prefix }: Term) => `${column} : "${words.join(" ")}"${prefix ? " *" : ""}`)
    .join(" AND ");
