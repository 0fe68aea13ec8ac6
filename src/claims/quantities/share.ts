/** Pass 1b: shares told without a percentage, in percent: "a third", "two-thirds", "one in five", "the majority of". */
import { scales, smallNumbers } from "../../text/lexicon/numbers.ts";
import { wordSet } from "../../text/lexicon/word-set.ts";
import { type Amount, normAt, posAt, type Tokens } from "./amount.ts";
import { numberAt } from "./number.ts";

const denominators: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fifth: 5,
    fifths: 5,
    sixth: 6,
    sixths: 6,
    seventh: 7,
    sevenths: 7,
    eighth: 8,
    eighths: 8,
    ninth: 9,
    ninths: 9,
    tenth: 10,
    tenths: 10,
    hundredth: 100,
  }),
);

type Share = Pick<Amount, "end" | "value" | "comparator">;

const percent = (part: number, of: number): number => Number(((part / of) * 100).toPrecision(12));
const share = (end: number, value: number, comparator: Amount["comparator"] = "eq"): Share => ({
  end,
  value,
  comparator,
});

export function shareAt(tokens: Tokens, i: number): Share | null {
  const norm = normAt(tokens, i);
  switch (norm) {
    case "half":
      return halfAt(tokens, i);
    case "a":
    case "an":
    case "one":
    case "the":
      return (
        majorityAt(tokens, i + 1) ?? (norm === "the" ? null : (fractionAt(tokens, i, 1) ?? ofAt(tokens, i)))
      );
    case "majority":
      return majorityAt(tokens, i);
  }
  const count = smallNumbers.get(norm);
  if (count !== undefined) return fractionAt(tokens, i, count) ?? ofAt(tokens, i);
  return /^\d/.test(norm) ? ofAt(tokens, i) : null;
}

/** "half of", "half the", "half its", "fell by half"; but "by half past nine" and "by half a million". */
function halfAt(tokens: Tokens, i: number): Share | null {
  const next = normAt(tokens, i + 1);
  if (next === "of" || next === "the" || next === "all" || /^(?:its|their|our|his|her|my)$/.test(next))
    return share(i + 1, 50);
  const whole = posAt(tokens, i + 1) === "" || /^(?:PUNCT|ADP|ADV|CCONJ|SCONJ)$/.test(posAt(tokens, i + 1));
  if (normAt(tokens, i - 1) === "by" && (/^(?:last|this|next)$/.test(next) || (whole && !notHalf.has(next))))
    return share(i + 1, 50);
  return posAt(tokens, i + 1) === "PROPN" ? share(i + 1, 50) : null;
}

const notHalf = wordSet("- past");

function majorityAt(tokens: Tokens, i: number): Share | null {
  const at = /^(?:large|vast|small|clear|slim|narrow|overwhelming)$/.test(normAt(tokens, i)) ? i + 1 : i;
  return normAt(tokens, at) === "majority" && normAt(tokens, at + 1) === "of"
    ? share(at + 1, 50, "gt")
    : null;
}

/** "a third", "two-thirds", "three quarters"; "a third" before a noun is an ordinal ("a third bridge"). */
function fractionAt(tokens: Tokens, i: number, count: number): Share | null {
  const at = normAt(tokens, i + 1) === "-" ? i + 2 : i + 1;
  const word = normAt(tokens, at);
  const parts = denominators.get(word);
  if (parts === undefined || count >= parts) return null;
  if (count > 1 && !word.endsWith("s") && word !== "halves") return null;
  const next = normAt(tokens, at + 1);
  // "a quarter of a million"
  if (next === "of" && normAt(tokens, at + 2) === "a" && scales.has(normAt(tokens, at + 3))) return null;
  // "a third bridge", "a quarter century", "a second": but for "fell by a third" and "a third last year", only what a whole can follow is a share.
  const after = normAt(tokens, i - 1) === "by" || /^(?:last|this|next)$/.test(next);
  if (after) return share(at + 1, percent(count, parts));
  const single = count === 1 && (posAt(tokens, at + 1) === "NOUN" || next === "-");
  if (
    single ||
    (count === 1 && posAt(tokens, at + 1) === "ADJ" && next !== "more") ||
    posAt(tokens, at + 1) === "NUM"
  )
    return null;
  return share(at + 1, percent(count, parts));
}

/** "one in five", "three out of four", "9 of every 10", "one-in-five". */
function ofAt(tokens: Tokens, i: number): Share | null {
  const part = numberAt(tokens, i);
  if (part === null || part.value === null) return null;
  let at = part.end;
  const dash = normAt(tokens, at) === "-" ? 1 : 0;
  at += dash;
  const joint = normAt(tokens, at);
  let next = at + 1;
  if (joint === "out") {
    if (normAt(tokens, next) !== "of") return null;
    next++;
  } else if (joint === "of") {
    // "nine of ten seats", "nine of every ten"
    if (!/^(?:every|ten|10)$/.test(normAt(tokens, next))) return null;
  } else if (joint !== "in") return null;
  if (normAt(tokens, next) === "every") next++;
  if (dash === 1 && normAt(tokens, next) === "-") next++;
  const whole = numberAt(tokens, next);
  if (whole === null || whole.value === null || whole.value < part.value || whole.value < 2) return null;
  // "three in 2019" names a year, not a whole.
  if (joint === "in" && whole.value > 1_000 && whole.value < 2_100) return null;
  return share(whole.end, percent(part.value, whole.value));
}
