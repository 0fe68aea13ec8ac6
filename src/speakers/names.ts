/** Step 4b: runs of words that are written as names, of people, bodies and places, wherever the name comes from. */
import type { Analysis } from "../text/analysis.ts";
import { particles } from "../text/lexicon/particles.ts";
import { bodyNouns, groupNouns, isGroupName } from "./lexicon/nouns.ts";
import { alsoSurnames, departments, isPostPlural, postOf } from "./lexicon/posts.ts";
import { courtesies, type Gender, suffixes, telling } from "./lexicon/titles.ts";
import { affiliations, days, neverFirst, placePrepositions, starters } from "./lexicon/words.ts";
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
    const name = to <= from || to - from > longest ? null : read(analysis, words, from, to, headline);
    if (name !== null) names.push(name);
    at = end - 1;
  }
  return names;
}

/** “Calder Tuesday” is a name and a day, “If Calder” a word and a name. */
function trimmed(words: readonly Word[], at: number, end: number): [number, number] {
  let [from, to] = [at, end];
  while (to > from && days.has((words[to - 1] as Word).norm)) to--;
  while (from < to && (days.has((words[from] as Word).norm) || neverFirst.has((words[from] as Word).norm)))
    from++;
  return [from, to];
}

const initial = /^\p{Lu}\.$/u;
const verbal = new Set(["VERB", "AUX", "ADV", "ADP", "SCONJ"]);
const closed = new Set("the a an of and or in on at to for by is was i it he she we they but not".split(" "));

/** Which sentences are headings: by the layout, or with every long word, the verbs too, in capitals. */
function headlines(analysis: Analysis, words: readonly Word[]): (sentence: number) => boolean {
  const counts = analysis.sentences.map(() => ({ capitals: 0, all: 0, verbs: 0 }));
  for (const { sentence, text, capital, pos } of words) {
    const count = counts[sentence];
    if (count === undefined) continue;
    if (!capital && pos === "VERB" && text.length > 2) count.verbs++;
    if (text.length < 5) continue;
    count.all++;
    if (capital) count.capitals++;
  }
  return (sentence) => {
    const paragraph = analysis.paragraphs[analysis.sentences[sentence]?.paragraph ?? -1];
    if (paragraph?.block === "heading") return true;
    const { capitals, all, verbs } = counts[sentence] ?? { capitals: 0, all: 0, verbs: 0 };
    const { end = 0 } = analysis.sentences[sentence] ?? {};
    const stops = /[.!?…:”"]/.test(analysis.text.charAt(end - 1));
    return verbs === 0 && all >= (stops ? 3 : 2) && capitals >= all * (stops ? 0.8 : 1);
  };
}

/** Index after the run of name words that begins at `at`. */
function runEnd(
  analysis: Analysis,
  words: readonly Word[],
  at: number,
  isName: (at: number) => boolean,
  cuts: ReadonlySet<number>,
): number {
  const { sentence } = words[at] as Word;
  let cut = at;
  const here = (index: number) => {
    for (; cut < index; cut++)
      if (cuts.has((words[cut] as Word).end) || cuts.has(words[cut + 1]?.start ?? -1)) return false;
    return words[index]?.sentence === sentence;
  };
  let end = at + 1;
  for (;;) {
    const word = words[end];
    if (word === undefined || !here(end)) return end;
    if (isName(end)) {
      end++;
      continue;
    }
    let next = end;
    while (next < end + 3 && here(next) && particles.has((words[next] as Word).norm)) next++;
    if (next > end && here(next) && isName(next)) {
      end = next + 1;
      continue;
    }
    const body = bodyNouns.has((words[end - 1] as Word).norm);
    const office = (words[end - 1] as Word).norm === "secretary";
    if (word.norm === "of" && here(end + 1) && isName(end + 1)) {
      if (body || (office && departments.has((words[end + 1] as Word).norm))) {
        end += 2;
        continue;
      }
    }
    // “Department of Health and Human Services”: the and belongs to a body's name once an of does.
    if (word.norm === "and" && here(end + 1) && isName(end + 1) && hasOf(words, at, end)) {
      end += 2;
      continue;
    }
    const nickname = nicknameEnd(analysis, words, end);
    if (nickname > end && here(nickname) && isName(nickname)) {
      end = nickname + 1;
      continue;
    }
    if (word.text === "," && here(end + 1) && telling.has((words[end + 1] as Word).norm)) {
      end += 2;
      continue;
    }
    return end;
  }
}

function hasOf(words: readonly Word[], at: number, end: number): boolean {
  for (let i = at; i < end; i++)
    if ((words[i] as Word).norm === "of") return bodyNouns.has((words[i - 1] as Word).norm);
  return false;
}

/** Index after a nickname in marks that begins at `at`, or `at`. */
function nicknameEnd(analysis: Analysis, words: readonly Word[], at: number): number {
  const quotation = analysis.quotations[words[at]?.quotation ?? -1];
  if (quotation === undefined || quotation.start !== words[at]?.start || !quotation.closed) return at;
  if (quotation.end - quotation.start > 30) return at;
  let end = at;
  while (end < at + 6 && (words[end]?.start ?? quotation.end) < quotation.end) end++;
  return end < at + 6 ? end : at;
}

function read(
  analysis: Analysis,
  words: readonly Word[],
  at: number,
  end: number,
  headline: (sentence: number) => boolean,
): Name | null {
  const first = words[at] as Word;
  const before = words[at - 1];
  const precedes = before?.sentence === first.sentence ? before.norm : "";
  const opening = head(analysis, words, at, end);
  if (opening === null) return null;
  const { from, post, courtesy, gender } = opening;
  let last = end;
  let suffix: string | null = null;
  while (last > from + 1 && suffixes.has((words[last - 1] as Word).norm)) {
    const { norm } = words[last - 1] as Word;
    if (telling.has(norm)) suffix = norm;
    last--;
    if ((words[last - 1] as Word).text === ",") last--;
  }
  const named = words.slice(from, last);
  const outer = named[0]?.quotation;
  const parts = named
    .filter((word) => word.quotation === outer && word.pos !== "PUNCT")
    .map((word) => word.text);
  if (parts.length === 0) return null;
  // “De la Cruz” is a surname, and by its last word the same one as in “Lucía de la Cruz”.
  while (parts.length > 1 && particles.has((parts[0] as string).toLowerCase())) parts.shift();
  const nick = named.filter((word) => word.quotation !== outer && word.pos !== "PUNCT");
  const name: Name = {
    start: (named[0] as Word).start,
    end: (words[end - 1] as Word).end,
    first: at,
    last: end,
    parts,
    nickname: nick.length > 0 ? analysis.text.slice(nick[0]?.start, nick.at(-1)?.end) : null,
    suffix,
    gender,
    courtesy,
    post,
    kind: "single",
    sentence: first.sentence,
    quotation: first.quotation,
    headline: headline(first.sentence),
    label: false,
  };
  name.kind = isTitle(analysis, name) ? "organization" : kindOf(name, named, precedes);
  return name;
}

const articles = new Set(["the", "a", "an"]);

/** What stands before the name proper: “Harwick Mayor”, “Mr.”, “Republican”; null where all of it is a post. */
function head(analysis: Analysis, words: readonly Word[], at: number, end: number) {
  let from = at;
  let post: Name["post"] = null;
  let courtesy = false;
  let gender: Gender | null = null;
  for (let i = at; i < end; i++) {
    const { norm } = words[i] as Word;
    if (courtesies.has(norm) && i < end - 1) {
      gender = courtesies.get(norm) ?? gender;
      courtesy = true;
      from = i + 1;
    } else if ((affiliations.has(norm) || isPostPlural(norm)) && i === from && i < end - 1) from = i + 1;
    else if (affiliations.has(norm) && i === end - 1 && i > from) return null;
    else {
      const office = postOf(norm);
      if (office === null) continue;
      // A last word that is a surname too ends the name, unless the name has an article.
      const surname = alsoSurnames.has(norm) && restIsSuffix(words, i + 1, end);
      if (surname && !articles.has(words[at - 1]?.norm ?? "")) continue;
      let after = i + 1;
      if (words[after]?.norm === "of" && after + 1 < end && departments.has((words[after + 1] as Word).norm))
        after += 2;
      // The whole run is the post: “the Harwick Mayor”.
      if (restIsSuffix(words, after, end)) return null;
      const start = postStart(words, from, i);
      post = {
        head: office,
        start: (words[start] as Word).start,
        end: (words[after - 1] as Word).end,
        body:
          start > from
            ? analysis.text.slice((words[from] as Word).start, (words[start - 1] as Word).end)
            : null,
      };
      from = after;
      i = after - 1;
    }
  }
  return { from, post, courtesy, gender };
}

const modifiers = new Set(
  "vice deputy prime district attorney chief press foreign general assistant acting police lieutenant former home first executive managing city county state".split(
    " ",
  ),
);

/** First word of the post whose head noun is at `head`: “Vice President”. */
function postStart(words: readonly Word[], from: number, head: number): number {
  let start = head;
  while (start > from && modifiers.has((words[start - 1] as Word).norm)) start--;
  return start;
}

function restIsSuffix(words: readonly Word[], at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const word = words[i] as Word;
    if (!suffixes.has(word.norm) && word.text !== ",") return false;
  }
  return true;
}

/** In marks of its own: a programme, a book, a song. */
function isTitle({ quotations }: Analysis, { quotation, start, end }: Name): boolean {
  const marks = quotations[quotation];
  return marks?.kind === "name" && marks.inner[0] === start && end >= marks.inner[1] - 1;
}

function kindOf(name: Name, named: readonly Word[], before: string): Name["kind"] {
  if (name.courtesy || name.post !== null || name.nickname !== null || name.suffix !== null) return "person";
  const last = (named.at(-1) as Word).norm;
  if (named.some((word) => word.norm === "of")) return "organization";
  if (isGroupName(last) && (named.length === 1 || !alsoSurnames.has(last)))
    return named.length === 1 || affiliations.has(last) || last.endsWith("s") ? "group" : "person";
  if (named.length > 1 && bodyNouns.has(last)) return "organization";
  if (before === "the") return "organization";
  if (/^\p{Lu}{2,}$/u.test((named[0] as Word).text) && named.length === 1) return "organization";
  if (placePrepositions.has(before) || compass.has((named[0] as Word).norm)) return "place";
  return named.length > 1 ? "person" : "single";
}

const compass = new Set(["new", "north", "south", "east", "west"]);
