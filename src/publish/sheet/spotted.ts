/** Names and dates that can be spotted by their form alone, so that a checker misses none that no stage has looked for. */
import type { Span } from "../../text/span.ts";

export interface Spotted {
  type: "name" | "title" | "place" | "date";
  span: Span;
}

const month = "January|February|March|April|May|June|July|August|September|October|November|December";
// "march" and "may" are also verbs that can open a sentence: alone they need a word before them that dates take.
const bare =
  "January|February|April|June|July|August|September|October|November|December|(?<=\\b(?:by|early|end of|from|in|last|late|next|of|since|this|until) )(?:March|May)";
const weekday = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const date = new RegExp(
  `\\b(?:\\d{1,2} (?:${month})(?:,? \\d{4})?|(?:${month}) \\d{1,2}(?:,? \\d{4})?|(?:${month}),? \\d{4}|${bare}|(?:${weekday})|(?:1[5-9]|20)\\d\\d(?:[-/]\\d\\d(?:[-/]\\d\\d)?)?)\\b`,
  "g",
);

const word = "\\p{Lu}(?:[\\p{L}\\p{M}\\p{N}]|[-.&](?=\\p{L})|['’](?=\\p{Lu}))+";
// A capital at the start of a sentence or a quotation says nothing: a name is looked for after a word or a comma.
const name = new RegExp(
  `(?<=[\\p{L}\\p{N},;:)'’”"] )${word}(?: (?:(?:of|the|for|de|van|von|al|bin|la|le) )?${word}){0,8}`,
  "gu",
);

/** What was found already comes first; of two that overlap, the earlier in this order stays. In order of the text. */
export function spot(text: string, known: readonly Spotted[]): Spotted[] {
  const taken = new Uint8Array(text.length);
  const matches = (type: Spotted["type"], pattern: RegExp): Spotted[] =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ type, span: [index, index + words.length] }));
  const free = [...known, ...matches("date", date), ...matches("name", name)].filter(
    ({ span: [start, end] }) => {
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    },
  );
  return free.sort((a, b) => a.span[0] - b.span[0]);
}

/** A mention is a name where it has a capital: "Ines Calder" and not "she". */
export const isName = (text: string, span: Span): boolean => /(?:^|\s)\p{Lu}\p{L}/u.test(text.slice(...span));
