/** Earlier fact-checks, kept whole as they came in. */
import type { Db } from "./tables.ts";

export interface KeptReview {
  id: string;
  /** ISO day of publication, for searches as of a day; null where it is not known. */
  day: string | null;
  body: unknown;
}

/** Rows in one statement of SQL. */
const chunk = 500;

/** Keeps reviews; one of the same id is replaced by what came later. */
export async function keepReviews(tx: Db, reviews: readonly KeptReview[], added: string): Promise<void> {
  for (const { id, day, body } of reviews) {
    const row = { day, body: JSON.stringify(body), added };
    await tx
      .insertInto("reviews")
      .values({ id, ...row })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(row))
      .execute();
  }
}

/** All reviews in the order of their ids, read piece by piece. */
export async function* reviews(db: Db): AsyncGenerator<KeptReview> {
  for (let after = ""; ; ) {
    const rows = await db
      .selectFrom("reviews")
      .select(["id", "day", "body"])
      .where("id", ">", after)
      .orderBy("id")
      .limit(chunk)
      .execute();
    for (const row of rows) yield { ...row, body: JSON.parse(row.body) as unknown };
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunk) return;
    after = last.id;
  }
}
