/** A backup is a store of its own, in one SQLite file, whatever the store is that it was made of. */
import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { sql } from "kysely";
import { StoreError } from "./error.ts";
import { fill, type Source } from "./fill.ts";
import { rowsIn } from "./rows.ts";
import { restoredSetting } from "./settings.ts";
import { openStore, type Store } from "./store.ts";
import type { Db } from "./tables.ts";

export const rowsOfStore = (db: Db): Source => ({ rows: (name) => rowsIn(db, name) });

/**
 * Writes all that is in the store at this moment into a new file, which stands whole or not at all.
 *
 * @throws StoreError `conflict` where something is there already
 */
export async function backup(store: Store, file: string): Promise<void> {
  if (existsSync(file))
    throw new StoreError("conflict", `${file} is there already, and nothing is overwritten.`);
  const beside = `${file}.${process.pid}.part`;
  await remove(beside);
  try {
    const copy = await openStore(beside, { now: () => new Date(store.now()) });
    try {
      await store.snapshot((db) => fill(copy, rowsOfStore(db)));
      // Not restored yet: that is said of the store into which it will be read.
      await copy.write((tx) => tx.deleteFrom("settings").where("name", "=", restoredSetting).execute());
      // One file holds all of it, and none lies beside it.
      await copy.settle();
      await sql`pragma journal_mode = delete`.execute(copy.db);
    } finally {
      await copy.close();
    }
    await toDisk(beside);
    await rename(beside, file);
    await toDisk(dirname(file));
  } catch (error) {
    await remove(beside);
    throw error;
  }
}

/**
 * Reads a backup into an empty store of either kind.
 *
 * @throws StoreError `not-empty` where the store holds something, `no-store`, `not-a-store`
 */
export async function restore(store: Store, file: string): Promise<void> {
  const from = await openStore(file, { create: false });
  try {
    await from.snapshot((db) => fill(store, rowsOfStore(db)));
  } finally {
    await from.close();
  }
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, "r").catch(() => null);
  // A folder cannot be opened on every system.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function remove(path: string): Promise<void> {
  for (const end of ["", "-wal", "-shm"]) await rm(path + end, { force: true });
}
