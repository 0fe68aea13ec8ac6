import type { Db, Tables } from "./tables.ts";

/** Set where a store was filled from a backup or an export; it is said of that store, and does not travel with it. */
export const restoredSetting = "restored";

/** What was set under a name, as JSON; null where nothing was. */
export async function setting(db: Db, name: string): Promise<unknown> {
  const row = await db.selectFrom("settings").select("value").where("name", "=", name).executeTakeFirst();
  return row === undefined ? null : JSON.parse(row.value);
}

export async function setSetting(tx: Db, name: string, value: unknown, at: string): Promise<void> {
  const row = { value: JSON.stringify(value), at };
  await tx
    .insertInto("settings")
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
}

/** What is public of a signing key. The private half never comes into the store. */
export type KeyRow = Tables["keys"];

export async function addKey(tx: Db, key: KeyRow): Promise<void> {
  await tx
    .insertInto("keys")
    .values(key)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const setRoleOfKeys = (tx: Db, role: string): Promise<unknown> =>
  tx.updateTable("keys").set({ role }).execute();

export const keysOf = (db: Db): Promise<KeyRow[]> =>
  db.selectFrom("keys").selectAll().orderBy("valid_from").orderBy("id").execute();
