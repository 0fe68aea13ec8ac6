/** From a reading's scores to the probability that it is right in full, learnt on articles that no stage saw. */
import type { Attribution } from "../../record.ts";
import type { Combined } from "./combine.ts";
import { type Chosen as ChosenOf, sizeOf } from "./posterior.ts";

type Chosen = ChosenOf<Combined>;

export interface Circumstances {
  kind: Attribution["kind"];
  /** What the rules say: the same, to the last character or in the main, something else with this cue, or nothing. */
  rules: "exactly" | "same" | "other" | "none";
  /** The last word of the source: a name, a pronoun, another word, or no source. */
  source: "name" | "pronoun" | "other" | "none";
  /** How often the cue's main word was part of a cue: a level of the lexicon. */
  level: number;
  /** Tokens between cue and content, and between cue and source. */
  toContent: number;
  toSource: number;
  /** The content opens or ends where a sentence does; it ends before a mark, or with one. */
  opensSentence: boolean;
  endsSentence: boolean;
  endsAtMark: boolean;
  /** Sentences that the content runs through. */
  sentences: number;
}

export const traitCount = 34;

export function traitsOf(reading: Chosen, seen: Circumstances): Float64Array {
  const { score, first, second, firstSame, same, rival, cue, content } = reading;
  const { kind, rules, source, level, toContent, toSource, sentences } = seen;
  const traits = [
    1,
    odds(score),
    odds(first),
    odds(second),
    Math.min(first, second),
    same,
    firstSame,
    odds(Math.min(same, firstSame)),
    odds(rival),
    rival > 0,
    first === 0,
    second === 0,
    rules === "exactly",
    rules === "exactly" || rules === "same",
    rules === "other",
    source === "none",
    source === "pronoun",
    source === "name",
    level >= 9,
    level >= 8,
    level <= 4,
    Math.log(sizeOf(content)),
    sizeOf(content) <= 3,
    content.length > 1,
    cue[1] - cue[0] > 1,
    toContent > 1,
    toContent > 5,
    toSource > 2,
    seen.opensSentence,
    seen.endsSentence,
    seen.endsAtMark,
    sentences > 1,
    kind === "direct",
    kind === "mixed",
  ];
  return Float64Array.from(traits, Number);
}

/** Log odds of a share, kept finite at 0 and 1. */
const odds = (share: number): number => Math.log((share + 0.02) / (1.02 - share));

export function probability(weights: ArrayLike<number>, traits: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < traits.length; i++) sum += (weights[i] as number) * (traits[i] as number);
  return 1 / (1 + Math.exp(-sum));
}
