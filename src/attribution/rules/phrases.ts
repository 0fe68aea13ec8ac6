/** Noun phrases and verb groups around a place, by part of speech alone. */
import type { Token } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import type { Scene } from "./candidate.ts";

const nominal = new Set(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM"]);
const objectPronouns = new Set("me him them us".split(" "));
export const relatives = new Set("who which that whom".split(" "));
/** Words that stand for people by their number: “nobody in the hall”, “most of them”. */
const quantifiers = new Set(
  "some many most several few all both others those one none each nobody everybody somebody anybody everyone someone anyone half".split(
    " ",
  ),
);
const prepositions = new Set(
  "of for at from with in on to under behind near against inside by between among".split(" "),
);

/** Tokens looked at on each side of a cue: more than any sentence of prose holds, so that time stays linear. */
const reach = 120;

/** The part of a sentence that can matter to a cue at `at`. */
export const within = (at: number, [first, last]: Span): Span => [
  Math.max(first, at - reach),
  Math.min(last, at + reach),
];

export const token = (scene: Scene, index: number): Token => scene.tokens[index] as Token;
export const norm = (scene: Scene, index: number): string => scene.tokens[index]?.norm ?? "";
export const isHead = (word: Token | undefined): boolean =>
  word !== undefined &&
  (word.pos === "NOUN" || word.pos === "PROPN" || word.pos === "PRON" || word.pos === "NUM");

/**
 * The noun phrase that ends just before `end`, not reaching below `floor`; null where there is none. An apposition
 * or relative clause between commas is passed over, so that “Reyes, who followed Lindqvist, said” gives Reyes.
 */
export function nounPhraseBefore(scene: Scene, end: number, floor: number): Span | null {
  let last = end - 1;
  while (last >= floor && token(scene, last).pos === "ADV") last--;
  last = beforeTime(scene, last, floor);
  if (last < floor || scene.speech[last] !== -1) return null;
  if (norm(scene, last) === "," || isDash(norm(scene, last))) return pastAside(scene, last, floor);
  if (norm(scene, last) === ")") return pastBracket(scene, last, floor);
  if (!isHead(token(scene, last)) && !isSubjectLike(scene, last)) return null;
  const start = phraseStart(scene, last, floor);
  return start <= last ? [start, last + 1] : null;
}

const days = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const times = new Set("week month year morning night evening afternoon weekend today yesterday".split(" "));

/** “A report released this week found …”, “Reyes on Monday said …”: the time is not who said it. */
function beforeTime(scene: Scene, last: number, floor: number): number {
  const word = norm(scene, last);
  const before = norm(scene, last - 1);
  const isTime =
    (times.has(word) && /^(?:this|last|next|that|earlier)$/.test(before)) ||
    (days.test(word) && before === "on");
  return isTime && last - 2 >= floor ? last - 2 : last;
}

const isDash = (word: string) => word === "—" || word === "–" || word === "--";
const isSubjectLike = (scene: Scene, at: number) =>
  relatives.has(norm(scene, at)) || quantifiers.has(norm(scene, at)) || token(scene, at).pos === "DET";

/** Walks left from the head at `last` over everything that can belong to one noun phrase. */
export function phraseStart(scene: Scene, last: number, floor: number): number {
  if (relatives.has(norm(scene, last))) return last;
  let start = last;
  for (let i = last - 1; i >= floor; i--) {
    if (scene.speech[i] !== -1) break;
    const word = token(scene, i);
    const next = token(scene, i + 1);
    if (word.pos === "PRON" && !isPossessive(word) && !quantifiers.has(word.norm)) break;
    if (objectPronouns.has(word.norm)) break;
    const inside =
      nominal.has(word.pos) ||
      /^(?:'s|')$/.test(word.norm) ||
      word.norm === "-" ||
      word.norm === "/" ||
      (word.norm === "." && next.start === word.end) ||
      scene.quotations[word.quotation]?.kind === "name" ||
      (word.norm === "and" && joinsNames(scene, i, floor)) ||
      (word.norm === "," && joinsAdjectives(scene, i)) ||
      (prepositions.has(word.norm) && i > floor && isHead(scene.tokens[i - 1]) && word.norm !== "that") ||
      (word.pos === "VERB" &&
        /(?:ed|ing|en)$/.test(word.norm) &&
        nominal.has(next.pos) &&
        precedesModifier(scene, i, floor));
    if (!inside) break;
    start = i;
  }
  while (start < last && !beginsPhrase(token(scene, start))) start++;
  return start;
}

const isPossessive = (word: Token) => /^(?:his|her|its|their|my|our|your|whose)$/.test(word.norm);
const beginsPhrase = (word: Token) => nominal.has(word.pos) || isPossessive(word) || word.pos === "VERB";
const joinsNames = (scene: Scene, at: number, floor: number) =>
  at > floor &&
  isHead(scene.tokens[at - 1]) &&
  (token(scene, at - 1).pos === token(scene, at + 1).pos || token(scene, at + 1).pos === "DET");
const joinsAdjectives = (scene: Scene, at: number) =>
  token(scene, at + 1).pos === "ADJ" && scene.tokens[at - 1]?.pos === "ADJ";
const precedesModifier = (scene: Scene, at: number, floor: number) =>
  at > floor && /^(?:DET|ADJ|NUM)$/.test(token(scene, at - 1).pos);

const longestAside = 40;

/** “X, aside,” : the phrase before the comma that opens the aside whose closing comma stands at `close`. */
function pastAside(scene: Scene, close: number, floor: number): Span | null {
  const mark = norm(scene, close);
  for (let i = close - 1; i > floor && i > close - longestAside; i--) {
    if (scene.speech[i] !== -1) return null;
    if (norm(scene, i) !== mark) continue;
    const opener = token(scene, i + 1);
    const before = scene.tokens[i - 1];
    const aside =
      /^(?:who|which|whose|where|a|an|the|then|now|also|both|one|speaking|including|when|while|in|at|on|with|through|via|whom|citing|referring|asked|like|as)$/.test(
        opener.norm,
      ) ||
      opener.pos === "PROPN" ||
      opener.pos === "NUM" ||
      opener.pos === "NOUN" ||
      opener.pos === "ADJ" ||
      opener.pos === "VERB" ||
      opener.pos === "DET" ||
      isPossessive(opener);
    if (!aside || before === undefined || !isHead(before)) continue;
    const start = phraseStart(scene, i - 1, floor);
    const head = token(scene, i - 1);
    // “On Monday, Reyes, …” : a day is no source.
    if (
      /day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
        head.norm,
      )
    )
      continue;
    return [start, i];
  }
  return null;
}

function pastBracket(scene: Scene, close: number, floor: number): Span | null {
  for (let i = close - 1; i > floor && i > close - longestAside; i--)
    if (norm(scene, i) === "(") return nounPhraseBefore(scene, i, floor);
  return null;
}

/** The noun phrase that starts at `from`, with what hangs on it by “of” and appositions after a comma. */
export function nounPhraseAfter(scene: Scene, from: number, ceiling: number): Span | null {
  let i = from;
  let head = -1;
  for (; i < ceiling; i++) {
    if (scene.speech[i] !== -1) break;
    const word = token(scene, i);
    // “told the council it …”: a pronoun after a noun begins something new.
    if (head >= 0 && word.pos === "PRON" && norm(scene, i - 1) !== "of") break;
    if (isHead(word)) head = i;
    else if (
      nominal.has(word.pos) ||
      /^(?:'s|'|-)$/.test(word.norm) ||
      (word.norm === "." && token(scene, i - 1).end === word.start) ||
      (head >= 0 && word.norm === "of") ||
      (head >= 0 &&
        word.norm === "and" &&
        isHead(scene.tokens[i + 1]) &&
        token(scene, i + 1).pos === token(scene, head).pos) ||
      scene.quotations[word.quotation]?.kind === "name"
    )
      continue;
    else break;
    if (word.pos === "PRON" && !isPossessive(word) && i === from) return [from, i + 1];
  }
  return head < 0 ? null : [from, head + 1];
}

/** The verb group whose main verb stands at `verb`: auxiliaries, “not” and adverbs before it belong to it. */
export function verbGroupStart(scene: Scene, verb: number, floor: number): number {
  let start = verb;
  for (let i = verb - 1; i >= floor && scene.speech[i] === -1; i--) {
    const word = token(scene, i);
    if (
      word.pos === "AUX" ||
      /^(?:not|n't|never|to)$/.test(word.norm) ||
      (word.pos === "ADV" && !/^(?:when|where|why|how|so)$/.test(word.norm))
    ) {
      start = i;
    } else break;
  }
  // A leading adverb belongs to the group only after a subject; “Later Reyes” never comes here, “Then, said” does.
  while (start < verb && token(scene, start).pos === "ADV" && start === floor) start++;
  return start;
}

export function hasVerb(scene: Scene, from: number, last: number): boolean {
  for (let i = from; i < last; i++)
    if (token(scene, i).pos === "VERB" || token(scene, i).pos === "AUX") return true;
  return false;
}
