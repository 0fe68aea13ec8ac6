import type { Db } from "./tables.ts";

/**
 * Gives out `count` numbers that nobody else gets, and returns the first. The row stays locked until the transaction
 * ends, so that numbers follow one another without a gap: one that is rolled back is given out again.
 */
export async function take(tx: Db, name: "items" | "decisions" | "entries", count = 1): Promise<number> {
  const { next } = await tx
    .updateTable("counters")
    .set((row) => ({ next: row("next", "+", count) }))
    .where("name", "=", name)
    .returning("next")
    .executeTakeFirstOrThrow();
  return Number(next) - count;
}
