/** A folder that `export` wrote, read back into an empty store. Everything in it is checked as if a stranger had made it. */
import { createReadStream, existsSync } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import { documentSchema, type OnRecord, recordSchema } from "../../record.ts";
import { sha256 } from "../../text/digest.ts";
import { StoreError } from "../error.ts";
import { fill, type Source } from "../fill.ts";
import { contentOf, readerName } from "../identity.ts";
import { idOf } from "../ids.ts";
import { plain } from "../plain.ts";
import { checked, type Row, type Travelling } from "../rows.ts";
import type { Store } from "../store.ts";
import * as layout from "./layout.ts";

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const fileName = z.string().regex(/^[\w-]+\.[a-z]+$/);
const manifestSchema = z.object({
  schema: z.literal(layout.folderSchema),
  counts: z.record(z.string(), z.int().nonnegative()),
});
const documentFileSchema = z.object({
  id: z.string().regex(/^d-[0-9a-f]{32}$/),
  identity: z.string(),
  added: z.string(),
  versions: z.array(
    z.object({
      version: z.int().positive(),
      content: digest,
      original: z.object({ digest, file: fileName, mediaType: z.string(), added: z.string() }),
      added: z.string(),
      records: z.array(z.object({ file: fileName, reader: z.string(), added: z.string() })),
    }),
  ),
}) satisfies z.ZodType<layout.DocumentFile>;

/** @throws StoreError `not-a-store`, `bad-data`, `not-empty` */
export async function importFolder(store: Store, folder: string): Promise<void> {
  if (!existsSync(join(folder, layout.manifestFile)))
    throw new StoreError("not-a-store", `${folder} is no folder that onrecord export wrote.`);
  const { counts } = await parsed(folder, layout.manifestFile, manifestSchema);
  await fill(store, counted(sourceOf(folder), counts));
}

/** Refuses at the end of a table, while nothing is committed yet, where rows are missing or too many. */
function counted(source: Source, counts: { [name: string]: number }): Source {
  return {
    async *rows(name) {
      let count = 0;
      for await (const row of source.rows(name)) {
        count++;
        yield row;
      }
      if (count !== (counts[name] ?? 0))
        throw new StoreError("bad-data", `The folder does not hold all ${name} that it should, or more.`);
    },
  };
}

function sourceOf(folder: string): Source {
  const rows = (name: Travelling): AsyncIterable<unknown> => {
    switch (name) {
      case "originals":
        return originals(folder);
      case "documents":
        return documents(folder);
      case "versions":
        return versions(folder);
      case "records":
        return records(folder);
      default:
        return lines(folder, name);
    }
  };
  return {
    async *rows<T extends Travelling>(name: T) {
      for await (const row of rows(name)) yield checked(name, row) as Row<T>;
    },
  };
}

async function* originals(folder: string): AsyncGenerator<unknown> {
  const known = new Set<string>();
  for await (const { versions } of documentFiles(folder))
    for (const { original } of versions) {
      const { digest, file, mediaType: media_type, added } = original;
      if (known.has(digest)) continue;
      known.add(digest);
      const bytes = new Uint8Array(await bytesOf(folder, layout.originalsFolder, file));
      // A redaction empties an original; its digest stays.
      if (bytes.length > 0 && sha256(bytes) !== digest)
        throw new StoreError("bad-data", `${layout.originalsFolder}/${file} is not what its name says.`);
      yield { digest, media_type, size: bytes.length, bytes, added };
    }
}

async function* documents(folder: string): AsyncGenerator<unknown> {
  for await (const { id, identity, added } of documentFiles(folder)) {
    if (idOf("d", identity) !== id) throw new StoreError("bad-data", `${id} is not the id of its document.`);
    yield { id, identity, added };
  }
}

async function* versions(folder: string): AsyncGenerator<unknown> {
  for await (const { id, versions } of documentFiles(folder))
    for (const { version, content, original, added } of versions) {
      const path = join(layout.documentsFolder, id, layout.versionFolder(version), "document.json");
      const document = await parsed(folder, path, documentSchema);
      if (document.id !== id) throw new StoreError("bad-data", `${path} is of another document.`);
      const { size } = await lstat(join(folder, layout.originalsFolder, original.file));
      if (size > 0 && contentOf(document) !== content)
        throw new StoreError("bad-data", `${path} was changed.`);
      const { title, publisher, published, address } = document;
      yield {
        document: id,
        version,
        content,
        original: original.digest,
        title: plain(title),
        publisher: plain(publisher),
        published,
        address: plain(address),
        body: JSON.stringify(document),
        added,
      };
    }
}

async function* records(folder: string): AsyncGenerator<unknown> {
  for await (const { id, versions } of documentFiles(folder))
    for (const { version, records } of versions) {
      const inside = join(layout.documentsFolder, id, layout.versionFolder(version));
      const document = await parsed(folder, join(inside, "document.json"), documentSchema);
      for (const { file, reader, added } of records) {
        const path = join(inside, file);
        const whole = z.preprocess((record) => Object.assign({}, record, { document }), recordSchema);
        const record: OnRecord = await parsed(folder, path, whole);
        if (!reader.startsWith(readerName(record.reader)))
          throw new StoreError("bad-data", `${path} was made by another reader.`);
        yield { document: id, version, reader, body: JSON.stringify({ ...record, document: null }), added };
      }
    }
}

async function* documentFiles(folder: string): AsyncGenerator<layout.DocumentFile> {
  for (const name of (await readdir(join(folder, layout.documentsFolder))).sort()) {
    const file = await parsed(
      folder,
      join(layout.documentsFolder, name, "document.json"),
      documentFileSchema,
    );
    if (file.id !== name) throw new StoreError("bad-data", `${name} holds another document.`);
    yield file;
  }
}

async function* lines(folder: string, name: string): AsyncGenerator<unknown> {
  const path = join(folder, layout.tablesFolder, `${name}.jsonl`);
  await refuseOdd(path);
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line === "") continue;
    const row = parse(line, path) as { leaf?: unknown };
    yield typeof row?.leaf === "string" ? { ...row, leaf: new Uint8Array(Buffer.from(row.leaf)) } : row;
  }
}

async function parsed<T>(folder: string, path: string, schema: z.ZodType<T>): Promise<T> {
  const result = schema.safeParse(parse((await bytesOf(folder, path)).toString(), path));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new StoreError("bad-data", `${path}: ${issue?.path.join(".")} ${issue?.message}.`);
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StoreError("bad-data", `${path} is no JSON.`, { cause: error });
  }
}

async function bytesOf(folder: string, ...path: string[]): Promise<Buffer> {
  await refuseOdd(join(folder, ...path));
  return readFile(join(folder, ...path));
}

/** A link could lead out of the folder. */
async function refuseOdd(path: string): Promise<void> {
  const stats = await lstat(path).catch(() => null);
  if (stats?.isFile() !== true) throw new StoreError("bad-data", `${path} is missing.`);
}
