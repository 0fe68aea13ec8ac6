/** Years and what is counted in them: fiscal years, decades, centuries. */
import type { Token } from "./analysis.ts";
import { yearText } from "./calendar.ts";
import { wordSet } from "./lexicon/word-set.ts";
import type { Point } from "./periods.ts";

type Tokens = readonly Token[];

export const yearPattern = /^(?:1[5-9]|20)\d\d$/;
const amountMarks = wordSet("$ € £ # no.");
const pluralless = wordSet("people men women children percent % million billion police");

/** Is the figure at `i` a year, not a number of things? */
export function isYear(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !yearPattern.test(token.norm)) return false;
  const before = tokens[i - 1]?.norm ?? "";
  const next = tokens[i + 1];
  if (amountMarks.has(before)) return false;
  if (next === undefined || next.pos === "PUNCT") return true;
  if (before === "–" && yearPattern.test(tokens[i - 2]?.norm ?? "")) return true;
  if (pluralless.has(next.norm) || next.pos === "NUM") return false;
  // "from 1900 to 2500 nails"
  const joined = tokens[i + 2];
  if ((before === "from" || before === "between") && joined?.pos === "NUM")
    return yearPattern.test(joined.norm);
  if (next.pos !== "NOUN") return true;
  // "the 2016 elections" and "in 2024 sales fell" against "2016 voters" and "in 2000 cases"
  if (before === "the" || before === "'s" || !next.norm.endsWith("s") || next.norm.endsWith("ss"))
    return true;
  return (before === "in" || before === "since") && !token.norm.endsWith("00");
}

export const whole = (year: string, end: number, kind: Point["kind"] = "calendar"): Point => ({
  end,
  from: year,
  to: year,
  kind,
});

export function yearSpan(tokens: Tokens, i: number, first: string, last: string): Point | null {
  const to = last.length === 4 ? last : first.slice(0, 2) + last;
  if (to <= first) return null;
  const next = tokens[i + 1]?.norm;
  const ofBody = next === "fiscal" || next === "financial" || next === "budget";
  return { end: i + 1, from: first, to, kind: ofBody ? "fiscal" : "calendar" };
}

/** `1980s`, `80s`, `'80s`; the short form only where "the" or an apostrophe shows that no number is meant. */
export function decade(norm: string, end: number, marked: boolean): Point | null {
  const digits = /^((?:1[5-9]|20)\d|\d)0s$/.exec(norm)?.[1];
  if (digits === undefined || (digits.length === 1 && !marked)) return null;
  const start = digits.length === 1 ? `19${digits}0` : `${digits}0`;
  return { end, from: start, to: `${start.slice(0, 3)}9`, kind: "calendar" };
}

export function century(tokens: Tokens, i: number, number: number): Point | null {
  const at = tokens[i + 1]?.norm === "-" ? i + 2 : i + 1;
  const word = tokens[at]?.norm;
  if ((word !== "century" && word !== "centuries") || number < 1 || number > 30) return null;
  return {
    end: at + 1,
    from: yearText((number - 1) * 100 + 1),
    to: yearText(number * 100),
    kind: "calendar",
  };
}

export function fiscalAt(tokens: Tokens, i: number): Point | null {
  const at = tokens[i + 1]?.norm === "year" || tokens[i + 1]?.norm === "years" ? i + 2 : i + 1;
  const end = at + 1;
  const norm = tokens[at]?.norm ?? "";
  return /^[\d/–-]+$/.test(norm) ? fiscal(norm, end) : null;
}

export function fiscal(digits: string, end: number): Point | null {
  const match = /^(\d{4}|\d{2})(?:[-–/](\d{4}|\d{2}))?$/.exec(digits);
  if (match === null) return null;
  const full = (part: string) => (part.length === 4 ? part : `20${part}`);
  const from = full(match[1] as string);
  const to = match[2] === undefined ? from : full(match[2]);
  if (!yearPattern.test(from) || !yearPattern.test(to) || to < from) return null;
  return { end, from, to, kind: "fiscal" };
}
