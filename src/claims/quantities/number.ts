/** Pass 1: numbers in figures and in words, at full scale. */
import { scaleLetters, scales, smallNumbers, tens } from "../../text/lexicon/numbers.ts";
import { normAt, posAt, type Tokens, touches } from "./amount.ts";

export interface NumberPhrase {
  end: number;
  value: number | null;
  /** `ge` for dozens, hundreds …, which say only a least number. */
  comparator: "eq" | "ge";
}

const figure = /^[-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const vague: ReadonlyMap<string, number> = new Map([
  ["dozens", 24],
  ["scores", 40],
  ["tens", 20],
  ["hundreds", 200],
  ["thousands", 2_000],
  ["millions", 2e6],
  ["billions", 2e9],
  ["trillions", 2e12],
]);
const halves: ReadonlyMap<string, number> = new Map([
  ["½", 0.5],
  ["¼", 0.25],
  ["¾", 0.75],
]);

/** The number that begins at token `i`, else null. Numbers past all counting are none. */
export function numberAt(tokens: Tokens, i: number): NumberPhrase | null {
  const number = read(tokens, i);
  return Math.abs(number?.value ?? 0) > 1e18 ? null : number;
}

function read(tokens: Tokens, i: number): NumberPhrase | null {
  const norm = normAt(tokens, i);
  const first = norm.charCodeAt(0);
  if ((first >= 48 && first <= 57) || ((first === 45 || first === 8722) && norm.length > 1))
    return inFigures(tokens, i);
  if (norm === "half") return halfOf(tokens, i);
  if (norm === "a" || norm === "an") return afterArticle(tokens, i);
  if (norm === "droves") return { end: i + 1, value: null, comparator: "eq" };
  const least = vague.get(norm);
  if (least !== undefined) return many(tokens, i, least);
  if (smallNumbers.has(norm) || tens.has(norm)) return inWords(tokens, i);
  return null;
}

/** What a figure says: `1,300`, `4.2`, `-5`; null for other tokens. */
export function figureOf(norm: string): number | null {
  // Longer strings of digits without separators are serial numbers.
  return norm.length < 24 && !/^\d{9,}$/.test(norm) && figure.test(norm)
    ? Number(norm.replace(/,/g, "").replace("−", "-"))
    : null;
}

function inFigures(tokens: Tokens, i: number): NumberPhrase | null {
  const value = figureOf(normAt(tokens, i));
  if (value === null) return null;
  const grouped = groupedAt(tokens, i);
  if (grouped !== null) return scaled(tokens, grouped.end, grouped.value);
  const extra = halves.get(normAt(tokens, i + 1));
  return extra === undefined ? scaled(tokens, i + 1, value) : scaled(tokens, i + 2, value + extra);
}

/** "818 159": digits in threes, with one space between. */
function groupedAt(tokens: Tokens, i: number): { end: number; value: number } | null {
  let digits = normAt(tokens, i);
  if (!/^[1-9]\d{0,2}$/.test(digits)) return null;
  let end = i + 1;
  while (/^\d{3}$/.test(normAt(tokens, end)) && tokens[end]?.start === (tokens[end - 1]?.end ?? 0) + 1)
    digits += normAt(tokens, end++);
  return end === i + 1 || digits.length > 15 ? null : { end, value: Number(digits) };
}

/** A scale after the number: `million`, `-million`, `m`, and `and a half`. */
function scaled(tokens: Tokens, at: number, value: number): NumberPhrase {
  let end = at;
  let total = value;
  if (
    normAt(tokens, end) === "and" &&
    normAt(tokens, end + 1) === "a" &&
    normAt(tokens, end + 2) === "half"
  ) {
    total += 0.5;
    end += 3;
  }
  for (;;) {
    const next = normAt(tokens, end) === "-" ? end + 1 : end;
    const scale = scales.get(normAt(tokens, next)) ?? (normAt(tokens, next) === "dozen" ? 12 : undefined);
    if (scale === undefined) break;
    total *= scale;
    end = next + 1;
  }
  const letter =
    end === at && touches(tokens, at - 1) ? scaleLetters.get(normAt(tokens, at).replace(".", "")) : undefined;
  if (letter !== undefined) return { end: at + 1, value: rounded(value * letter), comparator: "eq" };
  if (
    end > at &&
    normAt(tokens, end) === "and" &&
    normAt(tokens, end + 1) === "a" &&
    normAt(tokens, end + 2) === "half"
  ) {
    const last = scales.get(normAt(tokens, end - 1)) ?? 1;
    return { end: end + 3, value: rounded(total + last / 2), comparator: "eq" };
  }
  return { end, value: rounded(total), comparator: "eq" };
}

/** 474.3 million is 474,300,000 and no binary fraction off. */
const rounded = (value: number) => Number(value.toPrecision(12));

/** "twenty-one", "two hundred and fifty thousand", "nine". */
function inWords(tokens: Tokens, i: number): NumberPhrase | null {
  let total = 0;
  let current = 0;
  let at = i;
  let last = Number.POSITIVE_INFINITY;
  for (;;) {
    let next = at;
    const joint = normAt(tokens, at);
    if (at > i && (joint === "-" || (joint === "and" && last >= 100))) next++;
    const norm = normAt(tokens, next);
    const unit = smallNumbers.get(norm) ?? tens.get(norm);
    const scale = scales.get(norm);
    if (unit !== undefined && unit < last && (last === Number.POSITIVE_INFINITY || last >= 20)) {
      // "twenty one" is 21, "twenty fifteen" a year and "nine ten" nothing.
      if (last < 100 && (unit > 9 || unit === 0)) break;
      current += unit;
      last = unit;
    } else if (scale !== undefined && at > i) {
      if (scale === 100) current = Math.max(current, 1) * 100;
      else {
        total += Math.max(current, 1) * scale;
        current = 0;
      }
      last = scale;
    } else break;
    at = next + 1;
  }
  if (at === i) return null;
  const sum = total + current;
  return normAt(tokens, at) === "and" || normAt(tokens, at) === "dozen" || normAt(tokens, at) === "-"
    ? scaled(tokens, at, sum)
    : { end: at, value: sum, comparator: "eq" };
}

/** "half a million", "half a dozen"; half of something else is a share. */
function halfOf(tokens: Tokens, i: number): NumberPhrase | null {
  let at = i + 1;
  while (normAt(tokens, at) === "-" || normAt(tokens, at) === "a") at++;
  const norm = normAt(tokens, at);
  const scale = norm === "dozen" ? 12 : scales.get(norm);
  return at === i + 1 || scale === undefined ? null : { end: at + 1, value: scale / 2, comparator: "eq" };
}

/** "a hundred", "a dozen", "a couple (of hundred)", "a million and a half". */
function afterArticle(tokens: Tokens, i: number): NumberPhrase | null {
  const norm = normAt(tokens, i + 1);
  if (norm === "dozen" || scales.has(norm)) return scaled(tokens, i + 1, 1);
  if (norm === "quarter" && normAt(tokens, i + 2) === "of" && normAt(tokens, i + 3) === "a") {
    const scale = scales.get(normAt(tokens, i + 4));
    return scale === undefined ? null : { end: i + 5, value: scale / 4, comparator: "eq" };
  }
  if (norm === "couple") {
    const at = normAt(tokens, i + 2) === "of" ? i + 3 : i + 2;
    if (scales.has(normAt(tokens, at)) || normAt(tokens, at) === "dozen") return scaled(tokens, at, 2);
    const counts = normAt(tokens, i + 2) === "of" || posAt(tokens, i + 2) === "NOUN";
    return counts ? { end: i + 2, value: 2, comparator: "eq" } : null;
  }
  return null;
}

/** "dozens", "hundreds of thousands". "Scores" and "tens" count only before "of". */
function many(tokens: Tokens, i: number, least: number): NumberPhrase | null {
  const of = normAt(tokens, i + 1) === "of";
  const second = of ? vague.get(normAt(tokens, i + 2)) : undefined;
  if (second !== undefined) return { end: i + 3, value: (least * second) / 2, comparator: "ge" };
  const norm = normAt(tokens, i);
  if ((norm === "scores" || norm === "tens") && !of) return null;
  return { end: i + 1, value: least, comparator: "ge" };
}
