/**
 * The same claim said again, in one record and across several: by whom, when, and with which differences. A claim of
 * another number, place or polarity is no repeat; it is kept apart as a near miss.
 */
import { likeness, pairsOf } from "../exchanges/overlap.ts";
import type { Claim, OnRecord } from "../record.ts";
import { type Compared, comparedIn, differencesOf } from "./compare.ts";

/** One place where a claim was made. */
export interface Appearance {
  /** Ids of the record and of the claim in it. */
  record: string;
  claim: string;
  /** Name of who says it; null in the author's own voice or where nobody knows. */
  speaker: string | null;
  /** When it was said, else when the document came out. */
  day: string | null;
  words: string;
}

export interface Repeat extends Appearance {
  /** What sets the wording apart: words that only the other or only this one has. */
  added: string[];
  dropped: string[];
}

export interface NearMiss extends Appearance {
  differs: Difference[];
}

export type Difference = "number" | "place" | "polarity" | "who" | "period";

export interface Repetition {
  of: Appearance;
  /** The other times, in the order of their days. */
  repeats: Repeat[];
  nearMisses: NearMiss[];
}

/** Share of words in common that makes two claims alike; fewer words than these say nothing. */
const alike = 0.6;
const fewest = 3;
/** Of the claims that hold a pair of words, only the latest few are compared. */
const remembered = 12;

/**
 * Every claim that was made more than once, or nearly so, by `keyOf`. Records in the order they are given; takes time
 * in step with their length.
 */
export function repetitionsIn(records: readonly OnRecord[]): Map<string, Repetition> {
  const index = new Map<string, Compared[]>();
  const found = new Map<string, Repetition>();
  const entry = (one: Compared): Repetition => {
    const known = found.get(one.key) ?? { of: one.appearance, repeats: [], nearMisses: [] };
    found.set(one.key, known);
    return known;
  };
  for (const one of records.flatMap(comparedIn)) {
    const keys = pairsOf([...one.words].sort());
    const candidates = new Set(keys.flatMap((key) => index.get(key) ?? []));
    for (const earlier of candidates) {
      if (!isAlike(one, earlier) || isToldTwice(one, earlier)) continue;
      const differs = differencesOf(one, earlier);
      if (differs.length === 0) {
        entry(one).repeats.push({ ...earlier.appearance, ...wordsApart(earlier, one) });
        entry(earlier).repeats.push({ ...one.appearance, ...wordsApart(one, earlier) });
      } else {
        entry(one).nearMisses.push({ ...earlier.appearance, differs });
        entry(earlier).nearMisses.push({ ...one.appearance, differs });
      }
    }
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), one].slice(-remembered));
  }
  for (const { repeats, nearMisses } of found.values()) {
    repeats.sort(byDay);
    nearMisses.sort(byDay);
  }
  return found;
}

/** The key of a claim in the map of repetitions. */
export const keyOf = (record: OnRecord, claim: Claim): string => `${record.id} ${claim.id}`;

/** "said 3 times, by Ines Calder and Tomas Reyes"; whom nobody names is left out. */
export function repetitionInWords({ of, repeats }: Repetition): string {
  const all = [of, ...repeats];
  const names = [...new Set(all.flatMap(({ speaker }) => speaker ?? []))];
  const last = names.pop();
  const by =
    last === undefined ? "" : `, by ${names.length === 0 ? last : `${names.join(", ")} and ${last}`}`;
  return `said ${all.length} times${by}`;
}

/** "Ines Calder said it with another number", once for each speaker and difference, the first few. */
export function nearMissesInWords(repetition: Repetition | undefined): string[] {
  const words = (repetition?.nearMisses ?? []).map(
    ({ speaker, differs }) =>
      `${speaker ?? "the text"} said it ${differs.map((difference) => inWords[difference]).join(" and ")}`,
  );
  return [...new Set(words)].slice(0, mostNearMisses);
}

const mostNearMisses = 3;
const inWords: { [D in Difference]: string } = {
  number: "with another number",
  place: "of another place",
  polarity: "the other way round",
  who: "of somebody else",
  period: "of another time",
};

const byDay = (a: Appearance, b: Appearance): number =>
  (a.day ?? "").localeCompare(b.day ?? "") || a.record.localeCompare(b.record);

const isAlike = (a: Compared, b: Compared): boolean => likeness(a.words, b.words, fewest) >= alike;

/** An article tells in full what its lead told already: one saying, told twice. A turn says it again. */
const isToldTwice = (a: Compared, b: Compared): boolean =>
  a.appearance.record === b.appearance.record && !a.isTurn && a.appearance.speaker === b.appearance.speaker;

const wordsApart = (one: Compared, other: Compared): Pick<Repeat, "added" | "dropped"> => ({
  added: [...one.words].filter((word) => !other.words.has(word)),
  dropped: [...other.words].filter((word) => !one.words.has(word)),
});
