/** Whether two statements are one told twice, and whether their words agree. */
import { shared } from "./overlap.ts";
import type { Placed } from "./stage.ts";

export interface Worded {
  placed: Placed;
  /** Of its document. */
  text: string;
  words: ReadonlySet<string>;
}

/** Share of the words of the shorter that both have, and how many at least. */
const alike = 0.6;
const fewest = 3;

/** 0 where two statements are not the same told twice, else the share of their words that they have in common. */
export function sameness(a: Worded, b: Worded): number {
  const both = shared(a.words, b.words);
  const share = both / Math.max(1, Math.min(a.words.size, b.words.size));
  return both >= fewest && share >= alike ? share : wordsAgree(a, b) ? alike : 0;
}

/** Whether the words of one stand in the other, letter for letter but for case, marks and white space. */
export function wordsAgree(a: Worded, b: Worded): boolean {
  const [one, other] = [lettersOf(a), lettersOf(b)];
  if (Math.min(one.length, other.length) < shortest) return false;
  return one.includes(other) || other.includes(one);
}

/** The one of `among` that tells the same, the nearest to it in words; null where none does. */
export function sameOf<T extends Worded>(told: Worded, among: Iterable<T>): T | null {
  let best: T | null = null;
  let most = 0;
  for (const one of among) {
    const share = sameness(told, one);
    if (share > most) [best, most] = [one, share];
  }
  return best;
}

const shortest = 12;
const longest = 2000;

const lettersOf = ({ text, placed }: Worded): string =>
  placed.attribution.content
    .map((span) => text.slice(...span))
    .join(" ")
    .slice(0, longest)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
