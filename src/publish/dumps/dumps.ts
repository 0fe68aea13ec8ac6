import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { digestOfFile } from "../log/durable.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { tableNames } from "../public-record/tables.ts";
import type { Web } from "../site/web.ts";
import { writeCsv } from "./csv.ts";
import { type DataFile, dataPackage, readme } from "./dictionary.ts";
import { writeParquet } from "./parquet.ts";
import { writeSqlite } from "./sqlite.ts";

/** A file that is too large to be held: it lies beside, and is gone when the next one is asked for. */
export interface LargeFile {
  path: string;
  /** Where it lies. */
  file: string;
  /** sha256:<hex> */
  digest: string;
}

export interface Text {
  path: string;
  text: string;
}

/**
 * The public record as data: CSV with its description, Parquet, SQLite. All are written piece by piece.
 *
 * @param look is shown all text before it is written; the three forms hold the same
 * @returns the files that were written
 */
export async function* dumpFiles(
  record: PublicRecord,
  web: Web,
  look: (path: string, text: string) => void,
): AsyncGenerator<LargeFile | Text, DataFile[]> {
  const files: DataFile[] = [];
  async function* written(name: string, write: (place: string) => Promise<void>): AsyncGenerator<LargeFile> {
    const place = join(record.folder, name);
    await write(place);
    const digest = digestOfFile(place);
    files.push({ name, bytes: statSync(place).size, digest });
    yield { path: `data/${name}`, file: place, digest };
    rmSync(place, { force: true });
  }
  for (const table of tableNames) {
    const csv = `${table}.csv`;
    yield* written(csv, (place) => writeCsv(record, table, place, (text) => look(`data/${csv}`, text)));
    yield* written(`${table}.parquet`, (place) => writeParquet(record, table, place));
  }
  yield* written("record.sqlite", (place) => writeSqlite(record, place));
  yield { path: "data/datapackage.json", text: dataPackage(files, web) };
  yield { path: "data/README.md", text: readme(web) };
  return files;
}
