/** What the walk through a text stops at: names, pronouns, posts and described sources, in their order. */
import { phraseBack } from "./appositions.ts";
import { bodyNouns, documentNouns, groupNouns, kindOfNoun } from "./lexicon/nouns.ts";
import { postOf } from "./lexicon/posts.ts";
import type { Head, Reading } from "./source.ts";
import { pastAside } from "./weights.ts";

/** `sources` are the attributions whose source it is, by their index. */
export type Event = { at: number; order: number; sources: number[] } & (
  | { type: "name"; name: number }
  | { type: "pronoun"; word: number }
  | { type: "post"; word: number }
  /** `object`: not the subject of its clause. */
  | { type: "phrase"; head: Described; object?: boolean }
);

export type Described = Head & { type: "noun" | "several" };

/** Pronouns outside quotations that stand for one person. */
const personal = /^(?:he|she)$/;
export const secondPerson = /^(?:you|your)$/;
export const firstPerson = /^(?:i|we|my|our|me|us)$/;

/** Whom these mean hangs on whose words they stand in, and is found after the walk. */
const inWords = /^(?:i|we|my|our|me|us|you|your)$/;

/** `heads` are those of the attributions' sources; `others` are phrases that are read too, though nobody speaks. */
export function eventsOf(
  reading: Reading,
  heads: readonly (Head | null)[],
  others: readonly Head[],
): Event[] {
  const { words, names } = reading;
  const ofNames: Event[] = names.map(({ start }, name) => ({
    at: start,
    order: 0,
    sources: [],
    type: "name",
    name,
  }));
  const ofWords = new Map<number, Event>();
  const phrases: Event[] = [];
  const starts = new Set([...heads, ...others].map((head) => (head?.type === "several" ? head.first : -1)));
  const pronounAt = (word: number): Event => {
    const known = ofWords.get(word);
    if (known !== undefined) return known;
    const event: Event = { at: words[word]?.start ?? 0, order: 0, sources: [], type: "pronoun", word };
    ofWords.set(word, event);
    return event;
  };
  // “Calder and Reyes”, whom “they” can mean.
  names.forEach((name, index) => {
    const other = names[index + 1];
    if (name.quotation >= 0 || other === undefined || words[name.last]?.norm !== "and") return;
    // “Ines Calder and former councillor Tomas Reyes”
    const between = words.slice(name.last + 1, Math.min(other.first, name.last + 4));
    if (other.first > name.last + 4 || !between.every(({ pos }) => /^(?:NOUN|ADJ)$/.test(pos))) return;
    if (other.first <= name.last || !isPersonal(name) || !isPersonal(other)) return;
    const head: Described = { type: "several", first: name.first, last: other.last, at: name.start };
    if (!starts.has(head.first))
      phrases.push({ at: name.start, order: 1, sources: [], type: "phrase", head });
  });
  const sourceHeads = new Set([...heads, ...others].map((head) => (head?.type === "noun" ? head.head : -1)));
  words.forEach((word, index) => {
    if (word.quotation >= 0) return;
    // “Lei He” is no “he”.
    if (reading.nameAt[index] !== -1 && personal.test(word.norm)) return;
    if (personal.test(word.norm)) pronounAt(index);
    else if (isPost(reading, index))
      ofWords.set(index, { at: word.start, order: 2, sources: [], type: "post", word: index });
    else if (!sourceHeads.has(index)) {
      const subject = subjectAt(reading, index);
      const head = subject ?? objectAt(reading, index);
      if (head !== null)
        phrases.push({ at: head.at, order: 1, sources: [], type: "phrase", head, object: subject === null });
    }
  });
  heads.forEach((head, index) => {
    if (head === null) return;
    if (head.type === "name") ofNames[head.name]?.sources.push(index);
    else if (head.type !== "pronoun")
      phrases.push({ at: head.at, order: 1, sources: [index], type: "phrase", head });
    else if (!inWords.test(words[head.word]?.norm ?? "")) pronounAt(head.word).sources.push(index);
  });
  for (const head of others)
    if (head.type === "noun" || head.type === "several")
      phrases.push({ at: head.at, order: 1, sources: [], type: "phrase", head });
  return [...ofNames, ...ofWords.values(), ...phrases].sort((a, b) => a.at - b.at || a.order - b.order);
}

const isPersonal = ({ kind }: Reading["names"][number]) => kind === "person" || kind === "single";

/** “officials”, “the report”, before a verb: what “they” and “it” can mean. */
function subjectAt(reading: Reading, index: number): Described | null {
  const { words, nameAt } = reading;
  const word = words[index];
  if (word?.pos !== "NOUN" || nameAt[index] !== -1) return null;
  const next = words[pastAside(words, index + 1)];
  if (next?.sentence !== word.sentence || !/^(?:VERB|AUX)$/.test(next.pos)) return null;
  const { kind, plural } = kindOfNoun(word.norm);
  if (kind === "person" || (kind === "group" && !plural) || postOf(word.norm) !== null) return null;
  return phraseTo(reading, index);
}

function phraseTo(reading: Reading, index: number): Described | null {
  const word = reading.words[index];
  const phrase = word === undefined ? null : phraseBack(reading, index, word.sentence);
  if (word === undefined || phrase === null) return null;
  const first = phrase.article ? phrase.first - 1 : phrase.first;
  return { type: "noun", first, head: index, last: index + 1, at: reading.words[first]?.start ?? word.start };
}

/** “a report”, “the bureau”, “critics” elsewhere in a clause: what “it” and “they” can mean if nothing else does. */
function objectAt(reading: Reading, index: number): Described | null {
  const { words, nameAt } = reading;
  const word = words[index];
  if (word?.pos !== "NOUN" || nameAt[index] !== -1) return null;
  if (/^(?:NOUN|PROPN|PART)$/.test(words[index + 1]?.pos ?? "")) return null;
  if (!documentNouns.has(word.norm) && !bodyNouns.has(word.norm) && !groupNouns.has(word.norm)) return null;
  return phraseTo(reading, index);
}

/** “the mayor”, where no name and no office of somebody else follows. */
function isPost({ words, nameAt }: Reading, index: number): boolean {
  if (words[index - 1]?.norm !== "the" || nameAt[index] !== -1) return false;
  const after = words[index + 1];
  const goesOn =
    after !== undefined && (/^(?:NOUN|PROPN)$/.test(after.pos) || after.norm === "'s" || after.norm === "of");
  // “Ines Calder, the mayor,” and “the mayor, Ines Calder,” name her once.
  const beside =
    (words[index - 2]?.text === "," && (nameAt[index - 3] ?? -1) !== -1) ||
    (after?.text === "," && (nameAt[index + 2] ?? -1) !== -1);
  return !goesOn && !beside && postOf(words[index]?.norm ?? "") !== null;
}
