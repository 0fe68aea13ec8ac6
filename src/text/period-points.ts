/** Pass 1a: times with a name of their own: a year, a month, a date, a decade, a quarter, a fiscal year. */
import type { Token } from "./analysis.ts";
import { daysBetween, daysIn, dayText, momentOf, mondayOf, monthText, step, yearText } from "./calendar.ts";
import { months, seasons, weekdays } from "./lexicon/calendar-words.ts";
import { ordinal, shortNumber } from "./lexicon/numbers.ts";
import { wordSet } from "./lexicon/word-set.ts";
import { century, decade, fiscal, fiscalAt, isYear, whole, yearPattern, yearSpan } from "./period-years.ts";
import type { Point } from "./periods.ts";

type Tokens = readonly Token[];

export function pointAt(tokens: Tokens, i: number, published: string | null): Point | null {
  const { norm } = tokens[i] as Token;
  const first = norm.charCodeAt(0);
  if (first >= 48 && first <= 57) return inFigures(tokens, i, published);
  switch (norm) {
    case "fiscal":
    case "financial":
    case "fy":
      return fiscalAt(tokens, i);
    case "the":
      return qualifiedAt(tokens, i + 1, published);
    case "first":
    case "second":
    case "third":
    case "fourth":
      return partOfYear(tokens, i);
  }
  if (qualifiers.has(norm) || edges.has(norm)) return qualifiedAt(tokens, i, published);
  if (months.has(norm)) return monthAt(tokens, i, published);
  if (seasons.has(norm)) return seasonAt(tokens, i);
  if (first === 109 && norm.startsWith("mid-")) return midAt(tokens, i, norm.slice(4), published);
  if (first === 39 || first === 8217) return decade(norm.slice(1), i + 1, true);
  if (first === 113 && /^q[1-4]$/.test(norm)) return quarter(tokens, i + 1, Number(norm.charAt(1)));
  if (first === 102 && /^fy\d{2,4}$/.test(norm)) return fiscal(norm.slice(2), i + 1);
  return null;
}

/** Gives `date` the year that puts it nearest before (or after) `anchor`. */
export function withYear(date: string, anchor: string, side: "before" | "after"): string | null {
  const moved = anchor.slice(0, 4) + date.slice(4);
  const length = Math.min(moved.length, anchor.length);
  const [a, b] = [moved.slice(0, length), anchor.slice(0, length)];
  const shift = side === "before" ? (a > b ? -1 : 0) : a < b ? 1 : 0;
  const year = yearText(Number(anchor.slice(0, 4)) + shift);
  return year && year + date.slice(4);
}

function inFigures(tokens: Tokens, i: number, published: string | null): Point | null {
  const { norm } = tokens[i] as Token;
  if (isYear(tokens, i)) {
    const next = tokens[i + 1]?.norm;
    if ((next === "fiscal" || next === "financial") && tokens[i + 2]?.norm === "year")
      return whole(norm, i + 3, "fiscal");
    return whole(norm, i + 1);
  }
  const span = /^((?:1[5-9]|20)\d\d)[-–/](\d\d|\d{4})$/.exec(norm);
  if (span !== null) return yearSpan(tokens, i, span[1] as string, span[2] as string);
  const iso = /^((?:1[5-9]|20)\d\d)-(\d\d)-(\d\d)$/.exec(norm);
  if (iso !== null) return isoDay(i + 1, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})[/.](\d{1,2})[/.]((?:1[5-9]|20)\d\d)$/.exec(norm);
  if (slashed !== null) return slashedDay(i + 1, Number(slashed[1]), Number(slashed[2]), Number(slashed[3]));
  if (/^\d{2,4}s$/.test(norm)) return decade(norm, i + 1, tokens[i - 1]?.norm === "the");
  const day = dayNumber(norm);
  if (day !== null) {
    const at = tokens[i + 1]?.norm === "of" ? i + 2 : i + 1;
    const month = months.get(tokens[at]?.norm ?? "");
    if (month !== undefined && isNameOfMonth(tokens, at)) return dated(tokens, at + 1, month, day, published);
  }
  const number = ordinal(norm);
  return number === null ? null : (century(tokens, i, number) ?? partOfYear(tokens, i));
}

function isoDay(end: number, year: number, month: number, day: number): Point | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const date = dayText(year, month, day);
  return { end, from: date, to: date, kind: "calendar" };
}

/** 3/4/2025 is a day in March or in April: only its year is sure. */
function slashedDay(end: number, a: number, b: number, year: number): Point | null {
  if (a > 12) return isoDay(end, year, b, a);
  if (b > 12 || a === b) return isoDay(end, year, a, b);
  return a < 1 || b < 1 ? null : whole(String(year), end);
}

/** "mid-2019", "mid-1990s", "mid-March": no sharper than what follows. */
function midAt(tokens: Tokens, i: number, rest: string, published: string | null): Point | null {
  if (yearPattern.test(rest)) return whole(rest, i + 1);
  const month = months.get(rest);
  if (month !== undefined) return dated(tokens, i + 1, month, null, published);
  return decade(rest, i + 1, true);
}

const qualifiers = wordSet("early mid late");
const edges = wordSet("end beginning start");

/** "the early 1980s", "the end of 2025", "the summer of 2019", "the fiscal year 2020", "the third quarter of 2024". */
function qualifiedAt(tokens: Tokens, i: number, published: string | null): Point | null {
  let at = i;
  const word = tokens[at]?.norm ?? "";
  if (qualifiers.has(word)) at += tokens[at + 1]?.norm === "-" ? 2 : 1;
  else if (edges.has(word)) {
    if (tokens[at + 1]?.norm !== "of") return null;
    at += 2;
  }
  const named = tokens[at]?.norm;
  if (named === undefined || named === "the" || qualifiers.has(named) || edges.has(named)) return null;
  // In "the 2016 elections" and "the March budget" the article belongs to the noun.
  if (at === i && (months.has(named) || isYear(tokens, at))) return null;
  return pointAt(tokens, at, published);
}

/* Months and days */

function isNameOfMonth(tokens: Tokens, i: number): boolean {
  const { text, norm } = tokens[i] as Token;
  if (text.charCodeAt(0) < 65 || text.charCodeAt(0) > 90) return false;
  if (norm !== "may" && norm !== "march" && norm !== "mar") return true;
  const next = tokens[i + 1]?.norm ?? "";
  const before = tokens[i - 1]?.norm ?? "";
  return /^\d/.test(next) || dayNumber(before) !== null || monthPrepositions.has(before);
}

const monthPrepositions = wordSet(
  "in of since by until till before after during from to last this next early late mid - – and between through every each for the ending ended",
);

function monthAt(tokens: Tokens, i: number, published: string | null): Point | null {
  if (!isNameOfMonth(tokens, i) || /^(?:every|each)$/.test(tokens[i - 1]?.norm ?? "")) return null;
  const month = months.get((tokens[i] as Token).norm) as number;
  const next = tokens[i + 1]?.norm ?? "";
  const days = /^(\d{1,2})[-–](\d{1,2})$/.exec(next);
  if (days !== null) {
    const from = dated(tokens, i + 2, month, Number(days[1]), published);
    const to = dated(tokens, i + 2, month, Number(days[2]), published);
    if (from === null || to === null) return null;
    return { ...to, from: from.from && to.to && withYear(from.from, to.to, "before") };
  }
  const day = dayNumber(next);
  return day === null
    ? dated(tokens, i + 1, month, null, published)
    : dated(tokens, i + 2, month, day, published);
}

function dayNumber(norm: string): number | null {
  const day = /^\d{1,2}$/.test(norm) ? Number(norm) : /^\d{1,2}[a-z]{2}$/.test(norm) ? ordinal(norm) : null;
  return day !== null && day >= 1 && day <= 31 ? day : null;
}

/** The date whose month and day are known and whose year may stand at `at`: "March 4, 2025", "March of 2025". */
function dated(
  tokens: Tokens,
  at: number,
  month: number,
  day: number | null,
  published: string | null,
): Point | null {
  let yearAt = at;
  if (tokens[at]?.norm === "," || (day === null && tokens[at]?.norm === "of")) yearAt++;
  if (isYear(tokens, yearAt)) {
    const year = Number((tokens[yearAt] as Token).norm);
    if (day !== null) return isoDay(yearAt + 1, year, month, day);
    const text = monthText(year * 12 + month - 1);
    return { end: yearAt + 1, from: text, to: text, kind: "calendar" };
  }
  const date = nearestDate(tokens, at, month, day, published);
  return { end: at, from: date, to: date, kind: "calendar", yearless: true };
}

/** The last such month or day before publication; after "will", the next one. A weekday beside it overrules that. */
function nearestDate(
  tokens: Tokens,
  at: number,
  month: number,
  day: number | null,
  published: string | null,
): string | null {
  const now = published === null ? null : momentOf(published);
  if (now === null || now.month === null) return null;
  const last = now.month * 32 + (day === null ? 0 : (now.day ?? 0));
  const wanted = month * 32 + (day ?? 0);
  const forward = isAhead(tokens, at);
  const year = now.year + (forward ? (wanted < last ? 1 : 0) : wanted > last ? -1 : 0);
  if (day === null) return monthText(year * 12 + month - 1);
  const weekday = weekdayBefore(tokens, at);
  for (const candidate of [year, forward ? year - 1 : year + 1]) {
    const date = isoDay(at, candidate, month, day)?.from ?? null;
    if (weekday === null || (date !== null && weekdayOf(date) === weekday)) return date;
  }
  return null;
}

/** The weekday before the date that ends at token `at`: "Monday, 11 March", "Monday 11th of March". */
function weekdayBefore(tokens: Tokens, at: number): string | null {
  for (let i = at - 1; i >= 0 && i > at - longestDate; i--) {
    const { norm } = tokens[i] as Token;
    if (weekdays.has(norm)) return norm.slice(0, 3);
    if (!inDates.has(norm) && !months.has(norm) && dayNumber(norm) === null) return null;
  }
  return null;
}

const longestDate = 6;
const inDates = wordSet(", of");
const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const weekdayOf = (date: string): string | undefined => {
  const monday = mondayOf(date);
  return monday === null ? undefined : weekdayNames[daysBetween(monday, date)];
};

const ahead = wordSet(
  "will wo 'll shall would next upcoming coming scheduled planned plans due set expected",
);
const lookBack = 12;

/** Does a word shortly before token `at` say that what is told lies ahead? */
export function isAhead(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - lookBack; i--) {
    const { norm, pos } = tokens[i] as Token;
    if (ahead.has(norm)) return true;
    // "is to start"
    if (norm === "to" && tokens[i + 1]?.pos === "VERB" && /^(?:is|are)$/.test(tokens[i - 1]?.norm ?? ""))
      return true;
    if (pos === "PUNCT" && (norm === ";" || norm === ":")) return false;
  }
  return false;
}

/* Parts of a year */

/** "summer 2019", "the summer of 2019": where summer falls differs by place, the year does not. */
function seasonAt(tokens: Tokens, i: number): Point | null {
  const at = tokens[i + 1]?.norm === "of" ? i + 2 : i + 1;
  return isYear(tokens, at) ? whole((tokens[at] as Token).norm, at + 1) : null;
}

/** "the third quarter of 2024", "the first half of 2024", "the first three months of 2024". */
function partOfYear(tokens: Tokens, i: number): Point | null {
  const number = ordinal((tokens[i] as Token).norm);
  const word = tokens[i + 1]?.norm;
  if (number === null || word === undefined) return null;
  if (word === "quarter" && number <= 4) return quarter(tokens, i + 2, number);
  if (word === "half" && number <= 2) return yearPart(tokens, i + 2, (number - 1) * 6, 6);
  const count = number === 1 && tokens[i + 2]?.norm === "months" ? shortNumber(word) : null;
  return count === null || count > 12 ? null : yearPart(tokens, i + 3, 0, count);
}

const quarter = (tokens: Tokens, at: number, number: number) => yearPart(tokens, at, (number - 1) * 3, 3);

function yearPart(tokens: Tokens, at: number, first: number, count: number): Point | null {
  const yearAt = tokens[at]?.norm === "of" || tokens[at]?.norm === "," ? at + 1 : at;
  if (!isYear(tokens, yearAt)) return null;
  const from = monthText(Number((tokens[yearAt] as Token).norm) * 12 + first);
  return { end: yearAt + 1, from, to: from && step(from, count - 1), kind: "calendar" };
}
