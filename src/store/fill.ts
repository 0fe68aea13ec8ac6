import { sql } from "kysely";
import { StoreError } from "./error.ts";
import { replaceItems } from "./items.ts";
import { pageOf, type Row, type Travelling, travelling } from "./rows.ts";
import { restoredSetting, setSetting } from "./settings.ts";
import type { Store } from "./store.ts";
import type { Db } from "./tables.ts";

/** Rows of every table, in the order of its key. */
export interface Source {
  rows<T extends Travelling>(name: T): AsyncIterable<Row<T>>;
}

/**
 * Fills an empty store, all of it or nothing. That it was filled is set under "restored": whoever signs has to look
 * at what was published last, since what came in may be older.
 *
 * @throws StoreError `not-empty`, `bad-data`
 */
export function fill(store: Store, source: Source): Promise<void> {
  return store.write(async (tx) => {
    // 1: nothing is overwritten
    await refuseFull(tx);
    // 2: the rows
    for (const name of travelling) await insertAll(tx, name, source);
    // 3: the counters go on where the rows end
    await countFrom(tx, "entries", "position");
    await countFrom(tx, "decisions", "number");
    // 4: what find looks through
    for (const { id } of await tx.selectFrom("documents").select("id").orderBy("id").execute())
      await replaceItems(store, tx, id);
    await setSetting(tx, restoredSetting, { at: store.now() }, store.now());
  });
}

async function refuseFull(tx: Db): Promise<void> {
  for (const name of travelling) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx);
    if (rows.length > 0) throw new StoreError("not-empty");
  }
}

async function insertAll(tx: Db, name: Travelling, source: Source): Promise<void> {
  const limit = pageOf(name);
  let page: unknown[] = [];
  const write = async () => {
    if (page.length > 0)
      await tx
        .insertInto(name)
        .values(page as never)
        .execute();
    page = [];
  };
  for await (const row of source.rows(name)) {
    page.push(row);
    if (page.length === limit) await write();
  }
  await write();
}

/** Positions are 0, 1, 2 … without a gap, or somebody took something out. */
async function countFrom(tx: Db, table: "entries" | "decisions", column: string): Promise<void> {
  const query = sql<{ count: number; last: number | null }>`
    select count(*) as count, max(${sql.ref(column)}) as last from ${sql.table(table)}`;
  const { rows } = await query.execute(tx);
  const [count, last] = [Number(rows[0]?.count), Number(rows[0]?.last ?? -1)];
  if (last + 1 !== count) throw new StoreError("bad-data", `The ${table} have a gap.`);
  await tx.updateTable("counters").set({ next: count }).where("name", "=", table).execute();
}
