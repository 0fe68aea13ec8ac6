/** Everything in the store as a folder of plain files. */
import { existsSync, readdirSync } from "node:fs";
import { mkdir, open, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Document } from "../../record.ts";
import { byteOrderMark, csvLine } from "../../text/csv.ts";
import { version as ours } from "../../version.ts";
import { StoreError } from "../error.ts";
import { type Row, rowsIn, type Travelling, travelling } from "../rows.ts";
import type { Store } from "../store.ts";
import type { Db, ItemKind } from "../tables.ts";
import * as layout from "./layout.ts";

/**
 * Writes the folder, which stands whole or not at all.
 *
 * @throws StoreError `conflict` where something is there already
 */
export async function exportFolder(store: Store, folder: string): Promise<void> {
  const place = resolve(folder);
  if (existsSync(place) && readdirSync(place).length > 0)
    throw new StoreError("conflict", `${folder} holds something already, and nothing is overwritten.`);
  const beside = `${place}.${process.pid}.part`;
  await rm(beside, { recursive: true, force: true });
  try {
    await mkdir(beside, { recursive: true });
    await store.snapshot((db) => writeAll(db, beside, store.now()));
    if (existsSync(place)) await rmdir(place);
    await mkdir(dirname(place), { recursive: true });
    await rename(beside, place);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    throw error;
  }
}

async function writeAll(db: Db, folder: string, at: string): Promise<void> {
  const counts: { [name: string]: number } = {};
  for (const name of travelling) counts[name] = 0;
  const seen = (name: Travelling) => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  await Promise.all(
    [layout.documentsFolder, layout.originalsFolder, layout.tablesFolder].map((name) =>
      mkdir(join(folder, name)),
    ),
  );
  // 1: the bytes
  for await (const { digest, media_type, bytes } of rowsIn(db, "originals")) {
    await writeFile(join(folder, layout.originalsFolder, layout.originalFile(digest, media_type)), bytes);
    seen("originals");
  }
  // 2: the documents with their versions and records
  for await (const document of rowsIn(db, "documents")) {
    await writeDocument(db, document, join(folder, layout.documentsFolder, document.id), seen);
    seen("documents");
  }
  // 3: the other tables
  for (const name of layout.lineTables)
    await writeLines(join(folder, layout.tablesFolder, `${name}.jsonl`), linesOf(db, name, seen));
  for (const kind of ["statement", "claim", "speaker"] as const)
    await writeLines(join(folder, layout.tablesFolder, `${kind}s.csv`), csvOf(db, kind));
  // 4: what it is
  const manifest = { schema: layout.folderSchema, onrecord: ours, exported: at, counts };
  await writeFile(join(folder, layout.manifestFile), json(manifest));
  await writeFile(join(folder, layout.readmeFile), layout.readme);
}

async function writeDocument(
  db: Db,
  { id, identity, added }: Row<"documents">,
  folder: string,
  seen: (name: Travelling) => void,
): Promise<void> {
  const file: layout.DocumentFile = { id, identity, added, versions: [] };
  const versions = await db
    .selectFrom("versions")
    .innerJoin("originals", "originals.digest", "versions.original")
    .select([
      "version",
      "content",
      "original",
      "body",
      "versions.added",
      "media_type",
      "originals.added as first",
    ])
    .where("document", "=", id)
    .orderBy("version")
    .execute();
  await mkdir(folder);
  for (const { version, content, original, body, added, media_type, first } of versions) {
    const inside = layout.versionFolder(version);
    await mkdir(join(folder, inside));
    const document = JSON.parse(body) as Document;
    await writeFile(join(folder, inside, "document.json"), json(document));
    await writeFile(join(folder, inside, "text.txt"), document.text);
    const records = await db
      .selectFrom("records")
      .select(["reader", "body", "added"])
      .where("document", "=", id)
      .where("version", "=", version)
      .orderBy("added")
      .orderBy("reader")
      .execute();
    const files = [];
    for (const [i, { reader, body, added }] of records.entries()) {
      files.push({ file: `record-${i + 1}.json`, reader, added });
      await writeFile(join(folder, inside, `record-${i + 1}.json`), json(JSON.parse(body)));
      seen("records");
    }
    file.versions.push({
      version,
      content,
      original: {
        digest: original,
        file: layout.originalFile(original, media_type),
        mediaType: media_type,
        added: first,
      },
      added,
      records: files,
    });
    seen("versions");
  }
  await writeFile(join(folder, "document.json"), json(file));
}

async function* linesOf(
  db: Db,
  name: layout.LineTable,
  seen: (name: Travelling) => void,
): AsyncGenerator<string> {
  for await (const row of rowsIn(db, name)) {
    // A leaf is canonical JSON, so its bytes are a text.
    const plain = "leaf" in row ? { ...row, leaf: Buffer.from(row.leaf).toString() } : row;
    yield `${JSON.stringify(plain)}\n`;
    seen(name);
  }
}

const csvColumns = [
  "id",
  "day",
  "speaker",
  "post",
  "text",
  "class",
  "sure",
  "negated",
  "document",
  "version",
] as const;

/** Document by document: the numbers of the items go by the order in which they came in, which an import does not know. */
async function* csvOf(db: Db, kind: ItemKind): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(csvColumns);
  const documents = await db.selectFrom("documents").select("id").orderBy("id").execute();
  for (const { id } of documents) {
    const rows = await db
      .selectFrom("items")
      .selectAll()
      .where("document", "=", id)
      .where("kind", "=", kind)
      .orderBy("at")
      .execute();
    for (const row of rows) yield csvLine(csvColumns.map((column) => String(row[column] ?? "")));
  }
}

async function writeLines(path: string, lines: AsyncIterable<string>): Promise<void> {
  const file = await open(path, "w");
  try {
    let waiting = "";
    for await (const line of lines) {
      waiting += line;
      if (waiting.length < 1_000_000) continue;
      await file.write(waiting);
      waiting = "";
    }
    await file.write(waiting);
  } finally {
    await file.close();
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
