/** Words of the calendar. Abbreviations come with and without their full stop, as tokens may keep it or not. */
import { wordSet } from "./word-set.ts";

const monthWords = [
  ["january", "jan", "jan."],
  ["february", "feb", "feb."],
  ["march", "mar", "mar."],
  ["april", "apr", "apr."],
  ["may"],
  ["june", "jun", "jun."],
  ["july", "jul", "jul."],
  ["august", "aug", "aug."],
  ["september", "sep", "sep.", "sept", "sept."],
  ["october", "oct", "oct."],
  ["november", "nov", "nov."],
  ["december", "dec", "dec."],
];

/** Name or abbreviation to 1 … 12. */
export const months: ReadonlyMap<string, number> = new Map(
  monthWords.flatMap((words, i) => words.map((word): [string, number] => [word, i + 1])),
);

export const weekdays = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.",
);

export const seasons = wordSet("spring summer autumn fall winter");

export const dayParts = wordSet("morning afternoon evening night");

export const singleDays = wordSet("yesterday today tonight tomorrow");

export type Unit = "day" | "week" | "month" | "quarter" | "year" | "decade";

export const units: ReadonlyMap<string, Unit> = new Map([
  ["day", "day"],
  ["days", "day"],
  ["week", "week"],
  ["weeks", "week"],
  ["month", "month"],
  ["months", "month"],
  ["quarter", "quarter"],
  ["quarters", "quarter"],
  ["year", "year"],
  ["years", "year"],
  ["decade", "decade"],
  ["decades", "decade"],
]);
