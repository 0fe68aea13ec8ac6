/** What people decide. Nothing is overwritten: who thinks again decides again, and the last word counts. */
import { take } from "./counters.ts";
import { StoreError } from "./error.ts";
import { idOf } from "./ids.ts";
import { plain } from "./plain.ts";
import type { Db, Tables } from "./tables.ts";

/** Acts, each with what is decided on and what `value` holds. */
export const acts = {
  "confirm exchange":
    "an exchange stands; the subject is the later statement, the value {to, kind, change?} with the other statement",
  "reject exchange": "an exchange does not stand; subject and value as to confirm",
  "fix speaker":
    "who said it; the subject is a statement, or a document with the value's `everywhere` {name, kind} for all that one speaker says in it; the value is {speaker} with a name, or null for nobody known",
  "merge people":
    "two speakers are one person; the subject is a speaker, the value {with, one, other} with the other speaker, whose name stands, and both as {document, name, kind}",
  "split people": "two speakers are two people, whatever their names; subject and value as to merge",
  "override class": "what class a claim is of; the value is {class}",
  note: "words about anything; the value is {text}",
  undo: "a decision counts no more, and what stood before it stands again; the subject is the decision",
} as const;
export type Act = keyof typeof acts;

export interface NewDecision {
  act: Act;
  /** Id of a document, statement, claim, speaker or decision. */
  subject: string;
  value: { [key: string]: unknown };
  reason: string;
  /** The person's name or account. */
  by: string;
  at: string;
}
export interface Decision extends NewDecision {
  /** In the order of deciding. */
  number: number;
  id: string;
}

/** The same decision at the same time by the same person is one decision. */
export async function decide(tx: Db, decision: NewDecision): Promise<Decision> {
  if (!(decision.act in acts)) throw new StoreError("bad-data", `There is no act "${decision.act}".`);
  const { act, subject, reason, by, at } = decision;
  const value = JSON.stringify(decision.value);
  const id = idOf("n", act, subject, value, reason, by, at);
  // The counter's lock comes first: the same decision twice at once is looked for by one after the other.
  const number = await take(tx, "decisions");
  const known = await tx.selectFrom("decisions").selectAll().where("id", "=", id).executeTakeFirst();
  if (known !== undefined) {
    await take(tx, "decisions", -1);
    return asDecision(known);
  }
  const row = { number, id, act, subject, value, reason: plain(reason), by: plain(by), at };
  await tx.insertInto("decisions").values(row).execute();
  return asDecision(row);
}

const chunk = 1000;

/** All decisions on these, and what undid them, in the order in which they were taken. */
export async function decisionsOn(db: Db, subjects: readonly string[]): Promise<Decision[]> {
  const all = await about(db, subjects);
  return inOrder([
    ...all,
    ...(await about(
      db,
      all.map(({ id }) => id),
    )),
  ]);
}

/** All decisions of these acts, and what undid them, in the order in which they were taken. */
export async function decisionsOf(db: Db, of: readonly Act[]): Promise<Decision[]> {
  const rows = await db.selectFrom("decisions").selectAll().where("act", "in", of).execute();
  const all = rows.map(asDecision);
  return inOrder([
    ...all,
    ...(await about(
      db,
      all.map(({ id }) => id),
    )),
  ]);
}

async function about(db: Db, subjects: readonly string[]): Promise<Decision[]> {
  const all: Decision[] = [];
  const each = [...new Set(subjects)];
  for (let from = 0; from < each.length; from += chunk) {
    const some = each.slice(from, from + chunk);
    const rows = await db.selectFrom("decisions").selectAll().where("subject", "in", some).execute();
    all.push(...rows.map(asDecision));
  }
  return all;
}

export const inOrder = (decisions: readonly Decision[]): Decision[] =>
  [...new Map(decisions.map((one) => [one.number, one])).values()].sort((a, b) => a.number - b.number);

/** The last word of each act on each subject that nobody has undone, in the order in which they were taken. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = new Set(decisions.flatMap(({ act, subject }) => (act === "undo" ? [subject] : [])));
  const last = new Map<string, Decision>();
  for (const decision of decisions)
    if (decision.act !== "undo" && !undone.has(decision.id))
      last.set(JSON.stringify(matterOf(decision)), decision);
  return inOrder([...last.values()]);
}

/** What a decision is about: an exchange is told apart by its other end and its kind, people by both of them. */
function matterOf({ act, subject, value }: Decision): unknown[] {
  if (act.endsWith("exchange")) return ["exchange", subject, value.to, value.kind];
  if (act.endsWith("people")) return ["people", ...[subject, String(value.with)].sort()];
  return [act, subject, value.everywhere ?? null];
}

export const asDecision = ({ act, value, number, ...row }: Tables["decisions"]): Decision => ({
  ...row,
  number: Number(number),
  act: act as Act,
  value: JSON.parse(value) as Decision["value"],
});
