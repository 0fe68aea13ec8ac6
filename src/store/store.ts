/** What keeps the documents, their records and what people do with them: one file, or one PostgreSQL for a team. */
import { existsSync } from "node:fs";
import type { Dialect } from "./dialect.ts";
import { StoreError, storeAdvice } from "./error.ts";
import { migrate } from "./migrate.ts";
import type { Db } from "./tables.ts";

export interface Store {
  dialect: Dialect;
  /** For reading; each query sees what is committed. */
  db: Db;
  /** ISO UTC, by the clock that was given. */
  now(): string;
  /** One transaction: all of it or nothing; it is on the disk when the promise is kept. */
  write<T>(act: (tx: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface StoreOptions {
  now?: () => Date;
  /** Make the store where there is none; else that is an error. */
  create?: boolean;
}

/** How often a transaction is tried that another one got in the way of; PostgreSQL refuses rather than wait in a ring. */
const tries = 5;

/**
 * Opens a store and brings its tables up to date.
 *
 * @param where the path of a file, or `postgres://…`
 * @throws StoreError
 */
export async function openStore(
  where: string,
  { now = () => new Date(), create = true }: StoreOptions = {},
): Promise<Store> {
  const isAddress = /^postgres(ql)?:\/\//i.test(where);
  if (!isAddress && !create && !existsSync(where))
    throw new StoreError("no-store", `There is no store at ${where}. ${storeAdvice["no-store"]}`);
  const clock = () => now().toISOString();
  const { dialect, open } = isAddress ? await openerOfPostgres() : await openerOfSqlite();
  const db = await guarded(dialect, async () => open(where));
  const write: Store["write"] = (act) =>
    guarded(dialect, () => repeated(dialect, () => db.transaction().execute(act)));
  try {
    await guarded(dialect, () => migrate(db, dialect, clock));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { dialect, db, now: clock, write, close: () => db.destroy() };
}

// Each driver is loaded when it is needed, and only then.
const openerOfPostgres = async () => {
  const { openPostgres: open, postgres: dialect } = await import("./postgres.ts");
  return { open, dialect };
};
const openerOfSqlite = async () => {
  const { openSqlite: open, sqlite: dialect } = await import("./sqlite.ts");
  return { open, dialect };
};

async function repeated<T>(dialect: Dialect, act: () => Promise<T>): Promise<T> {
  for (let left = tries - 1; ; left--) {
    try {
      return await act();
    } catch (error) {
      // SQLite has waited already.
      if (left === 0 || dialect.name === "sqlite" || dialect.codeOf(error) !== "busy") throw error;
    }
  }
}

/** Failures of the database that a user can do something about, as ours. */
async function guarded<T>(dialect: Dialect, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const code = dialect.codeOf(error);
    if (code === null) throw error;
    throw new StoreError(code, storeAdvice[code], { cause: error });
  }
}
