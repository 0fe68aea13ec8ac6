/** Step 4c: the posts that a text gives a person: “Mayor Ines Calder”, “Ines Calder, the mayor of Harwick,”. */
import type { Span } from "../text/span.ts";
import { postOf } from "./lexicon/posts.ts";
import { affiliations, stops } from "./lexicon/words.ts";
import type { Name } from "./names.ts";
import type { Reading } from "./source.ts";
import type { Word } from "./words.ts";

export interface Post {
  /** As written, without article and body. */
  title: string;
  /** The head noun in full: senator, for “Sen.”. */
  head: string;
  body: string | null;
  span: Span;
}

export const isFormer = (title: string): boolean =>
  /^(?:former|formerly|ex|then|late|onetime|one-time|retired)\b/i.test(title);

const longest = 12;

/** The posts that the words around `name` give its bearer. */
export function postsOf(text: string, reading: Reading, name: Name): Post[] {
  const posts: Post[] = [];
  const before =
    name.post !== null ? capitalPost(text, reading, name, name.post) : lowerPost(text, reading, name);
  if (before !== null) posts.push(before);
  const after = besides(text, reading, name);
  if (after !== null) posts.push(after);
  return posts;
}

/** The nouns beside a name that say what its bearer is: “comedian Tomas Reyes”, “Tomas Reyes, a comedian,”. */
export function nounsOf({ words, nameAt }: Reading, { first, last, sentence }: Name): string[] {
  const nouns: string[] = [];
  for (const at of [first - 1, first]) {
    const word = words[at];
    if (word?.sentence !== sentence) continue;
    if (at < first ? word.pos === "NOUN" && nameAt[at] === -1 : affiliations.has(word.norm))
      nouns.push(word.norm);
  }
  if (words[last]?.text !== "," || words[last + 1]?.pos !== "DET") return nouns;
  let end = last + 2;
  while (end < last + longest && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(words[end]?.pos ?? "")) end++;
  const noun = words[end - 1];
  const goesOn = words[end]?.norm === "'s" || /^(?:VERB|AUX)$/.test(words[end]?.pos ?? "");
  if (noun?.pos === "NOUN" && noun.sentence === sentence && !goesOn) nouns.push(noun.norm);
  return nouns;
}

/** “Harwick Mayor Ines Calder”, and “the Harwick Mayor”'s body before the run. */
function capitalPost(text: string, reading: Reading, name: Name, post: NonNullable<Name["post"]>): Post {
  const start = reading.words[pastWord(reading, name.first) ?? -1]?.start ?? post.start;
  return { title: text.slice(start, post.end), head: post.head, body: post.body, span: [start, post.end] };
}

/** “former mayor Ines Calder”, “the Harwick councillor Tomas Reyes”. */
function lowerPost(text: string, reading: Reading, name: Name): Post | null {
  const at = name.first - 1;
  const word = reading.words[at];
  if (word === undefined || word.sentence !== name.sentence || word.quotation !== name.quotation) return null;
  // “the mayor, Ines Calder,”
  const comma = word.text === ",";
  const last = comma ? at - 1 : at;
  // “director of Harwick Now”: what comes after the of is the body.
  if (stops.has(reading.words[last]?.norm ?? "")) return null;
  const noun = phraseBack(reading, last, name.sentence);
  return noun === null || (comma && !noun.article)
    ? null
    : postAt(text, reading, noun.first, last + 1, last + 1);
}

/** First word of the noun phrase that ends with `last`. */
export function phraseBack({ words, nameAt }: Reading, last: number, sentence: number) {
  let first = last;
  for (; first > last - longest && first >= 0; first--) {
    const word = words[first] as Word;
    if (word.sentence !== sentence) break;
    if (word.pos === "DET" || word.norm === "his" || word.norm === "her" || word.norm === "their")
      return { first: first + 1, article: true };
    if (nameAt[first] !== -1) continue;
    if (!/^(?:NOUN|ADJ|PROPN|NUM|X)$/.test(word.pos) && word.norm !== "'s" && postOf(word.norm) === null) {
      // “the mayor of Harwick, Ines Calder,”: through the body to the post before it.
      if (stops.has(word.norm) && first > 0 && postOf((words[first - 1] as Word).norm) !== null) continue;
      break;
    }
  }
  return first === last ? null : { first: first + 1, article: false };
}

/** “, the mayor of Harwick,” and “(mayor of Harwick)” after the name, “who is the mayor of Harwick”. */
function besides(text: string, reading: Reading, name: Name): Post | null {
  const { words } = reading;
  let at = name.last;
  const mark = words[at];
  if (mark === undefined || mark.sentence !== name.sentence) return null;
  if (mark.text === "," || mark.text === "(" || mark.text === "—" || mark.text === "–") at++;
  else if (mark.norm === "is" && /^(?:the|a|an)$/.test(words[at + 1]?.norm ?? "")) at++;
  else return null;
  if (words[at]?.norm === "who" && words[at + 1]?.norm === "is") at += 2;
  // An age between commas: “Ines Calder, 54, the mayor”.
  if (/^\d+$/.test(words[at]?.text ?? "") && words[at + 1]?.text === ",") at += 2;
  const first = words[at];
  if (first === undefined || first.sentence !== name.sentence) return null;
  if (/^(?:the|a|an|his|her|their|its)$/.test(first.norm)) at++;
  let end = at;
  while (end < at + longest && phraseGoesOn(reading, end, name)) end++;
  // “After a call with Tomas Reyes, the mayor said”: the mayor is another.
  if (mark.text === "," && /^(?:VERB|AUX)$/.test(words[end]?.pos ?? "")) return null;
  return postAt(text, reading, at, end, end);
}

function phraseGoesOn({ words, nameAt }: Reading, at: number, name: Name): boolean {
  const word = words[at];
  if (word === undefined || word.sentence !== name.sentence || word.quotation !== name.quotation)
    return false;
  if (nameAt[at] !== -1 && nameAt[at] === nameAt[at - 1]) return true;
  if (word.norm === "'s") return true;
  return (
    word.pos !== "PUNCT" &&
    word.pos !== "VERB" &&
    word.pos !== "AUX" &&
    word.norm !== "and" &&
    !stops.has(word.norm)
  );
}

/** The post whose phrase is `[first, end)`, if its last noun, or the one before an “of”, is a post. */
export function postAt(
  text: string,
  reading: Reading,
  first: number,
  end: number,
  bodyFrom: number,
): Post | null {
  const { words, nameAt, names } = reading;
  let head = end - 1;
  let of = bodyFrom;
  for (let at = first; at < end; at++) {
    if (stops.has((words[at] as Word).norm) && nameAt[at] === -1) {
      head = at - 1;
      of = at;
      break;
    }
  }
  const noun = words[head];
  const post = noun === undefined || head < first ? null : postOf(noun.norm);
  if (noun === undefined || post === null) return null;
  // The body: a name before the post, or one after “of”, “for”, “at”.
  let start = head;
  while (
    start > first &&
    nameAt[start - 1] === -1 &&
    words[start - 1]?.norm !== "'s" &&
    words[start - 1]?.pos !== "DET"
  )
    start--;
  const owner =
    start > first ? names[nameAt[words[start - 1]?.norm === "'s" ? start - 2 : start - 1] ?? -1] : undefined;
  const isParty = owner?.parts.every((part) => affiliations.has(part.toLowerCase())) ?? false;
  let body = owner === undefined || isParty ? null : text.slice(owner.start, owner.end);
  const link = words[of];
  if (body === null && link !== undefined && /^(?:of|for|at|in|with|to|on)$/.test(link.norm))
    body = bodyAfter(text, reading, of + 1, link.sentence);
  const from = (words[pastWord(reading, owner?.first ?? start) ?? start] as Word).start;
  return { title: text.slice(from, noun.end), head: post, body, span: [from, noun.end] };
}

/** Where “former” or the like stands right before the word at `at`: who held the post holds it no more. */
const pastWord = ({ words }: Reading, at: number): number | null =>
  isFormer(words[at - 1]?.norm ?? "") && words[at - 1]?.sentence === words[at]?.sentence ? at - 1 : null;

const part =
  /^(?:division|department|program|programme|office|unit|desk|bureau|team|branch|chapter|section|project|operation)s?$/;

function bodyAfter(
  text: string,
  { words, names, nameAt }: Reading,
  from: number,
  sentence: number,
): string | null {
  let at = from;
  if (words[at]?.pos === "DET") at++;
  if (words[at]?.sentence !== sentence) return null;
  const name = names[nameAt[at] ?? -1];
  if (name === undefined) return null;
  // “Director of the Harwick Ledger's sports desk”, “of the Ledger archive division”: a part is not the body.
  const after = words[name.last];
  const isPart = after?.sentence === sentence && (after.norm === "'s" || part.test(after.norm));
  return isPart ? null : text.slice(name.start, name.end);
}
