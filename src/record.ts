/**
 * What a reading yields: the schemas and types that all rooms share.
 * Spans are `[start, end]` in UTF-16 code units of `document.text`; every span slices to its text.
 */
import { z } from "zod";

const span = z
  .tuple([z.int().nonnegative(), z.int().nonnegative()])
  .describe("[start, end) in UTF-16 code units");
const spans = z.array(span);
const id = z.string().min(1);
/** ISO 8601 date, shorter where only the year or the month is meant. */
const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const seconds = z.number().nonnegative().describe("seconds from the start of the recording");

/** Every code an issue can carry, with what a user can do about it. Intake refuses with one of these and never throws. */
export const issueAdvice = {
  "not-found": "Check the path; use - to read standard input.",
  "not-readable": "Check the permissions of the file.",
  empty: "The input holds no words. Give a file with text in it.",
  "unknown-format":
    "Give plain text, Markdown, HTML, PDF, DOCX, WebVTT or SRT, or name the format with --format.",
  "wrong-format":
    "The content is not what the given format says. Leave --format out to have it found by content.",
  damaged: "The file is damaged or cut short. Get it again from its source.",
  encrypted: "The file is protected by a password. Save a copy without the password.",
  "no-text": "The file holds pictures of text, or no text at all. Run it through text recognition first.",
  "too-large": "The file is larger than the limit. Split it.",
  "too-much-text": "The text is longer than the limit. Split it.",
  "inflates-too-far": "The archive unpacks to more than the limit. Save the document anew.",
  "too-many-entries": "The archive holds more entries than the limit. Save the document anew.",
  "nested-archive": "The archive holds an archive. Unpack it and give the document itself.",
  "too-deep": "The markup is nested deeper than the limit. Save the text alone.",
  "too-many-pages": "The PDF has more pages than the limit. Split it.",
  "took-too-long": "Reading was stopped at the time or memory limit. Split the file, or save its text alone.",
  "invalid-encoding":
    "Some bytes are not valid in the encoding and show as U+FFFD. Name the encoding with --encoding.",
  "skipped-part": "A part of the input could not be read and was left out.",
  "bad-json": "The line is not a JSON object.",
  "bad-field": "A field of the line is missing or of the wrong type.",
} as const;
export const issueCodes = Object.keys(issueAdvice) as [IssueCode, ...IssueCode[]];
export type IssueCode = keyof typeof issueAdvice;

export const issueSchema = z.object({ code: z.enum(issueCodes), message: z.string(), span: span.optional() });

/** What the layout says of a stretch of text; `label`, `time` and `direction` are in the text but were not said. */
export const blockKinds = [
  "heading",
  "blockquote",
  "pullquote",
  "list",
  "caption",
  "label",
  "time",
  "direction",
] as const;

export const documentSchema = z.object({
  id,
  digest: z.string().describe("sha256:<hex> of the UTF-8 form of `text`"),
  kind: z.enum(["article", "speech", "debate", "captions", "post", "other"]),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  published: day.nullable(),
  address: z.string().nullable(),
  language: z.string().nullable(),
  text: z.string(),
  blocks: z.array(z.object({ kind: z.enum(blockKinds), start: z.int(), end: z.int() })),
  turns: z
    .array(
      z.object({
        speaker: z
          .string()
          .nullable()
          .describe("as labelled, or as a person has corrected it; null where the label is missing"),
        original: z
          .string()
          .nullable()
          .optional()
          .describe("the label as it came, where a person has corrected `speaker`"),
        label: span
          .nullable()
          .describe("where the label stands in the text, null where it is not part of it"),
        start: z.int(),
        end: z.int(),
        time: seconds.optional(),
      }),
    )
    .optional()
    .describe("who speaks from where to where; start and end leave the label out"),
  cues: z
    .array(z.object({ start: z.int(), end: z.int(), from: seconds, to: seconds }))
    .optional()
    .describe("captions: when each stretch of text is on screen"),
  source: z.object({ mediaType: z.string(), bytes: z.int(), digest: z.string() }),
});

export const sentenceSchema = z.object({ id, start: z.int(), end: z.int() });

export const attributionSchema = z.object({
  id,
  source: spans,
  cue: spans,
  content: spans,
  kind: z.enum(["direct", "indirect", "mixed"]),
  manner: z.enum(["statement", "belief", "intention", "perception", "document"]),
  negated: z.boolean().describe("the source did not say it, denied it or refused to say it"),
  within: id.nullable().describe("the attribution whose content holds this one"),
  confidence: z.number().min(0).max(1),
  rule: z.string().describe("what found it"),
});

export const speakerSchema = z.object({
  id,
  kind: z.enum(["person", "organization", "group", "document", "author"]),
  name: z.string(),
  aliases: z.array(z.string()),
  mentions: spans,
  posts: z.array(z.object({ title: z.string(), body: z.string().nullable(), span })),
  public: z.object({ is: z.boolean(), ground: z.string() }),
  person: z
    .object({ id, ground: z.string() })
    .optional()
    .describe("who of the people file this is, and by what"),
});

/** Who decided against the machine, or with it, when (ISO UTC) and why. */
const decidedSchema = z.object({ by: z.string(), at: z.string(), why: z.string() });

export const statementSchema = z.object({
  id,
  attribution: id,
  speaker: id.nullable(),
  sure: z.enum(["sure", "likely", "unknown"]),
  ground: z.string().describe("the chain that leads from the source to the speaker"),
  addressee: id.nullable(),
  place: z.object({ name: z.string(), span, medium: z.string().nullable(), ground: z.string() }).nullable(),
  said: z.object({ from: day, to: day, ground: z.string() }).nullable(),
  post: z
    .object({ title: z.string(), body: z.string().nullable() })
    .optional()
    .describe("what the speaker was on that day, by the people file"),
  decided: decidedSchema
    .extend({ was: z.object({ speaker: z.string().nullable(), ground: z.string() }) })
    .optional()
    .describe("a person has said who the speaker is; `was` is what the machine had, by name"),
});

/** Somebody of a people file, as Popolo has it: a person with the memberships. */
export const personSchema = z.object({
  id,
  name: z.string(),
  names: z.array(z.string()).describe("other names"),
  identifiers: z.array(z.string()).describe("such as wikidata:Q42 or born:1960-01-02"),
  posts: z.array(
    z.object({ title: z.string(), body: z.string().nullable(), from: day.nullable(), to: day.nullable() }),
  ),
});

export const exchangeSchema = z.object({
  from: id.describe("the later or outer statement"),
  to: id.describe("the earlier or inner statement"),
  kind: z.enum(["answers", "quotes", "repeats", "stands by", "revises"]),
  change: z.enum(["softens", "withdraws", "reverses"]).optional(),
  agrees: z
    .boolean()
    .optional()
    .describe("of a quotation whose original is on record: whether the words stand in it"),
  cue: span.nullable(),
  confidence: z.number().min(0).max(1),
  decided: decidedSchema.optional().describe("a person has confirmed it; without this it is a proposal"),
});

export const periodSchema = z.object({
  from: day,
  to: day,
  fiscal: z.literal(true).optional().describe("a body's own year, whose bounds the text does not give"),
});

export const quantitySchema = z.object({
  span,
  measure: z.string().nullable(),
  place: z.string().nullable(),
  period: periodSchema.nullable(),
  comparison: periodSchema.nullable(),
  comparator: z.enum(["eq", "lt", "le", "gt", "ge", "between"]),
  value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
  unit: z.string().nullable(),
  hedge: z.string().nullable(),
  form: z.enum([
    "point",
    "approximate",
    "bound",
    "range",
    "share",
    "ratio",
    "difference",
    "rate",
    "trend",
    "extremum",
    "rank",
    "count",
    "status",
    "comparison",
  ]),
  direction: z.enum(["up", "down", "flat"]).optional(),
  precision: z
    .number()
    .optional()
    .describe("half a unit of the last digit stated, at full scale; left out where no figure is"),
  basis: z
    .enum(["real", "nominal"])
    .optional()
    .describe("after inflation or before it, where the text says so"),
});

export const claimSchema = z.object({
  id,
  span,
  sentence: id,
  statement: id.nullable().describe("null: the author's own voice"),
  class: z.enum(["fact", "opinion", "prediction", "promise", "experience", "question"]),
  worth: z.number().min(0).max(1),
  reasons: z.array(z.string()),
  quantity: quantitySchema.nullable(),
});

export const matchSchema = z.object({
  claim: id,
  review: id,
  score: z.number(),
  agrees: z.array(z.string()),
  differs: z.array(z.string()),
});

export const checkSchema = z.object({
  claim: id,
  finding: z.enum([
    "supported",
    "supported with context",
    "depends on measure or period",
    "contradicted",
    "not enough data",
    "not checkable",
  ]),
  certainty: z.string(),
  readings: z.array(z.unknown()),
  receipt: z.string(),
});

export const recordSchema = z.object({
  schema: z.literal("onrecord/record/1"),
  id,
  reader: z.object({ version: z.string(), models: z.record(z.string(), z.string()) }),
  document: documentSchema,
  sentences: z.array(sentenceSchema),
  attributions: z.array(attributionSchema),
  speakers: z.array(speakerSchema),
  statements: z.array(statementSchema),
  exchanges: z.array(exchangeSchema),
  claims: z.array(claimSchema),
  matches: z.array(matchSchema),
  checks: z.array(checkSchema),
  issues: z.array(issueSchema),
});

export type Issue = z.infer<typeof issueSchema>;
export type Document = z.infer<typeof documentSchema>;
export type Block = Document["blocks"][number];
export type Turn = NonNullable<Document["turns"]>[number];
export type Sentence = z.infer<typeof sentenceSchema>;
export type Attribution = z.infer<typeof attributionSchema>;
export type Speaker = z.infer<typeof speakerSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Decided = z.infer<typeof decidedSchema>;
export type Person = z.infer<typeof personSchema>;
export type Exchange = z.infer<typeof exchangeSchema>;
export type Period = z.infer<typeof periodSchema>;
export type Quantity = z.infer<typeof quantitySchema>;
export type Claim = z.infer<typeof claimSchema>;
export type Match = z.infer<typeof matchSchema>;
export type Check = z.infer<typeof checkSchema>;
// `Record` is TypeScript's own word for a map, so the type carries the schema's full name.
export type OnRecord = z.infer<typeof recordSchema>;

/** The JSON Schema (draft 2020-12) of a record, as published in `schema/record-1.json`. */
export const recordJsonSchema = () => ({
  ...z.toJSONSchema(recordSchema),
  title: "Onrecord record, version 1",
});
