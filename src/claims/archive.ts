/**
 * Earlier checks of the user's own, as a help in ranking: what resembles something checked not long ago is the likelier
 * to be picked. Names count for nothing in the likeness.
 */
import { z } from "zod";
import { tokensOf } from "../text/tokens.ts";
import { wordingOf } from "./worth/wording.ts";

/** An ISO date, or a time that begins with one. */
export const isDay = (date: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(date) && !Number.isNaN(dayNumber(date));

const dayNumber = (date: string): number => Date.parse(date.slice(0, 10)) / 86_400_000;

/** One row of an archive; further fields are passed over. */
export const earlierCheckSchema = z.object({
  text: z.string().min(1).describe("the claim as it was checked"),
  title: z.string().nullish(),
  claimant: z.string().nullish(),
  date: z
    .string()
    .refine(isDay, { error: "is no date like 2026-03-11" })
    .nullish()
    .describe("the day it was published, as an ISO date"),
});
export type EarlierCheck = z.infer<typeof earlierCheckSchema>;

export interface Likeness {
  check: EarlierCheck;
  /** 0 … 1: cosine of the words and pairs of words, the rarer the heavier. */
  likeness: number;
  /** The likeness, less by age. */
  value: number;
}

/** Days after which a check counts 1/e; of 30, 60, 120 and 365 the best on events that no weight had seen. */
const fades = 120;
/** A check without a day counts as one of this age. */
const undated = 365;
/** A run that more than this share of the checks hold says nothing, and would make each search as long as the archive. */
const commonest = 0.02;
const alwaysKept = 50;

export class Archive {
  readonly #checks: readonly EarlierCheck[];
  readonly #days: Float64Array;
  /** The day of the newest. */
  #latest = Number.NEGATIVE_INFINITY;
  /** Run of words to the checks that hold it, with its share in each. */
  readonly #index = new Map<string, { rarity: number; at: number[]; share: number[] }>();

  constructor(checks: readonly EarlierCheck[]) {
    this.#checks = checks;
    this.#days = Float64Array.from(checks, ({ date }) => (date ? dayNumber(date) : Number.NaN));
    for (const day of this.#days) if (day > this.#latest) this.#latest = day;
    const rows = checks.map(({ text }) => runsOf(wordsOf(text)));
    const held = new Map<string, number>();
    for (const runs of rows) for (const run of runs) held.set(run, (held.get(run) ?? 0) + 1);
    const most = Math.max(alwaysKept, commonest * checks.length);
    rows.forEach((runs, check) => {
      const kept = [...runs].filter((run) => (held.get(run) as number) <= most);
      const rarities = kept.map((run) => Math.log((1 + checks.length) / (1 + (held.get(run) as number))) + 1);
      const length = Math.sqrt(rarities.reduce((sum, rarity) => sum + rarity ** 2, 0)) || 1;
      kept.forEach((run, i) => {
        const rarity = rarities[i] as number;
        const entry = this.#index.get(run) ?? { rarity, at: [], share: [] };
        entry.at.push(check);
        entry.share.push(rarity / length);
        this.#index.set(run, entry);
      });
    });
  }

  /**
   * The check most like `words` (masked, as the scores see them), by likeness and age. Only those from before `date`
   * count; without a date all do, and the latest is of today. Null where none has a word in common.
   */
  closest(words: readonly string[], date: string | null): Likeness | null {
    const today = date === null ? this.#latest : dayNumber(date);
    const sums = new Map<number, number>();
    let squares = 0;
    for (const run of runsOf(words)) {
      const entry = this.#index.get(run);
      const rarity = entry?.rarity ?? Math.log(1 + this.#checks.length) + 1;
      squares += rarity ** 2;
      entry?.at.forEach((check, i) => {
        sums.set(check, (sums.get(check) ?? 0) + rarity * (entry.share[i] as number));
      });
    }
    let best: Likeness | null = null;
    for (const [check, sum] of sums) {
      const day = this.#days[check] as number;
      if (date !== null && day >= today) continue;
      const age = Number.isNaN(day) ? undated : today - day;
      const likeness = sum / Math.sqrt(squares);
      const value = likeness * Math.exp(-age / fades);
      if (best === null || value > best.value)
        best = { check: this.#checks[check] as EarlierCheck, likeness, value };
    }
    return best;
  }
}

const wordsOf = (text: string): string[] => wordingOf(tokensOf(text, [[0, text.length]])).words;

function runsOf(words: readonly string[]): Set<string> {
  const runs = new Set<string>();
  words.forEach((word, i) => {
    if (!word.startsWith("<")) runs.add(word);
    if (i > 0) runs.add(`${words[i - 1]} ${word}`);
  });
  return runs;
}
