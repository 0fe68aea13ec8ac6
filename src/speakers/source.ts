/** Step 4d: what the words of an attribution's source come down to: a name, a pronoun, or a noun that describes. */
import type { Attribution } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { firstAfter, type Span } from "../text/span.ts";
import { postsOf } from "./appositions.ts";
import { kindOfNoun } from "./lexicon/nouns.ts";
import { isHeldByPeople, postOf } from "./lexicon/posts.ts";
import { isDemonym } from "./lexicon/states.ts";
import { affiliations, days, months, stops } from "./lexicon/words.ts";
import { findNames, type Name } from "./names.ts";
import { type Word, wordsOf } from "./words.ts";

export type Head =
  | { type: "name"; name: number; at: number }
  | { type: "pronoun"; word: number; at: number }
  /** `[first, head]` are the words up to the head noun, `[first, last)` the whole phrase. */
  | { type: "noun"; first: number; head: number; last: number; at: number }
  /** Several people at once: “Calder and Reyes”. */
  | { type: "several"; first: number; last: number; at: number };

/** The words of a text with the name that each of them belongs to (-1: none). */
export interface Reading {
  words: readonly Word[];
  names: readonly Name[];
  nameAt: Int32Array;
  /** By sentence: how many sentences that are not quoted whole stand before it. Pronouns reach back over these. */
  beats: Int32Array;
}

export function readingOf(analysis: Analysis, attributions: readonly Attribution[]): Reading {
  const words = wordsOf(analysis);
  // Where a source ends is no cut: “Mark” of “Mark Do said” is read as far as the name goes.
  const cuts = new Set(
    attributions.flatMap(({ source, cue, content }) => [
      ...source.map(([start]) => start),
      ...[cue, content].flat(2),
    ]),
  );
  const names = findNames(analysis, words, cuts);
  const nameAt = new Int32Array(words.length).fill(-1);
  names.forEach((name, index) => {
    nameAt.fill(index, name.first, name.last);
  });
  const reading = { words, names, nameAt, beats: beatsOf(analysis, words) };
  // “Sukarti, mayor of Harwick, opened the meeting”: what holds an office, or is a neighbour, is a person.
  for (const name of names)
    if (
      name.kind === "single" &&
      (holdsOffice(analysis.text, reading, name) || isBesidePerson(reading, name))
    )
      name.kind = "person";
  return reading;
}

/** Not Northmark of “a doctor from Millbrook, Northmark,”. */
const holdsOffice = (text: string, reading: Reading, name: Name) =>
  (reading.words[name.first - 1]?.text !== "," || (reading.nameAt[name.first - 2] ?? -1) === -1) &&
  postsOf(text, reading, name).some(({ head }) => isHeldByPeople(head));

/** “A neighbour, Sukarti, told the paper”. */
const isBesidePerson = ({ words }: Reading, { first, last, sentence }: Name) => {
  const [noun, comma, after] = [words[first - 2], words[first - 1], words[last]];
  if (comma?.text !== "," || after?.text !== "," || noun?.sentence !== sentence || noun.pos !== "NOUN")
    return false;
  return kindOfNoun(noun.norm).kind === "person" && !bodiesToo.test(noun.norm);
};

/** Nouns in -er, -or and the like that are as often a firm. */
const bodiesToo =
  /^(?:competitor|rival|partner|owner|supplier|contractor|subcontractor|manufacturer|developer|publisher|retailer|insurer|lender|carrier|operator|distributor|employer|leader|provider|broadcaster|parent|newspaper)$|maker$/;

function beatsOf({ sentences, quotations }: Analysis, words: readonly Word[]): Int32Array {
  const isTold = new Uint8Array(sentences.length);
  for (const { sentence, quotation, pos } of words)
    if (pos !== "PUNCT" && quotations[quotation]?.kind !== "speech") isTold[sentence] = 1;
  const beats = new Int32Array(sentences.length);
  for (let i = 1; i < beats.length; i++) beats[i] = (beats[i - 1] ?? 0) + (isTold[i - 1] ?? 0);
  return beats;
}

export const pronouns = new Set(
  "he she they it i we you him her them his hers their its our my us me himself herself themselves who whom which that whose this".split(
    " ",
  ),
);

/** Indices `[first, last)` of the words in a span. */
export const wordsIn = (words: readonly Word[], [start, end]: Span): Span => {
  const first = firstAfter(words, start, (word) => word.end);
  let last = firstAfter(words, end - 1, (word) => word.start);
  if (last < first) last = first;
  return [first, last];
};

const longestPhrase = 60;

export function headOf(reading: Reading, source: readonly Span[]): Head | null {
  for (const span of source) {
    const [first, last] = wordsIn(reading.words, span);
    const head = phraseHead(reading, first, Math.min(last, first + longestPhrase));
    if (head !== null) return head;
  }
  return null;
}

function phraseHead(reading: Reading, from: number, to: number): Head | null {
  const { words, names, nameAt } = reading;
  const word = (at: number) => words[at] as Word;
  let last = to;
  while (
    last > from &&
    (word(last - 1).pos === "PUNCT" ||
      possessive.test(word(last - 1).norm) ||
      (last > from + 1 && reflexive.test(word(last - 1).norm)))
  )
    last--;
  let first = from;
  while (first < last && (word(first).pos === "PUNCT" || leading.has(word(first).norm))) first++;
  if (first >= last) return null;

  // “Most of whom” are whoever the pronoun stands for.
  if (/^(?:whom|which)$/.test(word(last - 1).norm) && word(last - 2)?.norm === "of" && last - 2 > first)
    return { type: "pronoun", word: last - 1, at: word(last - 1).start };
  if (pronouns.has(word(first).norm) && nameAt[first] === -1) {
    if (last === first + 1) return { type: "pronoun", word: first, at: word(first).start };
    if (joins(reading, first + 1, last)) return { type: "several", first, last, at: word(first).start };
    if (!word(first).norm.startsWith("h") && !owning.has(word(first).norm) && stopsAt(reading, first + 1))
      return { type: "pronoun", word: first, at: word(first).start };
  }
  // “This time he” comes down to “he”; a day or a month alone is no source.
  if (/^(?:he|she|they)$/.test(word(last - 1).norm) && nameAt[last - 1] === -1)
    return { type: "pronoun", word: last - 1, at: word(last - 1).start };
  if (
    last === first + 1 &&
    (days.has(word(first).norm) || (months.has(word(first).norm) && nameAt[first] === -1))
  )
    return null;
  const end = segmentEnd(reading, first, last);
  const name = endName(reading, first, end);
  // “The Texan” is somebody from there.
  if (name !== null && end === first + 2 && word(first).norm === "the" && isOneOf(word(first + 1).norm))
    return { type: "noun", first, head: first + 1, last: end, at: word(first + 1).start };
  if (name !== null) {
    if (several(reading, first, end, last)) return { type: "several", first, last, at: word(first).start };
    return { type: "name", name, at: names[name]?.start ?? 0 };
  }
  // “the mayor, Ines Calder,”: the name in apposition says who it is.
  const beside = appositionName(reading, end, last);
  if (beside !== null) return { type: "name", name: beside, at: names[beside]?.start ?? 0 };
  // “former secretary of state Ruth Amadi”: a post with its own of, then the name.
  const after = nameAt[last - 1] ?? -1;
  if (after >= 0 && word(end)?.norm === "of" && titled(reading, first, end, after, last))
    return { type: "name", name: after, at: names[after]?.start ?? 0 };

  // “About six in ten voters”: no noun before the first preposition, so the last one of all.
  const head = nounBefore(reading, first, end) ?? nounBefore(reading, first, last);
  return head === null ? null : { type: "noun", first, head, last, at: word(head).start };
}

/** “The Texan”, “the Democrat”. */
const isOneOf = (norm: string) =>
  isDemonym(norm) ||
  /^(?:republican|democrat|independent|conservative|liberal|libertarian|socialist)$/.test(norm);
const reflexive = /^(?:him|her|it)self$|^themselves$/;
const possessive = /^(?:'s?|`s)$/;
const leading = new Set("by from to for among as with".split(" "));
const owning = new Set("his her their its our my".split(" "));

/** Does a phrase end before the word at `at`? Inside a name it never does. */
export function stopsAt({ words, nameAt }: Reading, at: number): boolean {
  const word = words[at];
  if (word === undefined) return true;
  if (nameAt[at] !== -1 && nameAt[at] === nameAt[at - 1]) return false;
  return stops.has(word.norm) || (word.pos === "PUNCT" && !/^[.'’“”"%$-]$/.test(word.text));
}

function segmentEnd(reading: Reading, first: number, last: number): number {
  let end = first + 1;
  while (end < last && !stopsAt(reading, end)) end++;
  return end;
}

/** The name that the phrase `[first, end)` ends with. */
function endName({ words, names, nameAt }: Reading, first: number, end: number): number | null {
  let last = end;
  while (last > first && (words[last - 1]?.pos === "PUNCT" || possessive.test(words[last - 1]?.norm ?? "")))
    last--;
  const index = nameAt[last - 1] ?? -1;
  if (index >= 0) return (names[index] as Name).first < end ? index : null;
  return null;
}

const describes = (word: Word | undefined) =>
  /^(?:DET|ADJ|NOUN|NUM)$/.test(word?.pos ?? "") || /(?:ed|ing)$/.test(word?.norm ?? "");
const clause = /^(?:who|whom|whose|which|that|when|where)$/;

function appositionName(reading: Reading, from: number, last: number): number | null {
  const { words, names, nameAt } = reading;
  // “the mayor of Harwick, Ines Calder”: on to the comma, but not through a clause.
  let end = from;
  while (end < last && end < from + 8 && words[end]?.text !== "," && !clause.test(words[end]?.norm ?? ""))
    end++;
  if (words[end]?.text !== "," || end + 1 >= last) return null;
  // “one councillor, the former teacher Tomas Reyes,”: over what describes the bearer as well.
  let at = end + 1;
  while (at < last && at < end + 7 && nameAt[at] === -1 && describes(words[at])) at++;
  const index = nameAt[at] ?? -1;
  const name = names[index];
  if (name === undefined || name.last > last) return null;
  const closes = name.last >= last || words[name.last]?.pos === "PUNCT";
  return closes && (name.kind === "person" || name.kind === "single") ? index : null;
}

function titled(reading: Reading, first: number, end: number, name: number, last: number): boolean {
  const { words, names } = reading;
  const person = names[name] as Name;
  if (person.kind !== "person" || person.last !== last || person.first - end > 4) return false;
  if (postOf(words[end - 1]?.norm ?? "") === null || first >= end) return false;
  for (let at = end + 1; at < person.first; at++)
    if (words[at]?.capital || words[at]?.text === ",") return false;
  return person.first > end + 1;
}

/** Is there, from `at` on, an “and” with a person after it that ends the phrase? */
function joins({ words, nameAt }: Reading, at: number, last: number): boolean {
  if (words[at]?.norm !== "and" && words[at]?.norm !== "or") return false;
  return nameAt[last - 1] !== -1 || pronouns.has(words[last - 1]?.norm ?? "");
}

/** “Calder, Reyes and Lindqvist”: names side by side, not a name with what describes it. */
function several(reading: Reading, first: number, end: number, last: number): boolean {
  const { words, names, nameAt } = reading;
  for (let at = first + 1; at < end - 1; at++) {
    if (words[at]?.norm !== "and" || nameAt[at] !== -1) continue;
    const before = names[nameAt[possessive.test(words[at - 1]?.norm ?? "") ? at - 2 : at - 1] ?? -1];
    return before !== undefined && before.kind !== "place" && before.first <= first + 2;
  }
  const next = names[nameAt[end + 1] ?? -1];
  if (words[end]?.text !== "," || next === undefined || next.last >= last) return false;
  const and = words[next.last]?.text === "," ? next.last + 1 : next.last;
  return words[and]?.norm === "and" && nameAt[last - 1] !== -1 && nameAt[and + 1] !== -1;
}

const nominal = new Set(["NOUN", "PROPN", "ADJ", "NUM", "PRON", "X"]);

function nounBefore({ words }: Reading, first: number, end: number): number | null {
  let last = end - 1;
  // A participle after its noun is no head: “protesters gathered”.
  while (last > first && !nominal.has(words[last]?.pos ?? "") && !affiliations.has(words[last]?.norm ?? ""))
    last--;
  const word = words[last];
  if (word === undefined || word.pos === "NUM" || !/\p{L}/u.test(word.text)) return null;
  return last;
}
