/** Step 4b: runs of words that are written as names, of people, bodies and places, wherever the name comes from. */
import type { Analysis } from "../text/analysis.ts";
import { headlines } from "./headlines.ts";
import { groupNouns, isGroupName } from "./lexicon/nouns.ts";
import type { Gender } from "./lexicon/titles.ts";
import { placePrepositions, starters } from "./lexicon/words.ts";
import { readName } from "./name-parts.ts";
import { runEnd, trimmed } from "./name-runs.ts";
import type { Word } from "./words.ts";

export interface Name {
  /** Of the name itself, without title and post, with nickname and suffix. */
  start: number;
  end: number;
  /** `[first, last)` into the words, from the title on. */
  first: number;
  last: number;
  /** The words of the name as written, without title, nickname and suffix. */
  parts: string[];
  nickname: string | null;
  suffix: string | null;
  gender: Gender | null;
  courtesy: boolean;
  /** The post before the name: its head noun, its words and the body before it. */
  post: { head: string; start: number; end: number; body: string | null } | null;
  kind: "person" | "organization" | "group" | "place" | "single";
  sentence: number;
  quotation: number;
  /** Stands in a heading or a line in which all is capitals, where a run may be no name. */
  headline: boolean;
  /** From a transcript's label and not from running text. */
  label: boolean;
}

/** A run of more words is no name. */
const longest = 9;

/** `cuts` are places that no name reaches across: where a source, a cue or a content begins or ends. */
export function findNames(analysis: Analysis, words: readonly Word[], cuts: ReadonlySet<number>): Name[] {
  const headline = headlines(analysis, words);
  const inside = new Set<string>();
  for (const word of words) if (word.capital && !word.opens) inside.add(word.norm);
  const isName = (at: number): boolean => {
    const word = words[at];
    if (word === undefined || !word.capital || word.text === "I") return false;
    if (initial.test(word.text)) return true;
    if (!word.opens) return !closed.has(word.norm) || word.text.length > 3;
    if (starters.has(word.norm)) return false;
    const alone = words[at + 1]?.capital !== true || words[at + 1]?.sentence !== word.sentence;
    if (alone && groupNouns.has(word.norm) && !isGroupName(word.norm)) return false;
    if (word.pos === "PROPN" || word.pos === "X" || inside.has(word.norm)) return true;
    const next = words[at + 1];
    return next?.capital === true && next.sentence === word.sentence && !verbal.has(word.pos);
  };
  const names: Name[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!isName(at)) continue;
    const end = runEnd(analysis, words, at, isName, cuts);
    const [from, to] = trimmed(words, at, end);
    const name = to <= from || to - from > longest ? null : readName(analysis, words, from, to, headline);
    if (name !== null) names.push(name);
    at = end - 1;
  }
  return people(words, names);
}

/** “Drew in Ines Calder”, where “Calder said” stands too: what is called a place by the “in” alone is somebody. */
function people(words: readonly Word[], names: Name[]): Name[] {
  const acting = new Set<string>();
  for (const { parts, last, kind, courtesy, sentence } of names)
    if (
      parts.length === 1 &&
      kind !== "place" &&
      (courtesy || (isVerb(words[last]) && words[last]?.sentence === sentence))
    )
      acting.add((parts[0] as string).toLowerCase());
  for (const name of names)
    if (
      name.kind === "place" &&
      name.parts.length === 2 &&
      acting.has((name.parts[1] as string).toLowerCase()) &&
      placePrepositions.has(words[name.first - 1]?.norm ?? "")
    )
      name.kind = "person";
  return names;
}

const isVerb = (word: Word | undefined) => /^(?:VERB|AUX)$/.test(word?.pos ?? "");

const initial = /^\p{Lu}\.$/u;
const verbal = new Set(["VERB", "AUX", "ADV", "ADP", "SCONJ"]);
const closed = new Set("the a an of and or in on at to for by is was i it he she we they but not".split(" "));
