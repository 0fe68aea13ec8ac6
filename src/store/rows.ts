/** The tables' rows as they travel: out of one store, over a file perhaps, into another. */
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { StoreError } from "./error.ts";
import { bytesOf } from "./ledger.ts";
import { restoredSetting } from "./settings.ts";
import type { Db, Tables } from "./tables.ts";

const text = z.string();
const whole = z.int().nonnegative();
const bytes = z.instanceof(Uint8Array);

/** What a row of each table holds, in the order in which the tables can be filled. `items` are drawn anew. */
export const rowSchemas = {
  originals: z.strictObject({ digest: text, media_type: text, size: whole, bytes, added: text }),
  documents: z.strictObject({ id: text, identity: text, added: text }),
  versions: z.strictObject({
    document: text,
    version: whole,
    content: text,
    original: text,
    title: text.nullable(),
    publisher: text.nullable(),
    published: text.nullable(),
    address: text.nullable(),
    body: text,
    added: text,
  }),
  records: z.strictObject({ document: text, version: whole, reader: text, body: text, added: text }),
  anchors: z.strictObject({
    document: text,
    version: whole,
    statement: text,
    state: z.enum(["same", "moved", "orphaned"]),
    start: whole.nullable(),
    end: whole.nullable(),
  }),
  people: z.strictObject({ id: text, name: text, body: text, added: text }),
  reviews: z.strictObject({ id: text, day: text.nullable(), body: text, added: text }),
  decisions: z.strictObject({
    number: whole,
    id: text,
    act: text,
    subject: text,
    value: text,
    reason: text,
    by: text,
    at: text,
  }),
  jobs: z.strictObject({
    id: text,
    kind: text,
    payload: text,
    state: z.enum(["ready", "running", "done", "failed"]),
    due: text,
    fence: whole,
    runs: whole,
    worker: text.nullable(),
    error: text.nullable(),
    added: text,
  }),
  entries: z.strictObject({
    position: whole,
    id: text,
    kind: text,
    leaf: bytes,
    hash: text,
    about: text.nullable(),
    prev: text.nullable(),
    at: text,
  }),
  disclosures: z.strictObject({ hash: text, field: text, value: text, salt: text }),
  checkpoints: z.strictObject({ size: whole, root: text, note: text.nullable(), at: text }),
  settings: z.strictObject({ name: text, value: text, at: text }),
  keys: z.strictObject({
    id: text,
    name: text,
    public: text,
    role: text,
    valid_from: text,
    valid_until: text.nullable(),
  }),
} satisfies { [name in keyof Tables]?: z.ZodType };
export type Travelling = keyof typeof rowSchemas;
export type Row<T extends Travelling> = z.infer<(typeof rowSchemas)[T]>;

const keys: { [name in Travelling]: string[] } = {
  originals: ["digest"],
  documents: ["id"],
  versions: ["document", "version"],
  records: ["document", "version", "reader"],
  anchors: ["document", "version", "statement"],
  people: ["id"],
  reviews: ["id"],
  decisions: ["number"],
  jobs: ["id"],
  entries: ["position"],
  disclosures: ["hash", "field"],
  checkpoints: ["size"],
  settings: ["name"],
  keys: ["id"],
};
export const travelling = Object.keys(keys) as Travelling[];

/** Rows in one statement of SQL; originals may be large. */
export const pageOf = (name: Travelling): number => (name === "originals" ? 4 : 500);

/** All rows of a table that travel, in the order of its key, read page by page. */
export async function* rowsIn<T extends Travelling>(db: Db, name: T): AsyncGenerator<Row<T>> {
  const columns = sql.join(keys[name].map((key) => sql.ref(key)));
  const limit = pageOf(name);
  for (let after: unknown[] | null = null; ; ) {
    const rest: RawBuilder<unknown> = after === null ? sql`` : sql`where (${columns}) > (${sql.join(after)})`;
    const query: RawBuilder<{ [column: string]: unknown }> = sql<{
      [column: string]: unknown;
    }>`select * from ${sql.table(name)} ${rest}
      order by ${columns} limit ${limit}`;
    const { rows } = await query.execute(db);
    for (const row of rows)
      if (!(name === "settings" && row.name === restoredSetting)) yield checked(name, plainRow(row));
    const last: { [column: string]: unknown } | undefined = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    after = keys[name].map((key) => last[key]);
  }
}

/** @throws StoreError `bad-data` for what is no row of this table */
export function checked<T extends Travelling>(name: T, row: unknown): Row<T> {
  const parsed = rowSchemas[name].safeParse(row);
  if (parsed.success) return parsed.data as Row<T>;
  const [issue] = parsed.error.issues;
  throw new StoreError(
    "bad-data",
    `A row of ${name} is not sound: ${issue?.path.join(".")} ${issue?.message}.`,
  );
}

/** The drivers give bytes and large numbers each in their own way. */
const plainRow = (row: { [column: string]: unknown }) =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof ArrayBuffer || value instanceof Uint8Array ? bytesOf(value) : value,
    ]),
  );
