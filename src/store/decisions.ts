/** What people decide. Nothing is overwritten: who thinks again decides again, and the last word counts. */
import { take } from "./counters.ts";
import { StoreError } from "./error.ts";
import { idOf } from "./ids.ts";
import { plain } from "./plain.ts";
import type { Db, Tables } from "./tables.ts";

/** Acts, each with what is decided on and what `value` holds. */
export const acts = {
  "confirm exchange": "an exchange stands; the subject is the later statement, the value {to, kind}",
  "reject exchange": "an exchange does not stand; the subject is the later statement, the value {to, kind}",
  "fix speaker": "who said a statement; the value is {speaker} with an id, or null for nobody known",
  "override class": "what class a claim is of; the value is {class}",
  note: "words about anything; the value is {text}",
} as const;
export type Act = keyof typeof acts;

export interface NewDecision {
  act: Act;
  /** Id of a document, statement or claim. */
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

/** All decisions on these, in the order in which they were taken. */
export async function decisionsOn(db: Db, subjects: readonly string[]): Promise<Decision[]> {
  const all: Decision[] = [];
  const each = [...new Set(subjects)];
  for (let from = 0; from < each.length; from += chunk) {
    const some = each.slice(from, from + chunk);
    const rows = await db.selectFrom("decisions").selectAll().where("subject", "in", some).execute();
    all.push(...rows.map(asDecision));
  }
  return all.sort((a, b) => a.number - b.number);
}

/** The last word of each act on each subject; an exchange is told apart by its other end. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const { act, subject, value } = decision;
    const about = act.endsWith("exchange") ? ["exchange", value.to, value.kind] : [act];
    last.set(JSON.stringify([subject, ...about]), decision);
  }
  return [...last.values()];
}

const asDecision = ({ act, value, number, ...row }: Tables["decisions"]): Decision => ({
  ...row,
  number: Number(number),
  act: act as Act,
  value: JSON.parse(value) as Decision["value"],
});
