/** Pass 2: what the number counts or measures: money, percent, points, or the counted noun. */
import { wordSet } from "../../text/lexicon/word-set.ts";
import { normAt, posAt, type Tokens } from "./amount.ts";

export const signs: ReadonlyMap<string, string> = new Map([
  ["$", "USD"],
  ["us$", "USD"],
  ["c$", "CAD"],
  ["a$", "AUD"],
  ["£", "GBP"],
  ["€", "EUR"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₽", "RUB"],
  ["₩", "KRW"],
]);

/** Names of money; the second number is what one of it is worth in the unit. */
const coins: ReadonlyMap<string, [unit: string, worth: number]> = new Map([
  ["dollar", ["USD", 1]],
  ["dollars", ["USD", 1]],
  ["cent", ["USD", 0.01]],
  ["cents", ["USD", 0.01]],
  ["euro", ["EUR", 1]],
  ["euros", ["EUR", 1]],
  ["pence", ["GBP", 0.01]],
  ["yen", ["JPY", 1]],
  ["usd", ["USD", 1]],
  ["eur", ["EUR", 1]],
  ["gbp", ["GBP", 1]],
]);

/** Units of measure: an amount of these is measured, not counted. */
export const measures = wordSet(`
  mile miles kilometre kilometres kilometer kilometers km metre metres meter meters foot feet inch inches acre acres
  hectare hectares ton tons tonne tonnes pound pounds kilogram kilograms kg gram grams ounce ounces gallon gallons
  litre litres liter liters barrel barrels degree degrees watt watts kilowatt kilowatts megawatt megawatts gigawatt
  gigawatts mph second seconds minute minutes hour hours day days week weeks month months year years decade decades
  points point percent`);

export interface Unit {
  end: number;
  unit: string | null;
  /** What to multiply the number by. */
  worth: number;
  /** Index of the first word of the counted thing, where it is a noun phrase. */
  noun: number | null;
}

/** The unit that follows the number that ended before token `at`. */
export function unitAfter(tokens: Tokens, at: number): Unit {
  let i = normAt(tokens, at) === "-" ? at + 1 : at;
  const percent = percentAt(tokens, i);
  if (percent !== null) return percent;
  const coin = coins.get(normAt(tokens, i));
  if (coin !== undefined) return { end: i + 1, unit: coin[0], worth: coin[1], noun: null };
  const sign = signs.get(normAt(tokens, i));
  if (sign !== undefined && !/^\d/.test(normAt(tokens, i + 1)))
    return { end: i + 1, unit: sign, worth: 1, noun: null };
  // "a five-year contract", "a three-judge panel"
  if (i > at && posAt(tokens, i) === "NOUN")
    return { end: i + 1, unit: normAt(tokens, i), worth: 1, noun: i };
  if (normAt(tokens, i) === "times") return { end: i + 1, unit: "times", worth: 1, noun: i };
  if (normAt(tokens, i) === "of") {
    i++;
    const money = coins.get(normAt(tokens, i));
    if (money !== undefined) return { end: i + 1, unit: money[0], worth: money[1], noun: null };
  }
  const isPart = normAt(tokens, i - 1) === "of";
  while (further.has(normAt(tokens, i)) || (isPart && determiners.has(normAt(tokens, i)))) i++;
  // "two of the five piers", "14 of 90 inspections"
  if (isPart && posAt(tokens, i) === "NUM") i++;
  const head = headOf(tokens, i);
  if (head === null) return { end: at, unit: null, worth: 1, noun: null };
  return { end: head + 1, unit: normAt(tokens, head), worth: 1, noun: i };
}

const further = wordSet("additional more extra other new such");
const determiners = wordSet("the these those its their our my his her your");

function percentAt(tokens: Tokens, i: number): Unit | null {
  const norm = normAt(tokens, i);
  let end = i + 1;
  if (norm === "per" && normAt(tokens, end) === "cent") end++;
  else if (norm !== "%" && norm !== "percent" && norm !== "percentage" && norm !== "pct") return null;
  const dash = normAt(tokens, end) === "-" ? 1 : 0;
  const point = normAt(tokens, end + dash);
  if (point === "point" || point === "points")
    return { end: end + dash + 1, unit: "percentage points", worth: 1, noun: null };
  return norm === "percentage" ? null : { end, unit: "percent", worth: 1, noun: null };
}

const longestNoun = 5;

/** The last noun of the phrase that starts at `i`: "violent offences" → offences. */
export function headOf(tokens: Tokens, i: number): number | null {
  let head: number | null = null;
  for (let at = i; at < i + longestNoun; at++) {
    const pos = posAt(tokens, at);
    const norm = normAt(tokens, at);
    // "300 “unbound” delegates"
    if (quotes.has(norm) && head === null) continue;
    if (pos === "NOUN" || norm === "people") {
      if (head !== null && notHeads.has(norm)) break;
      head = at;
    } else if (pos === "ADJ" || (pos === "PROPN" && head === null) || (norm === "-" && at > i)) {
      if (head !== null && norm !== "-") break;
      if (comparatives.has(norm) || turns.has(norm)) break;
    } else if (
      pos === "VERB" &&
      head === null &&
      /(?:ed|en|ing)$/.test(norm) &&
      posAt(tokens, at + 1) === "NOUN"
    ) {
    } else break;
  }
  if (head === null) return posAt(tokens, i) === "PROPN" && /s$/.test(normAt(tokens, i)) ? i : null;
  return notHeads.has(normAt(tokens, head)) ? null : head;
}

const turns = wordSet("last next past previous");
const quotes = wordSet("\" “ ” ‘ ' ''");
const comparatives = wordSet(
  "more less fewer higher lower greater larger smaller bigger better worse older younger",
);
const notHeads = wordSet("ago today yesterday tomorrow p.m. a.m. pm am times per year-on-year");
