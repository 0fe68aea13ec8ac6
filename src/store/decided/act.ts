/** Deciding: the decision is kept, and what is found by search follows it. */
import { type Decision, decide, decisionsOf, type NewDecision } from "../decisions.ts";
import { replaceItems } from "../items.ts";
import type { Store } from "../store.ts";
import type { Db } from "../tables.ts";
import { decisionBy } from "./list.ts";

/** All or nothing; the decision is on the disk when this returns. */
export const decideAnd = (store: Store, given: NewDecision): Promise<Decision> =>
  store.write(async (tx) => {
    const decision = await decide(tx, given);
    for (const document of await documentsOf(tx, decision)) await replaceItems(store, tx, document);
    return decision;
  });

/** The documents in which a decision changes who is found; exchanges are not searched for. */
async function documentsOf(tx: Db, { act, subject, value }: Decision): Promise<string[]> {
  if (act === "undo") return documentsOf(tx, await decisionBy(tx, subject));
  if (act === "fix speaker") return [String(value.document)];
  if (!act.endsWith("people")) return [];
  const all = await decisionsOf(tx, ["merge people", "split people"]);
  return [
    ...documentsAround(
      subject,
      all.filter((one) => one.act !== "undo"),
    ),
  ];
}

/** Where anybody stands who was ever made one with somebody, or kept apart, over however many steps. */
function documentsAround(first: string, decisions: readonly Decision[]): Set<string> {
  const beside = new Map<string, Decision[]>();
  for (const decision of decisions)
    for (const id of [decision.subject, String(decision.value.with)])
      beside.set(id, [...(beside.get(id) ?? []), decision]);
  const documents = new Set<string>();
  const open = [first];
  const seen = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const { subject, value } of beside.get(id) ?? []) {
      for (const side of [value.one, value.other]) documents.add((side as { document: string }).document);
      for (const next of [subject, String(value.with)].filter((one) => !seen.has(one))) {
        seen.add(next);
        open.push(next);
      }
    }
  return documents;
}
