import Database from "libsql";
import type { PublicRecord } from "../public-record/public-record.ts";
import { slowly } from "../public-record/slowly.ts";
import { tableNames, tableSql, tables } from "../public-record/tables.ts";

/** Writes all tables into a new SQLite file: the same rows give the same bytes, and nothing of other rows is in it. */
export async function writeSqlite(record: PublicRecord, path: string): Promise<void> {
  const db = new Database(path);
  try {
    db.exec("pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off; begin");
    for (const name of tableNames) {
      db.exec(tableSql(name));
      const columns = tables[name].columns.map((column) => column.name);
      const insert = db.prepare(`insert into ${name} values (${columns.map(() => "?").join(", ")})`);
      for await (const row of slowly(record.rows(name)))
        insert.run(columns.map((column) => row[column] ?? null));
    }
    db.exec("create index statements_by_speaker on statements (speaker, day)");
    db.exec("create index statements_by_document on statements (document)");
    db.exec("create index acts_by_statement on acts (statement); commit");
  } finally {
    db.close();
  }
}
