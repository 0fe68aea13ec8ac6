/** The lines of a stream by how much they are worth checking: alone, or within the event that they belong to. */
import type { ClaimClass } from "./classify.ts";
import { featuresOf } from "./features.ts";
import { judgedOf } from "./rank.ts";
import { RankingScore } from "./worth/ranking.ts";
import { chanceOf, statementScore } from "./worth/statement.ts";
import { reasonsFor } from "./worth.ts";

export interface RankedLine {
  /** 0 … 1: the statement score of a line alone, the ranking score of a line of an event. The two do not compare. */
  score: number;
  class: ClaimClass;
  reasons: string[];
}

/** Events whose last lines are kept at a time; of more, the one that was longest silent starts anew. */
const mostEvents = 1_000;

export class Ranker {
  readonly #events = new Map<string, RankingScore>();

  /**
   * The statement score where `event` is null. Else the ranking score, for which the lines of an event come in their
   * order: a line is scored by itself and by the lines before it, since those after it are not there yet.
   */
  rank(text: string, event: string | null): RankedLine {
    const judged = judgedOf(text);
    const features = featuresOf(judged);
    const score =
      event === null
        ? statementScore(judged.tokens, features)
        : this.#scoreOf(event).next({ tokens: judged.tokens, features });
    return { score: chanceOf(score, 6), class: judged.kind, reasons: reasonsFor(features, judged) };
  }

  #scoreOf(event: string): RankingScore {
    const score = this.#events.get(event) ?? new RankingScore();
    this.#events.delete(event);
    this.#events.set(event, score);
    if (this.#events.size > mostEvents) this.#events.delete(this.#events.keys().next().value as string);
    return score;
  }
}
