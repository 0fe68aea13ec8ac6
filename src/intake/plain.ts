/** The head of a plain text: a title, a byline and a date that stand on lines of their own before the text begins. */
import type { Block } from "../record.ts";
import { dayOf } from "./day.ts";
import type { Metadata } from "./metadata.ts";

export interface Head {
  found: Metadata;
  blocks: Block[];
}

const mostLines = 6;
const longestTitle = 140;
const byline = /^by\s+(\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|and|&)){1,7})$/iu;

/** Reads it from the text, which stays as it is; what is not plain is left to be text. */
export function headOf(text: string): Head {
  const head: Head = { found: {}, blocks: [] };
  let at = 0;
  for (let line = 0; line < mostLines && at < text.length; line++) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const words = text.slice(at, end).trim();
    const start = at + text.slice(at, end).search(/\S|$/);
    const stop = start + words.length;
    at = end + 1;
    if (words === "") continue;
    const author = byline.exec(words)?.[1];
    if (head.found.title === undefined) {
      if (!isTitle(words) || newline < 0) break;
      head.found.title = words;
    } else if (author !== undefined && head.found.authors === undefined) {
      head.found.authors = author.split(/,? (?:and|&) /i);
    } else if (isDateline(words) && head.found.published === undefined) {
      const day = dayOf(words) ?? dayOf(words.slice(words.search(/\d/)));
      if (day === null) break;
      head.found.published = day;
    } else break;
    head.blocks.push({ kind: "heading", start, end: stop });
  }
  // A first line alone may be the first line of anything; with an empty line or a byline after it, it is a title.
  const after = head.blocks.at(-1)?.end;
  const isHead =
    after !== undefined &&
    (head.blocks.length > 1 || /^[^\S\n]*\n[^\S\n]*\n/.test(text.slice(after, after + 40)));
  return isHead ? head : { found: {}, blocks: [] };
}

/** Short, without the stop of a sentence, and not a label with words after it. */
const isTitle = (words: string) =>
  words.length <= longestTitle &&
  /^[\p{Lu}\p{N}“"‘'¿¡]/u.test(words) &&
  !/[.:;,]$/.test(words) &&
  !/^["“]/.test(words) &&
  /\p{L}.*\s.*\p{L}/u.test(words);

/** A line that holds a date and at most a place before it: “Town Hall, 21 October 2024”. */
const isDateline = (words: string) =>
  words.length <= 80 && /\b(?:1[89]|20)\d\d\b/.test(words) && !/[.!?]\s/.test(words);
