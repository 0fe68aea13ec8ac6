/** The statement score: how likely trained coders would call one sentence, on its own, worth checking. */
import type { Features } from "../features.ts";
import { signs, statementModel } from "./statement-weights.ts";
import { meanOf, scoreOfTerms, type Terms, termsIn, termsOf } from "./terms.ts";
import type { Wording } from "./wording.ts";

let tables: { words: Terms; shapes: Terms; vectors: Terms } | undefined;

/** Log-odds; the parts add up. */
export function statementScore({ words, shapes, plain }: Wording, features: Features): number {
  const { scales, bias } = statementModel;
  tables ??= {
    words: termsOf(statementModel.words, scales.words),
    shapes: termsOf(statementModel.shapes, scales.shapes),
    vectors: termsOf(statementModel.vectors, scales.vectors),
  };
  let sum = bias;
  for (const [name, value] of features) sum += (signs.get(name) ?? 0) * value;
  for (const [table, found] of [
    [tables.words, words],
    [tables.shapes, shapes],
  ] as const)
    sum += scoreOfTerms(table, [termsIn(table, found)]);
  return sum + meanOf(tables.vectors, plain);
}

/** Log-odds as a probability, with so many digits. */
export function chanceOf(score: number, digits = 3): number {
  const step = 10 ** digits;
  return Math.round(step / (1 + Math.exp(-score))) / step;
}
