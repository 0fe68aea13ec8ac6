/**
 * What each kind of entry says. A field is committed to on its own, with a salt of its own, so that a name can be
 * taken back and the quotation kept. Every label of a kind is always there: what is unknown is null.
 */
import * as z from "zod";

const words = z.string("words are wanted").trim().min(1, "words are wanted");
/** The leaf hash of an entry, 64 hex digits. */
const entryHash = z.string().regex(/^[0-9a-f]{64}$/);
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
/** ISO 8601 date, shorter where only the year or the month is known. */
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const fullDay = z.iso.date("a day is wanted, as 2026-03-04");
const labels = z.array(words).min(1);

/** Asked before the ruling, and what came of it. "Not asked" is a state too, and says why. */
export const replyState = z.discriminatedUnion(
  "state",
  [
    z.strictObject({
      state: z.literal("answered"),
      asked: fullDay,
      channel: words,
      deadline: fullDay,
      answer: words.describe("verbatim"),
    }),
    z.strictObject({ state: z.literal("no answer"), asked: fullDay, channel: words, deadline: fullDay }),
    z.strictObject({ state: z.literal("not asked"), because: words }),
  ],
  "the state of the right of reply is answered, no answer, or not asked because …",
);

export const redactionGrounds = [
  "legal order",
  "data protection",
  "private person",
  "safety",
  "defamation",
  "copyright",
  "error",
] as const;

export const correctionReasons = [
  "misquoted",
  "wrong speaker",
  "wrong date",
  "wrong number",
  "wrong source",
  "out of context",
  "wrong ruling",
  "other",
] as const;

export const fieldsOf = {
  /** Who said what, to whom, where and when, and where that stands. */
  statement: {
    text: words.describe("byte for byte what the source says"),
    form: z.strictObject({ kind: z.string(), manner: z.string(), negated: z.boolean() }),
    speaker: z.strictObject({ name: words, kind: z.string() }).nullable(),
    role: z.strictObject({ title: words, body: words.nullable() }).nullable(),
    addressee: z.strictObject({ name: words, kind: z.string() }).nullable(),
    place: words.nullable(),
    said: z.strictObject({ from: day, to: day }).nullable(),
    document: z.strictObject({
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      published: day.nullable(),
    }),
    address: z.string().nullable(),
    capture: digest.describe("of the bytes that were read"),
    /** Where the text stands in the document, in UTF-16 code units, and what stands around it. */
    location: z.strictObject({
      spans: z.array(z.tuple([z.int(), z.int()])).min(1),
      prefix: z.string(),
      suffix: z.string(),
    }),
    language: z.string().nullable(),
    method: z.strictObject({
      reader: z.string(),
      rule: z.string(),
      confidence: z.number(),
      sure: z.string(),
    }),
  },
  /** What a ruling rests on. A receipt is a check that anyone can run again, published by its digest. */
  evidence: {
    title: words,
    address: z.string().nullable(),
    capture: digest.nullable(),
    note: z.string().nullable(),
    receipt: digest.nullable(),
  },
  /** What an editor decided. */
  ruling: {
    claim: words,
    ruling: words,
    reasons: z.array(words).min(1, "a ruling gives its reasons"),
    evidence: z.array(entryHash).min(1, "a ruling rests on evidence, which is entered before it"),
    reply: replyState,
  },
  /** A new value for a field of the entry it is about. */
  revision: { field: words, value: z.json(), reason: words },
  /** The speaker's own later statement that changes an earlier one. Not ours. */
  walkback: {
    statement: entryHash,
    change: z.enum(["softens", "withdraws", "reverses"], "a speaker softens, withdraws or reverses"),
  },
  /** Our own error. Not the speaker's. */
  correction: {
    reason: z.enum(correctionReasons, `a reason is one of ${correctionReasons.join(", ")}`),
    was: words,
    is: words,
    note: z.string().nullable(),
  },
  /** What the one it is about answers, verbatim. */
  reply: { from: words, received: fullDay, text: words },
  redaction: {
    target: z.strictObject({ index: z.int().nonnegative(), entry: entryHash }),
    fields: labels,
    ground: z.enum(redactionGrounds),
    decided: words.describe("the role that decided, no name"),
    review: fullDay.nullable(),
    appeal: words.describe("how to appeal"),
  },
  /** Takes a redaction back. `values` holds what the old disclosures can no longer show. */
  restoration: {
    redaction: entryHash,
    fields: labels,
    reason: words,
    values: z.record(z.string(), z.json()),
  },
  policy: { version: words, text: words },
  /** A new signing key, vouched for by the old one and by itself. */
  key: { old: words, new: words, oldSignature: words, newSignature: words },
  /** The state of all published files that the log does not hold itself. */
  edition: { files: z.int().nonnegative(), manifest: digest },
  "audit-head": { head: words },
  incident: { what: words, when: day },
} as const;

export type Kind = keyof typeof fieldsOf;
export const kinds = Object.keys(fieldsOf) as [Kind, ...Kind[]];

export type Fields<K extends Kind = Kind> = {
  [Label in keyof (typeof fieldsOf)[K]]: z.infer<(typeof fieldsOf)[K][Label]>;
};

/** Kinds that hold the rules and the acts of the ledger itself: nothing of them can be taken back. */
export const isLasting = (kind: Kind): boolean =>
  ["redaction", "restoration", "policy", "key", "edition", "audit-head"].includes(kind);

/** The labels of a kind in the order of their commitments. */
export const labelsOf = (kind: Kind): string[] => sorted[kind];
const sorted = Object.fromEntries(
  kinds.map((kind) => [kind, Object.keys(fieldsOf[kind]).sort()]),
) as unknown as { [kind in Kind]: string[] };
