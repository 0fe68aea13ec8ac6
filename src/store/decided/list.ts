/** What was decided, and what of it stands. */
import { asDecision, type Decision } from "../decisions.ts";
import { StoreError } from "../error.ts";
import type { Db } from "../tables.ts";

export interface Listed extends Decision {
  /** The decision that undid it. */
  undone: Decision | null;
}

/** Letters of an id that are enough to be asked for. */
const shortest = 6;

/**
 * A decision by its id, which may be cut short.
 *
 * @throws StoreError `not-found`, `ambiguous`
 */
export async function decisionBy(db: Db, given: string): Promise<Decision> {
  if (!/^n-[0-9a-f]+$/.test(given) || given.length < 2 + shortest) throw new StoreError("not-found");
  // "g" comes after every digit of an id.
  const rows = await db
    .selectFrom("decisions")
    .selectAll()
    .where("id", ">=", given)
    .where("id", "<", `${given}g`)
    .limit(2)
    .execute();
  const [first, second] = rows;
  if (first === undefined) throw new StoreError("not-found");
  if (second !== undefined) throw new StoreError("ambiguous");
  return asDecision(first);
}

/** All that was decided, in that order. */
export async function everyDecision(db: Db): Promise<Decision[]> {
  const rows = await db.selectFrom("decisions").selectAll().orderBy("number").execute();
  return rows.map(asDecision);
}

/** Decisions with what undid each; what undid something stands beside it and not in the list. */
export function withUndone(decisions: readonly Decision[]): Listed[] {
  const undo = new Map(decisions.flatMap((one) => (one.act === "undo" ? [[one.subject, one] as const] : [])));
  return decisions.flatMap((one) =>
    one.act === "undo" ? [] : [{ ...one, undone: undo.get(one.id) ?? null }],
  );
}
