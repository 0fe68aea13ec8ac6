/** The statement score: how likely trained coders would call one sentence, on its own, worth checking. */
import type { Token } from "../../text/analysis.ts";
import type { Features } from "../features.ts";
import { signs, statementModel } from "./statement-weights.ts";
import { meanOf, scoreOfRuns, type Terms, termsOf } from "./terms.ts";
import { wordingOf } from "./wording.ts";

let tables: { words: Terms; shapes: Terms; vectors: Terms } | undefined;

/** Log-odds; the parts add up. */
export function statementScore(tokens: readonly Token[], features: Features): number {
  const { scales, bias } = statementModel;
  tables ??= {
    words: termsOf(statementModel.words, scales.words),
    shapes: termsOf(statementModel.shapes, scales.shapes),
    vectors: termsOf(statementModel.vectors, scales.vectors),
  };
  const { words, shapes, plain } = wordingOf(tokens);
  let sum = bias;
  for (const [name, value] of features) sum += (signs.get(name) ?? 0) * value;
  sum += scoreOfRuns(tables.words, [words]) + scoreOfRuns(tables.shapes, [shapes]);
  return sum + meanOf(tables.vectors, plain);
}

/** Log-odds as a probability, with so many digits. */
export function chanceOf(score: number, digits = 3): number {
  const step = 10 ** digits;
  return Math.round(step / (1 + Math.exp(-score))) / step;
}
