/** Step 4b: runs of words that are written as names, of people, bodies and places, wherever the name comes from. */
import type { Analysis } from "../text/analysis.ts";
import { particles } from "../text/lexicon/particles.ts";
import { headlines } from "./headlines.ts";
import { groupNouns, isGroupName } from "./lexicon/nouns.ts";
import type { Gender } from "./lexicon/titles.ts";
import { months, placePrepositions, starters } from "./lexicon/words.ts";
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
    if (!word.opens) return !closed.has(word.norm) || word.text.length > 3 || isSurname(at);
    if (starters.has(word.norm)) return isGiven(at);
    const alone = words[at + 1]?.capital !== true || words[at + 1]?.sentence !== word.sentence;
    if (alone && groupNouns.has(word.norm) && !isGroupName(word.norm)) return false;
    if (word.pos === "PROPN" || word.pos === "X" || inside.has(word.norm)) return true;
    const next = words[at + 1];
    return next?.capital === true && next.sentence === word.sentence && !verbal.has(word.pos);
  };
  // “Lei He told”, “Mark Do said”: a small word with a capital that only a name before it can explain.
  const isSurname = (at: number): boolean => {
    const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
    if (word === undefined || before?.sentence !== word.sentence || !before.capital || before.norm === "i")
      return false;
    if (!small.has(word.norm) || headline(word.sentence)) return false;
    if (after?.sentence === word.sentence && after.capital) return false;
    return before.opens ? !starters.has(before.norm) || isGiven(at - 1) : true;
  };
  // “Will Sun, mayor of Harwick, said” and “April May told”, where no question is asked.
  const isGiven = (at: number): boolean => {
    const [word, next] = [words[at], words[at + 1]];
    if (word === undefined || !givenToo.has(word.norm) || headline(word.sentence)) return false;
    if (next?.sentence !== word.sentence || !next.capital) return false;
    if (starters.has(next.norm) && !small.has(next.norm)) return false;
    return asks(analysis, word.sentence) ? false : !months.has(word.norm) || next.pos !== "NUM";
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
  settle(words, names);
  return names;
}

/** What other places in the text tell of a name: whether it is a person's, and that particles belong to it. */
function settle(words: readonly Word[], names: readonly Name[]): void {
  const acting = new Set<string>();
  const withParticles = new Set<string>();
  for (const { parts, first, last, kind, courtesy, sentence } of names) {
    const verb = words[last];
    const acts = courtesy || (isVerb(verb) && verb?.sentence === sentence);
    if (parts.length === 1 && kind !== "place" && acts) acting.add((parts[0] as string).toLowerCase());
    const end = (parts.at(-1) ?? "").toLowerCase();
    if (parts.length > 1 && last - first > 2 && particles.has(words[last - 2]?.norm ?? ""))
      withParticles.add(end);
  }
  for (const name of names) {
    const end = (name.parts.at(-1) ?? "").toLowerCase();
    // “Drew in Ines Calder”, where “Calder said” stands too: a place by the “in” alone is somebody.
    const byPlace = name.kind === "place" && placePrepositions.has(words[name.first - 1]?.norm ?? "");
    const isWho = words[name.last]?.text === "," && words[name.last + 1]?.norm === "who";
    if (byPlace && name.parts.length === 2 && (acting.has(end) || isWho)) name.kind = "person";
    // “Von Thal said”, of Jörg von Thal, is written with a small letter within a sentence.
    if (name.parts.length > 1 || !withParticles.has(end)) continue;
    while (isParticle(words[name.first - 1], name)) {
      name.first--;
      name.start = (words[name.first] as Word).start;
    }
  }
}

const isParticle = (word: Word | undefined, { sentence, quotation }: Name) =>
  word !== undefined &&
  word.sentence === sentence &&
  word.quotation === quotation &&
  particles.has(word.norm);

const isVerb = (word: Word | undefined) => /^(?:VERB|AUX)$/.test(word?.pos ?? "");

const asks = ({ text, sentences }: Analysis, sentence: number) =>
  /\?["”’']?$/.test(text.slice(Math.max(0, (sentences[sentence]?.end ?? 0) - 2), sentences[sentence]?.end));

/** Family names that are small words as well, and given names that open a sentence as words. */
const small = new Set("he do an so no on to in may will sun oh by".split(" "));
const givenToo = new Set("will may april june august mark thu".split(" "));
const initial = /^\p{Lu}\.$/u;
const verbal = new Set(["VERB", "AUX", "ADV", "ADP", "SCONJ"]);
const closed = new Set("the a an of and or in on at to for by is was i it he she we they but not".split(" "));
