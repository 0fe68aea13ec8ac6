import { decideAnd } from "../../store/decided/act.ts";
import type { Side } from "../../store/decided/circle.ts";
import { decisionBy } from "../../store/decided/list.ts";
import { decidedRecord } from "../../store/decided/record.ts";
import type { Act, Decision } from "../../store/decisions.ts";
import { holderOf } from "../../store/show.ts";
import type { Store } from "../../store/store.ts";
import type { Db } from "../../store/tables.ts";
import { Failure, Misuse } from "../io/failure.ts";
import { put } from "../io/output.ts";
import type { Decide, DecideFlags } from "./decide.ts";
import { decisionLines } from "./decide-list.ts";
import { proposedBetween, statementOf } from "./decide-on.ts";
import { inStore } from "./store-option.ts";

/** What is decided, without who, when and why. */
type Matter = Pick<Decision, "subject" | "value">;

const onExchange =
  (act: Act): Decide =>
  ([from = "", to = ""], flags) =>
    decided(act, flags, async ({ db }) => {
      const [later, earlier] = [await statementOf(db, from), await statementOf(db, to)];
      if (later.id === earlier.id) throw new Misuse("An exchange has two ends; this names one twice.");
      const proposed = await proposedBetween(db, later, earlier);
      const fitting = proposed.filter(({ kind }) => flags.kind === undefined || kind === flags.kind);
      const kind = flags.kind ?? fitting[0]?.kind;
      if (kind === undefined || (flags.kind === undefined && fitting.length > 1))
        throw new Misuse(
          `The machine proposes ${fitting.length === 0 ? "no exchange" : "several exchanges"} between them. Say with --kind which it is.`,
        );
      if (act === "reject exchange" && fitting.length === 0)
        throw new Failure("There is no such exchange to reject.");
      if (flags.change !== undefined && kind !== "revises")
        throw new Misuse("--change goes with an exchange that revises.");
      const change = flags.change ?? fitting[0]?.change;
      const value = { to: earlier.id, kind, ...(change === undefined ? {} : { change }) };
      return { subject: later.id, value };
    });

export const confirm = onExchange("confirm exchange");
export const reject = onExchange("reject exchange");

export const speaker: Decide = ([given = "", name], flags) =>
  decided("fix speaker", flags, async ({ db }) => {
    if ((name === undefined) !== (flags.nobody === true))
      throw new Misuse("Give the NAME of who it was, or --nobody.");
    if (name?.trim() === "") throw new Misuse("The NAME is empty.");
    const who = { speaker: name?.trim() ?? null };
    if (!given.trim().startsWith("p-")) {
      const { id, document } = await statementOf(db, given);
      return { subject: id, value: { ...who, document } };
    }
    const { side } = await speakerOf(db, given);
    const everywhere = { name: side.name, kind: side.kind };
    return { subject: side.document, value: { ...who, everywhere, document: side.document } };
  });

const onPeople =
  (act: Act): Decide =>
  ([given = "", with_ = ""], flags) =>
    decided(act, flags, async ({ db }) => {
      const [one, other] = [await speakerOf(db, given), await speakerOf(db, with_)];
      if (one.id === other.id) throw new Misuse("Name two speakers; this names one twice.");
      return { subject: one.id, value: { with: other.id, one: one.side, other: other.side } };
    });

export const merge = onPeople("merge people");
export const split = onPeople("split people");

export const undo: Decide = ([given = ""], flags) =>
  decided("undo", flags, async ({ db }) => {
    const { id, act } = await decisionBy(db, given.trim());
    if (act === "undo") throw new Misuse("That is an undoing itself. Decide again instead.");
    return { subject: id, value: {} };
  });

/** A speaker as the machine read them, by the id in the store. */
async function speakerOf(db: Db, given: string): Promise<{ id: string; side: Side }> {
  if (!given.trim().startsWith("p-")) throw new Misuse(`${given} is no speaker's id, which begins with p-.`);
  const { id, document } = await holderOf(db, given.trim());
  const { original, ids } = await decidedRecord(db, document);
  const found = original.speakers.find((one) => ids.get(one.id) === id);
  if (found === undefined) throw new Failure(`${given} is nobody whom the machine read in this document.`);
  const { name, kind, person } = found;
  return { id, side: { document, name, kind, ...(person === undefined ? {} : { person: person.id }) } };
}

function decided(act: Act, flags: DecideFlags, matter: (store: Store) => Promise<Matter>): Promise<void> {
  const [by, reason] = [flags.by.trim(), flags.why.trim()];
  if (by === "" || reason === "") throw new Misuse("--by and --why take words.");
  return inStore(flags, { create: false }, async (store) => {
    const { subject, value } = await matter(store);
    const decision = await decideAnd(store, { act, subject, value, reason, by, at: store.now() });
    await put(flags.json ? `${JSON.stringify(decision)}\n` : decisionLines({ ...decision, undone: null }));
  });
}
