/** The ranking score: how likely a newsroom that covers a whole event would pick a line, by it and by the lines before. */
import type { Token } from "../../text/analysis.ts";
import type { Features } from "../features.ts";
import { rankingModel, rankingSigns } from "./ranking-weights.ts";
import { scoreOfRuns, type Terms, termsOf } from "./terms.ts";
import { wordingOf } from "./wording.ts";

/** Lines before the one in question that are looked at. Those after it are not: a stream has not shown them yet. */
export const linesBefore = 4;

export interface Line {
  tokens: readonly Token[];
  features: Features;
}

/** Scores the lines of one event one by one, in their order; log-odds. Keeps no more than the last few lines. */
export class RankingScore {
  readonly #before: string[][] = [];

  next({ tokens, features }: Line): number {
    const { words, around } = tables();
    const wording = wordingOf(tokens).words;
    this.#before.push(wording);
    if (this.#before.length > linesBefore + 1) this.#before.shift();
    let sum = rankingModel.bias + scoreOfRuns(words, [wording]) + scoreOfRuns(around, this.#before);
    for (const [name, value] of features) sum += (rankingSigns.get(name) ?? 0) * value;
    return sum;
  }
}

let loaded: { words: Terms; around: Terms } | undefined;

function tables() {
  const { scales, words, around } = rankingModel;
  loaded ??= { words: termsOf(words, scales.words), around: termsOf(around, scales.around) };
  return loaded;
}
