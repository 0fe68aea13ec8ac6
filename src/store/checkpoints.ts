import { StoreError } from "./error.ts";
import type { Db, Tables } from "./tables.ts";

export type Checkpoint = Tables["checkpoints"];

/**
 * Keeps the size and the root of the tree, before it is signed; `note` is the signed note, once there is one.
 *
 * @throws StoreError `conflict` for a second root of one size: that would be a fork
 */
export async function saveCheckpoint(tx: Db, checkpoint: Checkpoint): Promise<void> {
  const { size, root, note } = checkpoint;
  await tx
    .insertInto("checkpoints")
    .values(checkpoint)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const known = await checkpointAt(tx, size);
  if (known?.root !== root)
    throw new StoreError("conflict", `The tree of ${size} entries was signed with another root.`);
  if (note !== null && known.note === null)
    await tx.updateTable("checkpoints").set({ note }).where("size", "=", size).execute();
}

export async function checkpointAt(db: Db, size: number): Promise<Checkpoint | null> {
  return (await db.selectFrom("checkpoints").selectAll().where("size", "=", size).executeTakeFirst()) ?? null;
}

export async function lastCheckpoint(db: Db): Promise<Checkpoint | null> {
  const newest = db.selectFrom("checkpoints").selectAll().orderBy("size", "desc").limit(1);
  return (await newest.executeTakeFirst()) ?? null;
}
