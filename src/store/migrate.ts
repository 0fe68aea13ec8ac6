import { sql } from "kysely";
import type { Dialect } from "./dialect.ts";
import { StoreError } from "./error.ts";
import { migrations } from "./migrations.ts";
import type { Db } from "./tables.ts";

/**
 * Brings the tables to this version, each migration in one transaction with the row that says that it was made: after
 * a kill it either stands whole or is made again.
 *
 * @throws StoreError `newer-schema` where a migration was made that this version does not know
 */
export async function migrate(db: Db, dialect: Dialect, now: () => string): Promise<void> {
  const made = await madeIn(db, dialect);
  refuseNewer(made);
  if (migrations.every(({ name }) => made.has(name))) return;
  await db.transaction().execute(async (tx) => {
    await dialect.lockMigrations(tx);
    await sql`create table if not exists migrations (name text primary key, at text not null)`.execute(tx);
    // Another process may have been here since.
    const present = await madeIn(tx, dialect);
    refuseNewer(present);
    for (const { name, statements } of migrations) {
      if (present.has(name)) continue;
      for (const statement of statements(dialect)) await sql.raw(spelt(statement, dialect)).execute(tx);
      await tx.insertInto("migrations").values({ name, at: now() }).execute();
    }
  });
}

async function madeIn(db: Db, dialect: Dialect): Promise<Set<string>> {
  if (!(await dialect.hasTable(db, "migrations"))) return new Set();
  const rows = await db.selectFrom("migrations").select("name").execute();
  return new Set(rows.map(({ name }) => name));
}

function refuseNewer(made: ReadonlySet<string>): void {
  const known = new Set(migrations.map(({ name }) => name));
  if ([...made].some((name) => !known.has(name))) throw new StoreError("newer-schema");
}

const spelt = (statement: string, { types }: Dialect): string =>
  statement
    .replaceAll("{blob}", types.blob)
    .replaceAll("{bigint}", types.bigint)
    .replaceAll("{strict}", types.strict);
