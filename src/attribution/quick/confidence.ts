/** From a reading's score to the probability that it is right in full, learnt on articles that no stage saw. */
import type { Attribution } from "../../record.ts";
import type { Scored } from "./posterior.ts";

/** What the rules say of a reading: the same, something else with this cue, or nothing. */
export type Agreement = "same" | "other" | "none";

export const traitCount = 10;

export function traitsOf(
  { score, same, source }: Scored,
  kind: Attribution["kind"],
  agreement: Agreement,
): Float64Array {
  const odds = Math.log((score + 0.02) / (1.02 - score));
  const direct = kind === "direct" ? 1 : 0;
  const mixed = kind === "mixed" ? 1 : 0;
  const agrees = agreement === "same" ? 1 : 0;
  return Float64Array.of(
    1,
    odds,
    same,
    direct,
    mixed,
    direct * odds,
    mixed * odds,
    agrees,
    agreement === "other" ? 1 : 0,
    source === null ? 1 : 0,
  );
}

export function probability(weights: ArrayLike<number>, traits: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < traits.length; i++) sum += (weights[i] as number) * (traits[i] as number);
  return 1 / (1 + Math.exp(-sum));
}
