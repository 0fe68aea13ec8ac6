/**
 * What a person decided about a claim, against the machine: kept in a file of its own, by the words of the sentence
 * and the place in it, so that it is found again after a new analysis and in an edited document.
 */
import { z } from "zod";
import { type Claim, claimSchema, type OnRecord } from "../record.ts";
import type { Span } from "../text/span.ts";

export const overrideSchema = z.strictObject({
  sentence: z.string().min(1).describe("id of the sentence, which follows from its words"),
  span: claimSchema.shape.span.describe("[start, end) of the claim, from the start of the sentence"),
  class: claimSchema.shape.class.optional(),
  worth: claimSchema.shape.worth.optional(),
  by: z.string().min(1).describe("who decided"),
  note: z.string().optional(),
});
export const overridesSchema = z.array(overrideSchema);
export type Override = z.infer<typeof overrideSchema>;

/** The decision to keep, for a claim of a record. */
export function overrideOf(
  record: OnRecord,
  claim: Claim,
  decision: Omit<Override, "sentence" | "span">,
): Override {
  const start = record.sentences.find(({ id }) => id === claim.sentence)?.start ?? 0;
  return { sentence: claim.sentence, span: [claim.span[0] - start, claim.span[1] - start], ...decision };
}

/** Share of the two spans in common that makes a claim the one decided on. */
const enough = 0.5;

/**
 * The record with the decisions in force, and those whose sentence or claim is there no more. Each is shown among the
 * claim's reasons, with what the machine had found; the last decision on a claim wins.
 */
export function applyOverrides(
  record: OnRecord,
  overrides: readonly Override[],
): { record: OnRecord; unused: Override[] } {
  const starts = new Map(record.sentences.map(({ id, start }) => [id, start]));
  const bySentence = new Map<string, Claim[]>();
  for (const claim of record.claims)
    bySentence.set(claim.sentence, [...(bySentence.get(claim.sentence) ?? []), claim]);
  const decided = new Map<Claim, Override>();
  const unused: Override[] = [];
  for (const override of overrides) {
    const start = starts.get(override.sentence);
    const claims = bySentence.get(override.sentence) ?? [];
    const claim = start === undefined ? undefined : closest(claims, override, start);
    if (claim === undefined) unused.push(override);
    else decided.set(claim, override);
  }
  const claims = record.claims.map((claim) => {
    const override = decided.get(claim);
    return override === undefined ? claim : withDecision(claim, override);
  });
  return { record: { ...record, claims }, unused };
}

function closest(claims: readonly Claim[], { span }: Override, start: number): Claim | undefined {
  const wanted: Span = [span[0] + start, span[1] + start];
  const inCommon = ({ span: [from, to] }: Claim) => {
    const both = Math.max(0, Math.min(to, wanted[1]) - Math.max(from, wanted[0]));
    return both / (to - from + wanted[1] - wanted[0] - both);
  };
  return claims.filter((claim) => inCommon(claim) >= enough).sort((a, b) => inCommon(b) - inCommon(a))[0];
}

function withDecision(
  claim: Claim,
  { class: kind = claim.class, worth = claim.worth, by, note }: Override,
): Claim {
  const changes = [
    kind === claim.class ? [] : `class ${kind}, read as ${claim.class}`,
    worth === claim.worth ? [] : `worth ${worth}, read as ${claim.worth}`,
  ].flat();
  const what = changes.length === 0 ? "as read" : changes.join("; ");
  const reason = `decided by ${by}: ${what}${note === undefined ? "" : ` (${note})`}`;
  return { ...claim, class: kind, worth, reasons: [reason, ...claim.reasons] };
}
