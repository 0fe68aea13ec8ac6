/** From a reading's scores to the probability that it is right in full, learnt on articles that no stage saw. */
import type { Attribution } from "../../record.ts";
import type { Combined } from "./combine.ts";
import { sizeOf } from "./posterior.ts";

export interface Circumstances {
  kind: Attribution["kind"];
  /** What the rules say: the same, to the last character or in the main, something else with this cue, or nothing. */
  rules: "exactly" | "same" | "other" | "none";
  /** Is the last word of the source a pronoun? */
  pronoun: boolean;
  /** How often the cue's main word was part of a cue: a level of the lexicon. */
  level: number;
}

export const traitCount = 20;

export function traitsOf(reading: Combined, { kind, rules, pronoun, level }: Circumstances): Float64Array {
  const { score, first, second, same, source, cue, content } = reading;
  const direct = kind === "direct";
  const mixed = kind === "mixed";
  const traits = [
    1,
    odds(score),
    odds(first),
    odds(second),
    Math.min(first, second),
    same,
    direct,
    mixed,
    direct ? odds(score) : 0,
    mixed ? odds(score) : 0,
    rules === "exactly",
    rules === "exactly" || rules === "same",
    rules === "other",
    source === null,
    pronoun,
    level >= 8,
    level <= 4,
    Math.log(sizeOf(content)),
    content.length > 1,
    cue[1] - cue[0] > 1,
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
