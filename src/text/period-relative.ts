/** Pass 1b: times told from the day of publication: "last year", "over the past five years", "on Saturday". */
import type { Token } from "./analysis.ts";
import { addMonths, momentOf, mondayOf, monthText, step, yearText } from "./calendar.ts";
import { dayParts, months, singleDays, type Unit, units, weekdays } from "./lexicon/calendar-words.ts";
import { shortNumber } from "./lexicon/numbers.ts";
import { isAhead, withYear } from "./period-points.ts";
import type { Point } from "./periods.ts";
import { dayMeant } from "./relative-days.ts";

type Tokens = readonly Token[];

const shifts: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
]);

export function relativeAt(tokens: Tokens, i: number, published: string | null, text: string): Point | null {
  const { norm } = tokens[i] as Token;
  if (weekdays.has(norm) || singleDays.has(norm)) return dayAt(tokens, i, i, published, text);
  switch (norm) {
    case "in":
    case "within":
      return spanOfTime(tokens, i, published);
    case "past":
      return windowAt(tokens, i, published);
    case "the":
      return theAt(tokens, i, published);
    case "so":
      return soFar(tokens, i, published);
    case "start":
    case "beginning":
    case "end":
    case "rest":
      return edgeAt(tokens, i, published);
  }
  const shift = shifts.get(norm);
  return shift === undefined ? null : shiftedAt(tokens, i, shift, published, text);
}

/** "three years ago", "a year earlier", "a decade ago". */
export function agoAt(tokens: Tokens, i: number, published: string | null): Point | null {
  const { norm } = tokens[i] as Token;
  const count = norm === "a" || norm === "an" ? 1 : shortNumber(norm);
  if (count === null) return null;
  const unit = units.get(tokens[i + 1]?.norm ?? "");
  const word = tokens[i + 2]?.norm;
  if (unit === undefined || (word !== "ago" && word !== "earlier" && word !== "before")) return null;
  const end = i + 3;
  if (word !== "ago") return { end, from: null, to: null, kind: "rolling" };
  const date = published && back(published, unit, count);
  return { end, from: date, to: date, kind: "calendar" };
}

/** So many units before a date, no sharper than the unit: "two years ago" is a year, "two months ago" a month. */
function back(published: string, unit: Unit, count: number): string | null {
  if (unit === "year" || unit === "decade")
    return step(published.slice(0, 4), -count * (unit === "decade" ? 10 : 1));
  const now = momentOf(published);
  if (now.month === null) return null;
  if (unit === "month" || unit === "quarter")
    return step(published.slice(0, 7), -count * (unit === "quarter" ? 3 : 1));
  return now.day === null ? null : step(published, -count * (unit === "week" ? 7 : 1));
}

/* Windows up to the day of publication */

/** "(over) the past five years", "the last decade", "the past few weeks". */
function windowAt(tokens: Tokens, i: number, published: string | null): Point | null {
  const at = tokens[i]?.norm === "the" ? i + 1 : i;
  const word = tokens[at]?.norm;
  if (word !== "past" && word !== "last" && word !== "previous" && word !== "next" && word !== "coming")
    return null;
  const forward = word === "next" || word === "coming";
  const next = tokens[at + 1]?.norm ?? "";
  const alone = units.get(next);
  if (alone !== undefined && !next.endsWith("s")) {
    // "last year" is a calendar year; "the past year" and "over the last year" are the twelve months up to now.
    const rolling = word === "past" || (at > i && (alone === "decade" || tokens[i - 1]?.norm === "over"));
    return rolling ? { ...windowOf(published, alone, 1, forward), end: at + 2 } : null;
  }
  const count = shortNumber(next);
  const vague = next === "few" || next === "several" || next === "couple";
  const unitAt = tokens[at + 2]?.norm === "of" ? at + 3 : at + 2;
  const unit = units.get((alone === undefined ? tokens[unitAt]?.norm : next) ?? "");
  if (unit === undefined) return null;
  if (alone !== undefined) return { end: at + 2, from: null, to: null, kind: "rolling" };
  if (count !== null) return { ...windowOf(published, unit, count, forward), end: unitAt + 1 };
  return vague ? { end: unitAt + 1, from: null, to: null, kind: "rolling" } : null;
}

function windowOf(published: string | null, unit: Unit, count: number, forward: boolean): Omit<Point, "end"> {
  const edge = published && away(published, unit, forward ? count : -count);
  if (published === null || edge === null) return { from: null, to: null, kind: "rolling" };
  // Twelve months up to 4 March begin on 5 March.
  const sharp = published.length === 10;
  if (forward) return { from: published, to: edge, kind: "rolling" };
  return { from: sharp ? step(edge, 1) : edge, to: published, kind: "rolling" };
}

const monthsIn = { decade: 120, year: 12, quarter: 3, month: 1 };

function away(date: string, unit: Unit, count: number): string | null {
  const now = momentOf(date);
  if (unit === "day" || unit === "week")
    return now.day === null ? null : step(date, count * (unit === "week" ? 7 : 1));
  if (now.month === null && unit !== "year" && unit !== "decade") return null;
  return addMonths(date, count * monthsIn[unit]);
}

const farthestSuperlative = 6;
const firstWords = new Set(["first", "most", "least", "record", "best", "worst", "largest", "lowest"]);

/** "in ten years": ahead after "will", up to now after a superlative, else its place in time is not said. */
function spanOfTime(tokens: Tokens, i: number, published: string | null): Point | null {
  const count = shortNumber(tokens[i + 1]?.norm ?? "");
  const unit = units.get(tokens[i + 2]?.norm ?? "");
  if (count === null || unit === undefined || tokens[i + 3]?.norm === "of") return null;
  const end = i + 3;
  if (isAhead(tokens, i)) return { ...windowOf(published, unit, count, true), end };
  for (let at = i - 1; at >= 0 && at >= i - farthestSuperlative; at--) {
    const word = (tokens[at] as Token).norm;
    if (firstWords.has(word) || (word.endsWith("est") && (tokens[at] as Token).pos === "ADJ"))
      return { ...windowOf(published, unit, count, false), end };
  }
  return { end, from: null, to: null, kind: "rolling" };
}

/* Shifted calendar units */

function theAt(tokens: Tokens, i: number, published: string | null): Point | null {
  const window = windowAt(tokens, i, published);
  if (window !== null) return window;
  const next = tokens[i + 1]?.norm ?? "";
  // "the year before", "the month earlier": counted from what was named before.
  const after = tokens[i + 2]?.norm;
  if (units.has(next) && (after === "before" || after === "earlier") && !isNamed(tokens[i + 3]))
    return { end: i + 3, from: null, to: null, kind: "rolling" };
  const shift = next === "previous" || next === "current" || next === "coming" ? shifts.get(next) : undefined;
  return shift === undefined ? null : unitAt(tokens, i + 2, shift, published);
}

/** "the year before the war" is told by what follows. */
const isNamed = (token: Token | undefined): boolean =>
  token !== undefined && /^(?:DET|PRON|NOUN|PROPN|NUM|VERB|ADJ)$/.test(token.pos);

/** "so far this year", "so far in 2025" is left to the year itself. */
function soFar(tokens: Tokens, i: number, published: string | null): Point | null {
  if (tokens[i + 1]?.norm !== "far" || tokens[i + 2]?.norm !== "this") return null;
  const unit = unitAt(tokens, i + 3, 0, published);
  return unit && { ...unit, to: unit.from === null ? null : published, kind: "open" };
}

function shiftedAt(
  tokens: Tokens,
  i: number,
  shift: number,
  published: string | null,
  text: string,
): Point | null {
  const next = tokens[i + 1]?.norm ?? "";
  const month = months.get(next);
  if (month !== undefined && /^[A-Z]/.test((tokens[i + 1] as Token).text))
    return shiftedMonth(i + 2, month, shift, published);
  if (weekdays.has(next) || dayParts.has(next)) return dayAt(tokens, i, i + 1, published, text);
  return unitAt(tokens, i + 1, shift, published) ?? windowAt(tokens, i, published);
}

function unitAt(tokens: Tokens, at: number, shift: number, published: string | null): Point | null {
  const word = tokens[at]?.norm ?? "";
  if (word === "fiscal" || word === "financial")
    return tokens[at + 1]?.norm === "year" ? { end: at + 2, from: null, to: null, kind: "fiscal" } : null;
  const unit = word.endsWith("s") ? undefined : units.get(word);
  if (unit === undefined || unit === "day") return null;
  const [from, to] = published === null ? [null, null] : unitBounds(published, unit, shift);
  return { end: at + 1, from, to, kind: "calendar" };
}

function unitBounds(
  published: string,
  unit: Exclude<Unit, "day">,
  shift: number,
): [string | null, string | null] {
  const { year, month } = momentOf(published);
  const both = (date: string | null): [string | null, string | null] => [date, date];
  if (unit === "year") return both(yearText(year + shift));
  if (unit === "decade") {
    const first = year - (year % 10) + shift * 10;
    return [yearText(first), yearText(first + 9)];
  }
  if (month === null) return both(null);
  if (unit === "month") return both(monthText(year * 12 + month - 1 + shift));
  if (unit === "quarter") {
    const first = monthText(year * 12 + month - 1 - ((month - 1) % 3) + shift * 3);
    return [first, first && step(first, 2)];
  }
  const monday = mondayOf(published);
  const from = monday && step(monday, shift * 7);
  return [from, from && step(from, 6)];
}

/** "last March" is the latest March over, "this March" the one of this year, "next March" the first to come. */
function shiftedMonth(end: number, month: number, shift: number, published: string | null): Point {
  const now = published === null ? null : momentOf(published);
  let date: string | null = null;
  if (published !== null && now !== null && now.month !== null) {
    const near = monthText(now.year * 12 + month - 1);
    const edge = step(published.slice(0, 7), shift);
    date =
      near === null || shift === 0 || edge === null
        ? near
        : withYear(near, edge, shift < 0 ? "before" : "after");
  }
  return { end, from: date, to: date, kind: "calendar" };
}

/** "the end of the year": that of publication. */
function edgeAt(tokens: Tokens, i: number, published: string | null): Point | null {
  if (tokens[i + 1]?.norm !== "of" || tokens[i + 2]?.norm !== "the") return null;
  return unitAt(tokens, i + 3, 0, published);
}

/* Days */

/** "Saturday", "last Friday", "Tuesday morning", "yesterday", "last night"; a weekday before its date is passed over. */
function dayAt(
  tokens: Tokens,
  first: number,
  named: number,
  published: string | null,
  text: string,
): Point | null {
  const token = tokens[named] as Token;
  if (weekdays.has(token.norm) && !/^\p{Lu}/u.test(token.text)) return null;
  if (dayParts.has(token.norm) && token.norm !== "night" && (tokens[first] as Token).norm !== "this")
    return null;
  if (token.norm.endsWith("s") && !singleDays.has(token.norm)) return null;
  const at = tokens[named + 1]?.norm === "," ? named + 2 : named + 1;
  const [next, second] = [tokens[at]?.norm ?? "", tokens[at + 1]?.norm ?? ""];
  if ((months.has(next) && /^\d/.test(second)) || (/^\d/.test(next) && months.has(second))) return null;
  const last = dayParts.has(tokens[named + 1]?.norm ?? "") ? named + 1 : named;
  const phrase = text.slice((tokens[first] as Token).start, (tokens[last] as Token).end);
  const date = dayMeant(phrase, published, isAhead(tokens, first));
  return { end: last + 1, from: date, to: date, kind: "calendar" };
}
