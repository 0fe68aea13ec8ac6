/** What to check next: claims in an order that a newsroom tunes with weights of its own, each with its reasons. */
import { z } from "zod";
import type { Claim, OnRecord, Speaker } from "../record.ts";
import { wordSet } from "../text/lexicon/word-set.ts";
import { topics, topicsOf } from "./lexicon/topics.ts";
import { keyOf, nearMissesInWords, type Repetition, repetitionInWords, repetitionsIn } from "./repetition.ts";

const weight = z.number().min(0).max(10);

/** The file of weights: small, saved and shared. What is left out keeps its weight below; 0 leaves a factor out. */
export const queueWeightsSchema = z.strictObject({
  name: z.string().default("own weights"),
  worth: weight.default(3).describe("how much a claim is worth checking by its wording"),
  harm: weight.default(1).describe("health, safety, war and what kills or injures"),
  role: weight.default(1).describe("said by somebody who is public by their post"),
  repetition: weight.default(1).describe("said more than once"),
  novelty: weight.default(0).describe("not said before in the records given"),
  topics: z
    .record(z.string().toLowerCase(), weight)
    .default({})
    .describe(`weights of subjects: ${topics.join(", ")}; or of any single word`),
  classes: z.array(z.enum(["fact", "opinion", "prediction", "promise", "experience", "question"])).optional(),
});
export type QueueWeights = z.infer<typeof queueWeightsSchema>;

export interface Queued {
  record: string;
  claim: Claim;
  /** 0 … 1: the weighted mean of the factors. */
  score: number;
  reasons: string[];
}

/** Without `classes`: facts, and whatever else is worth checking as a fact is. */
const worthAnyway = 0.5;

/** All claims of `records` that `weights` let in, first what counts most. Pure; ties stay in the order of the text. */
export function queueOf(records: readonly OnRecord[], weights: QueueWeights): Queued[] {
  const repetitions = repetitionsIn(records);
  return records
    .flatMap((record) => {
      const speakers = new Map(record.speakers.map((one) => [one.id, one]));
      const statements = new Map(record.statements.map((one) => [one.id, one.speaker]));
      return record.claims
        .filter((claim) => isLetIn(claim, weights))
        .map((claim): Queued => {
          const speaker = speakers.get(statements.get(claim.statement ?? "") ?? "") ?? null;
          const words = record.document.text.slice(...claim.span);
          const factors = factorsOf(claim, words, speaker, repetitions.get(keyOf(record, claim)), weights);
          const all = factors.reduce((sum, factor) => sum + factor.weight, 0);
          const score =
            all === 0 ? 0 : factors.reduce((sum, { weight, value }) => sum + weight * value, 0) / all;
          const reasons = factors.filter(({ weight, value }) => weight > 0 && value > 0);
          return {
            record: record.id,
            claim,
            score: Math.round(score * 1000) / 1000,
            reasons: [
              ...reasons.flatMap(({ reason }) => reason ?? []),
              ...nearMissesInWords(repetitions.get(keyOf(record, claim))),
              ...claim.reasons,
            ],
          };
        });
    })
    .sort((a, b) => b.score - a.score);
}

const isLetIn = ({ class: kind, worth }: Claim, { classes }: QueueWeights): boolean =>
  classes === undefined
    ? kind === "fact" || (kind !== "question" && worth >= worthAnyway)
    : classes.includes(kind);

interface Factor {
  weight: number;
  value: number;
  reason: string | null;
}

const harmful = new Set(["health", "safety", "war"]);
const hurts = wordSet(`
  die dies died dying dead death deaths kill kills killed killing injure injured injures injury injuries wound wounded hurt
  drown drowned poison poisoned shot stabbed burned collapsed crash crashed crashes explosion fire fires flood floods
  victim victims casualties hospitalised hospitalized`);

function factorsOf(
  claim: Claim,
  words: string,
  speaker: Speaker | null,
  repetition: Repetition | undefined,
  weights: QueueWeights,
): Factor[] {
  const terms = words.toLowerCase().split(/[^\p{L}'-]+/u);
  const subjects = new Set(terms.flatMap((term) => [term, ...(topicsOf.get(term) ?? [])]));
  const harms = [...subjects].filter((subject) => harmful.has(subject));
  const wounds = terms.some((term) => hurts.has(term));
  if (wounds) harms.push("life and limb");
  const times = repetition === undefined ? 1 : repetition.repeats.length + 1;
  const isNew = repetition === undefined || firstOf(repetition);
  return [
    { weight: weights.worth, value: claim.worth, reason: null },
    {
      weight: weights.harm,
      value: wounds ? 1 : Math.min(0.5, harms.length),
      reason: `touches ${harms.join(" and ")}`,
    },
    { weight: weights.role, value: speaker?.public.is ? 1 : 0, reason: "said by somebody in public life" },
    {
      weight: weights.repetition,
      value: Math.min(1, Math.log2(times) / 2),
      reason: repetition === undefined ? null : repetitionInWords(repetition),
    },
    { weight: weights.novelty, value: isNew ? 1 : 0, reason: "not said before" },
    ...Object.entries(weights.topics).map(([topic, weight]) => ({
      weight,
      value: subjects.has(topic) ? 1 : 0,
      reason: `about ${topic}, which you gave a weight of ${weight}`,
    })),
  ];
}

const firstOf = ({ of, repeats }: Repetition): boolean =>
  repeats.every(({ day }) => (day ?? "9999") >= (of.day ?? "9999"));
