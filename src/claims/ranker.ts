/** The lines of a stream by how much they are worth checking: alone, or within the event that they belong to. */
import type { Archive, Likeness } from "./archive.ts";
import type { ClaimClass } from "./classify.ts";
import { judgedOf } from "./rank.ts";
import { RankingScore } from "./worth/ranking.ts";
import { chanceOf, statementScore } from "./worth/statement.ts";
import { reasonsFor, seenOf } from "./worth.ts";

export interface RankedLine {
  /** 0 … 1: the statement score of a line alone, the ranking score of a line of an event. The two do not compare. */
  score: number;
  class: ClaimClass;
  reasons: string[];
}

/** Events whose last lines are kept at a time; of more, the one that was longest silent starts anew. */
const mostEvents = 1_000;
/** What full likeness to a check of today adds to the log-odds; chosen on events that no weight had seen. */
export const archiveWeight = 18;
/** From this likeness on an earlier check is a reason. */
const alike = 0.3;

export class Ranker {
  readonly #events = new Map<string, RankingScore>();
  readonly #archive: Archive | null;

  constructor(archive: Archive | null = null) {
    this.#archive = archive;
  }

  /**
   * The statement score where `event` is null. Else the ranking score, for which the lines of an event come in their
   * order: a line is scored by itself, by the lines before it, since those after it are not there yet, and by the
   * checks of the archive from before `date`.
   */
  rank(text: string, event: string | null, date: string | null = null): RankedLine {
    const judged = judgedOf(text);
    const { features, wording } = seenOf(judged);
    const reasons = reasonsFor(features, judged);
    // A transcript's lone "." or "…" says nothing that could be checked.
    if (wording.words.length === 0) return { score: 0, class: judged.kind, reasons };
    if (event === null)
      return { score: chanceOf(statementScore(wording, features), 6), class: judged.kind, reasons };
    const earlier = this.#archive?.closest(wording.words, date) ?? null;
    if (earlier !== null && earlier.likeness >= alike) reasons.push(reasonOf(earlier));
    const score = this.#scoreOf(event).next(wording, features) + archiveWeight * (earlier?.value ?? 0);
    return { score: chanceOf(score, 6), class: judged.kind, reasons };
  }

  #scoreOf(event: string): RankingScore {
    const score = this.#events.get(event) ?? new RankingScore();
    this.#events.delete(event);
    this.#events.set(event, score);
    if (this.#events.size > mostEvents) this.#events.delete(this.#events.keys().next().value as string);
    return score;
  }
}

const reasonOf = ({ check: { title, text, date } }: Likeness): string =>
  `like what was checked${date ? ` on ${date.slice(0, 10)}` : ""}: “${title ?? text}”`;
