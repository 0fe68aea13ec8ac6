/** The ranking score: how likely a newsroom that covers a whole event would pick a line, by it and by the lines before. */
import type { Features } from "../features.ts";
import { rankingModel, rankingSigns } from "./ranking-weights.ts";
import { scoreOfTerms, type Terms, termsIn, termsOf } from "./terms.ts";
import type { Wording } from "./wording.ts";

/** Lines before the one in question that are looked at. Those after it are not: a stream has not shown them yet. */
export const linesBefore = 4;

/** What a line takes over from those before it, and how fast that fades; chosen on events that no weight had seen. */
const taken = 0.4;
const fade = 0.5;

/** Newsrooms pick passages: a line counts for more where the lines before it stood above the event so far. */
export class Passage {
  #above = 0;
  #sum = 0;
  #count = 0;

  next(score: number): number {
    const raised = score + taken * this.#above;
    this.#sum += score;
    this.#count++;
    this.#above = fade * this.#above + (1 - fade) * (score - this.#sum / this.#count);
    return raised;
  }
}

/** Scores the lines of one event one by one, in their order; log-odds. Keeps no more than the last few lines. */
export class RankingScore {
  readonly #before: number[][] = [];
  readonly #passage = new Passage();

  next(wording: Wording, features: Features): number {
    const { words, around } = tables();
    this.#before.push(termsIn(around, wording.words));
    if (this.#before.length > linesBefore + 1) this.#before.shift();
    let sum = rankingModel.bias + scoreOfTerms(words, [termsIn(words, wording.words)]);
    sum += scoreOfTerms(around, this.#before);
    for (const [name, value] of features) sum += (rankingSigns.get(name) ?? 0) * value;
    return this.#passage.next(sum);
  }
}

let loaded: { words: Terms; around: Terms } | undefined;

function tables() {
  const { scales, words, around } = rankingModel;
  loaded ??= { words: termsOf(words, scales.words), around: termsOf(around, scales.around) };
  return loaded;
}
