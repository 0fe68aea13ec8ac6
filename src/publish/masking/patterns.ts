/** What can be told by its form alone: addresses, telephone numbers and the like, of anybody. */
import type { Replacement } from "./shift.ts";

// Every part has a fixed greatest length, so that no text makes the search go back and forth.
const patterns: [string, RegExp][] = [
  ["[e-mail]", /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu],
  ["[number]", /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g],
  ["[telephone]", /(?<![\d.,$€£+])(?:\+\d{1,3}[ .-]?)?\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?![\d-])/g],
  ["[telephone]", /\+\d{1,3}(?:[ .-]?\d{2,4}){3,5}(?!\d)/g],
  [
    "[address]",
    /(?<![\d.,$€£-])\d{1,5}[A-Za-z]? (?:\p{Lu}[\p{L}’'-]{1,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Terrace|Crescent|Close)(?![\p{L}])/gu,
  ],
];

export function patterned(text: string): Replacement[] {
  return patterns.flatMap(([label, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
      with: label,
    })),
  );
}
