/** What keeps the documents, their records and what people do with them: one file, or one PostgreSQL for a team. */
import { existsSync } from "node:fs";
import { setImmediate, setTimeout } from "node:timers/promises";
import { sql } from "kysely";
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
  /** Reads everything as it stood at one moment, while others go on writing. */
  snapshot<T>(read: (db: Db) => Promise<T>): Promise<T>;
  /** What was deleted leaves no trace in the files, and one file holds everything. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  now?: () => Date;
  /** Make the store where there is none; else that is an error. */
  create?: boolean;
}

/** Milliseconds for which a transaction waits for others. */
const patience = 20_000;

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
    throw new StoreError("no-store", storeAdvice["no-store"].replace("this place", where));
  const clock = () => now().toISOString();
  const { dialect, open } = isAddress ? await openerOfPostgres() : await openerOfSqlite();
  const db = await guarded(dialect, async () => {
    const opened = open(where);
    try {
      await migrate(opened, dialect, clock);
      return opened;
    } catch (error) {
      await opened.destroy();
      throw error;
    }
  });
  return {
    dialect,
    db,
    now: clock,
    write: async (act) => {
      // SQLite's driver lets go of memory only when the event loop turns, and its calls alone never make it turn.
      await setImmediate();
      return guarded(dialect, () => db.transaction().execute(act));
    },
    snapshot: (read) => guarded(dialect, () => inSnapshot(db, dialect, read)),
    settle: () => guarded(dialect, () => dialect.settle(db)),
    close: () => db.destroy(),
  };
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

const inSnapshot = <T>(db: Db, dialect: Dialect, read: (db: Db) => Promise<T>): Promise<T> =>
  db.connection().execute(async (connection) => {
    await sql.raw(dialect.beginSnapshot).execute(connection);
    try {
      return await read(connection);
    } finally {
      await sql`rollback`.execute(connection);
    }
  });

/**
 * Tries again while somebody else is in the way: this process waits without standing still, since the one in the way
 * may be in it. Failures that a user can do something about come out as ours.
 */
async function guarded<T>(dialect: Dialect, act: () => Promise<T>): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await act();
    } catch (error) {
      const refusal = refusalOf(dialect, error);
      if (refusal?.code !== "busy" || performance.now() > end) throw refusal ?? error;
      // Uneven, so that two who wait do not meet again and again.
      await setTimeout(2 + Math.random() * 20);
    }
  }
}

/** What the database refused, in our words; null where the fault is not the database's. */
export function refusalOf(dialect: Dialect, error: unknown): StoreError | null {
  if (error instanceof StoreError) return error;
  const code = dialect.codeOf(error);
  return code === null ? null : new StoreError(code, storeAdvice[code], { cause: error });
}
