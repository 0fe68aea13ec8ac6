/**
 * All that is public, gathered in a file of its own before anything is written: every page, feed and file of data is
 * drawn from it, so what is not in it is nowhere. It lies outside of the published folder and is taken away at the end.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { type Row, type TableName, tableNames, tableSql, tables, type Value } from "./tables.ts";

export class PublicRecord {
  readonly folder = mkdtempSync(join(tmpdir(), "onrecord-publish-"));
  readonly path = join(this.folder, "record.db");
  readonly #db = new Database(this.path);
  /** The driver holds on to the memory of each statement that it prepared, so each is prepared once. */
  readonly #prepared = new Map<string, Database.Statement>();

  /** Places of the statements about which something was put on record; asked for at each statement that is shown. */
  #discussed: Set<number> | null = null;
  #isOrdered = false;

  constructor() {
    // Nothing here outlives the process, so nothing need be safe on the disk.
    this.#db.exec("pragma journal_mode = off; pragma synchronous = off");
    for (const name of tableNames) this.#db.exec(tableSql(name));
    this.#db.exec(`
      alter table statements add column by_day text as (ifnull(day, '')) virtual;
      create table views (document text unique, store_id text primary key, body text);
      create table locals (document text, local text, entry text, person text, primary key (document, local)) without rowid;
      create index locals_by_entry on locals (entry);
    `);
    this.#db.exec("begin");
  }

  /** To be called before rows are looked for by anything but their keys: many rows are in order sooner than one by one. */
  order(): void {
    if (this.#isOrdered) return;
    this.#isOrdered = true;
    this.#db.exec(`
      create index by_hash on statements (hash);
      create index by_id on statements (id);
      create index by_speaker on statements (speaker, by_day, position);
      create index by_document on statements (document);
      create index acts_by_hash on acts (hash);
      create index acts_by_about on acts (about);
      create index acts_by_statement on acts (statement);
      create index acts_by_kind on acts (kind);
      create index documents_by_day on documents (ifnull(published, ''), id);
      create index speakers_by_name on speakers (lower(name), id);
    `);
  }

  insert(table: TableName, row: Row): void {
    if (table === "acts") this.#discussed = null;
    const { columns } = tables[table];
    const marks = columns.map(() => "?").join(", ");
    this.run(
      `insert or replace into ${table} values (${marks})`,
      columns.map(({ name }) => row[name] ?? null),
    );
  }

  run(sql: string, values: readonly Value[] = []): void {
    this.#statement(sql).run(values);
  }

  all<T = Row>(sql: string, values: readonly Value[] = []): T[] {
    return this.#statement(sql).all(values) as T[];
  }

  one<T = Row>(sql: string, values: readonly Value[] = []): T | undefined {
    return this.#statement(sql).get(values) as T | undefined;
  }

  count(sql: string, values: readonly Value[] = []): number {
    return Number(this.one<{ n: number }>(`select count(*) as n from ${sql}`, values)?.n ?? 0);
  }

  /** The rows of a table in the order of its key, some at a time. */
  rows<T = Row>(table: TableName): Generator<T> {
    return this.ordered<T>(`select * from ${table}`, tables[table].key);
  }

  /** The rows of a query in the order of these expressions, which tell them apart and are never null. */
  *ordered<T = Row>(select: string, by: readonly string[]): Generator<T> {
    const keys = by.map((key, i) => `${key} as key${i}`).join(", ");
    const [first, marks] = [by.join(", "), by.map(() => "?").join(", ")];
    let after: Value[] = [];
    for (;;) {
      const from = after.length === 0 ? "" : `where (${first}) > (${marks})`;
      const rows: Row[] = this.all(
        `select *, ${keys} from (${select}) ${from} order by ${first} limit ${page}`,
        after,
      );
      yield* rows as T[];
      const last = rows.at(-1);
      if (last === undefined || rows.length < page) return;
      after = by.map((_, i) => last[`key${i}`] as Value);
    }
  }

  isDiscussed(statement: number): boolean {
    this.#discussed ??= new Set(
      this.all<{ statement: number }>("select distinct statement from acts where statement is not null").map(
        (row) => row.statement,
      ),
    );
    return this.#discussed.has(statement);
  }

  /** Forgets what was taken from the ledger, to take it anew. */
  clear(): void {
    this.#discussed = null;
    for (const table of ["statements", "acts", "speakers", "documents", "claims", "exchanges"])
      this.run(`delete from ${table}`);
  }

  close(): void {
    this.#db.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #statement(sql: string): Database.Statement {
    const known = this.#prepared.get(sql);
    if (known !== undefined) return known;
    const made = this.#db.prepare(sql);
    this.#prepared.set(sql, made);
    return made;
  }
}

/** Rows that are read at once. */
const page = 500;
