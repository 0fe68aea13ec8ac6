import { forget } from "../../store/forget.ts";
import type { StoredEntry } from "../../store/ledger.ts";
import { addDisclosures, disclosures, dropDisclosures, entryByHash, entryById } from "../../store/ledger.ts";
import type { Store } from "../../store/store.ts";
import type { Db } from "../../store/tables.ts";
import type { Json } from "../canonical.ts";
import { commitment, type Disclosure, type Disclosures, disclosureOf } from "../commitment.ts";
import { fieldBreaches, parseEntry } from "../entry/entry.ts";
import { type Fields, type Kind, labelsOf } from "../entry/fields.ts";
import { LedgerError } from "../errors.ts";
import { type Actor, actIn, type Done, rowsOf } from "./act.ts";
import { disclosuresOf } from "./bulk.ts";
import { givenAwayBy, tellTalesOf } from "./spread.ts";

export interface RedactionOrder {
  /** Id or leaf hash of the entry. */
  entry: string;
  /** Labels, or all that the entry has. */
  fields: readonly string[] | "all";
  ground: Fields<"redaction">["ground"];
  /** The role that decided. */
  decided: string;
  review: string | null;
  appeal: string;
}

export interface Redacted extends Done {
  target: StoredEntry;
  /** What was taken out of the store: what was ordered, and what gives it away in the same entry. */
  removed: Disclosures;
}

/** Deletes values and salts, and puts on record that this was done, in one transaction. */
export const redact = (store: Store, order: RedactionOrder, by: Actor): Promise<Redacted> =>
  store.write(async (tx) => {
    const target = (await entryById(tx, order.entry)) ?? (await entryByHash(tx, order.entry));
    if (target === null) throw new LedgerError("broken-rule", `there is no entry ${order.entry}`);
    const { position, hash } = target;
    const named = order.fields === "all" ? labelsOf(target.kind as Kind) : order.fields;
    const open = (await disclosuresOf(tx, [hash])).get(hash) ?? {};
    const removed = pick(open, named);
    // The same name stands around the quotation, too.
    const more = givenAwayBy(open, tellTalesOf(removed));
    const labels = [...new Set([...named, ...more])].sort();
    const fields = {
      target: { index: position, entry: hash },
      fields: labels,
      ground: order.ground,
      decided: order.decided,
      review: order.review,
      appeal: order.appeal,
    };
    const done = await actIn(tx, store.now(), "redaction", fields, { about: hash, by });
    await dropDisclosures(tx, hash, labels);
    // Out of what the statement was drawn from, and out of search.
    const capture = open.capture?.value;
    if (typeof capture === "string") await forget(store, tx, tellTalesOf(removed), capture);
    return { ...done, target, removed: pick(open, labels) };
  });

const pick = (open: Disclosures, labels: readonly string[]): Disclosures =>
  Object.fromEntries(Object.entries(open).filter(([label]) => labels.includes(label)));

/**
 * Takes a redaction back: with the disclosures that were removed, where someone kept them, and else with the values
 * given anew, which the restoration then holds itself.
 */
export const restore = (
  store: Store,
  { redaction, disclosures: kept, values, reason }: RestorationOrder,
  by: Actor,
): Promise<Done> =>
  store.write(async (tx) => {
    const found = (await entryById(tx, redaction)) ?? (await entryByHash(tx, redaction));
    const target = found?.about ? await entryByHash(tx, found.about) : null;
    if (found?.kind !== "redaction" || target === null)
      throw new LedgerError("broken-rule", `there is no redaction ${redaction}`);
    const { c, kind } = parseEntry(target.leaf);
    const labels = labelsOf(kind);
    const breaches = fieldBreaches(kind, values, { partial: true });
    if (breaches.length > 0) throw new LedgerError("bad-entry", breaches.join("; "));
    const given = Object.fromEntries(
      Object.entries(kept).map(([label, { salt, value }]) => [label, disclosureOf(value, salt)]),
    );
    for (const [label, disclosure] of Object.entries(given))
      if (commitment(label, disclosure) !== c[labels.indexOf(label)])
        throw new LedgerError("broken-rule", `the value of ${label} is not the one that was removed`);
    const restored = [...new Set([...Object.keys(given), ...Object.keys(values)])].sort();
    const removed = await openValue(tx, found.hash, "fields");
    const stray = restored.filter((label) => !(removed as string[]).includes(label));
    if (stray.length > 0)
      throw new LedgerError("broken-rule", `the redaction did not take out ${stray.join(", ")}`);
    const fields = { redaction: found.hash, fields: restored, reason, values };
    const done = await actIn(tx, store.now(), "restoration", fields, { about: target.hash, by });
    await addDisclosures(tx, target.hash, rowsOf(given));
    return done;
  });

const openValue = async (tx: Db, hash: string, label: string): Promise<unknown> =>
  (await disclosures(tx, hash)).find(({ field }) => field === label)?.value;

export interface RestorationOrder {
  /** Id or leaf hash of the redaction. */
  redaction: string;
  disclosures: { [label: string]: Pick<Disclosure, "salt" | "value"> };
  values: { [label: string]: Json };
  reason: string;
}
