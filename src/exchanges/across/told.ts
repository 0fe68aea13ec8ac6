/** What was said in earlier documents, found again by who said it and by its words. */
import { shared } from "../overlap.ts";
import type { Worded } from "../same.ts";

export interface Told extends Worded {
  /** Index of its record among all. */
  record: number;
  /** The day of its document. */
  published: string | null;
  /** It takes back or stands by something itself. */
  revises: boolean;
  /** Who said it, and whom that speaks for. */
  party: string;
  side: string;
}

/** Of all statements of a side, or with a word, only the latest are looked at, so that the work stays linear. */
const remembered = 80;

export class Library {
  readonly #bySide = new Map<string, Told[]>();
  readonly #byWord = new Map<string, Told[]>();

  add(told: Told): void {
    keep(this.#bySide, told.side, told);
    for (const word of told.words) keep(this.#byWord, word, told);
  }

  /** What a side said, the latest first. */
  ofSide(side: string): Told[] {
    return [...(this.#bySide.get(side) ?? [])].reverse();
  }

  /** What shares a rarer word with `words`, the latest first. */
  withWords(words: ReadonlySet<string>): Told[] {
    const found = new Set<Told>();
    for (const word of words) {
      const told = this.#byWord.get(word) ?? [];
      if (told.length < remembered / 2) for (const one of told) found.add(one);
    }
    return [...found].sort((a, b) => b.record - a.record || b.placed.index - a.placed.index);
  }
}

/** The one that shares most words, the earliest in the list of those that share as many; null below `fewest`. */
export function closest(among: readonly Told[], words: ReadonlySet<string>, fewest: number): Told | null {
  let best: Told | null = null;
  let most = fewest - 1;
  for (const told of among) {
    const count = shared(words, told.words);
    if (count > most) [best, most] = [told, count];
  }
  return best;
}

function keep(index: Map<string, Told[]>, key: string, told: Told): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [told]);
  else {
    known.push(told);
    if (known.length > remembered) known.shift();
  }
}
