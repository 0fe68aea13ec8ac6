/** Pass 6: what a text says of a quantity without a number: multiples, ranks, extremes, trends, comparisons, status. */
import type { Quantity } from "../../record.ts";
import { ordinal, shortNumber } from "../../text/lexicon/numbers.ts";
import { wordSet } from "../../text/lexicon/word-set.ts";
import { acts, changes, comparatives, type Direction, multiples, superlatives } from "../lexicon/change.ts";
import { type Amount, normAt, posAt, type Tokens } from "./amount.ts";
import { modifiersBefore } from "./modifiers.ts";

const amount = (
  start: number,
  end: number,
  form: Quantity["form"],
  value: number | null = null,
  direction?: Direction,
): Amount => ({
  start,
  end,
  value,
  comparator: "eq",
  unit: null,
  hedge: null,
  form,
  ...(direction === undefined ? {} : { direction }),
});

/** What begins at token `i`; modifiers to its left ("more than doubled") are taken in. */
export function unnumberedAt(tokens: Tokens, i: number): Amount | null {
  return (
    multipleAt(tokens, i) ??
    rankAt(tokens, i) ??
    extremumAt(tokens, i) ??
    comparisonAt(tokens, i) ??
    statusAt(tokens, i) ??
    trendAt(tokens, i)
  );
}

function multipleAt(tokens: Tokens, i: number): Amount | null {
  const { norm, lemma, pos } = tokens[i] as (typeof tokens)[number];
  const times = timesAt(tokens, i, norm);
  if (times !== null) return modified(tokens, times);
  const fold = foldAt(tokens, i, norm);
  if (fold !== null) return modified(tokens, fold);
  const multiple =
    multiples.get(lemma) ?? (norm.endsWith("d") ? multiples.get(norm.slice(0, -1)) : undefined);
  if (multiple === undefined) return inHalf(tokens, i);
  const [value, direction] = multiple;
  // "doubled down on it" multiplies nothing; "doubled over ten years" does.
  if (/^(?:down|up|back)$/.test(normAt(tokens, i + 1))) return null;
  if (pos === "VERB") return modified(tokens, amount(i, i + 1, "ratio", value, direction));
  // "double the number", "triple what it was"
  const of = normAt(tokens, i + 1);
  return of === "the" || of === "what" || of === "that" || of === "its"
    ? modified(tokens, amount(i, i + 1, "ratio", value, direction))
    : null;
}

/** "cut in half", "slashed the fee in half" */
function inHalf(tokens: Tokens, i: number): Amount | null {
  if (normAt(tokens, i) !== "in" || normAt(tokens, i + 1) !== "half") return null;
  for (let at = i - 1; at >= i - 5; at--)
    if (tokens[at]?.pos === "VERB")
      return acts.get(tokens[at]?.lemma ?? "") === "down" ? amount(at, i + 2, "ratio", 0.5, "down") : null;
  return null;
}

/** "twice as many", "three times the", "ten times higher", "half as many". */
function timesAt(tokens: Tokens, i: number, norm: string): Amount | null {
  if (norm === "twice" || norm === "thrice" || (norm === "half" && normAt(tokens, i + 1) === "as")) {
    const value = norm === "half" ? 0.5 : norm === "twice" ? 2 : 3;
    return comparesAt(tokens, i + 1) ? amount(i, i + 1, "ratio", value) : null;
  }
  if (normAt(tokens, i + 1) !== "times") return null;
  const value = shortNumber(norm) ?? (/^\d+\.\d+$/.test(norm) ? Number(norm) : null);
  return value !== null && comparesAt(tokens, i + 2) ? amount(i, i + 2, "ratio", value) : null;
}

const comparesAt = (tokens: Tokens, at: number): boolean => {
  const norm = normAt(tokens, at);
  return norm === "as" || norm === "the" || norm === "that" || norm === "what" || comparatives.has(norm);
};

/** "threefold", "ten-fold", "10-fold". */
function foldAt(tokens: Tokens, i: number, norm: string): Amount | null {
  if (norm.endsWith("fold")) {
    const value = shortNumber(norm.slice(0, -4).replace(/-$/, ""));
    return value === null ? null : amount(i, i + 1, "ratio", value);
  }
  if (normAt(tokens, i + 1) !== "-" || normAt(tokens, i + 2) !== "fold") return null;
  const value = shortNumber(norm);
  return value === null ? null : amount(i, i + 3, "ratio", value);
}

function modified(tokens: Tokens, found: Amount): Amount {
  const before = modifiersBefore(tokens, found.start);
  return { ...found, start: before.start, comparator: before.comparator ?? "eq", hedge: before.hedge };
}

/** "third highest", "the 3rd-largest", "ranks 4th", "ranked number two". */
function rankAt(tokens: Tokens, i: number): Amount | null {
  const { norm, lemma } = tokens[i] as (typeof tokens)[number];
  const place = ordinal(norm);
  if (place !== null) {
    const at = normAt(tokens, i + 1) === "-" ? i + 2 : i + 1;
    const direction = superlatives.get(normAt(tokens, at)) ?? extremes.get(normAt(tokens, at));
    return direction === undefined ? null : amount(i, at + 1, "rank", place, direction);
  }
  if (lemma !== "rank" && lemma !== "place" && lemma !== "finish") return null;
  let at = i + 1;
  while (rankJoints.has(normAt(tokens, at))) at++;
  const rank =
    ordinal(normAt(tokens, at)) ?? (at > i + 1 || lemma === "rank" ? shortNumber(normAt(tokens, at)) : null);
  if (rank === null || (lemma !== "rank" && ordinal(normAt(tokens, at)) === null)) return null;
  return amount(i, at + 1, "rank", rank);
}

const rankJoints = wordSet("number no. # as the a at in joint");
const extremes: ReadonlyMap<string, Direction> = new Map([
  ["best", "up"],
  ["worst", "down"],
]);
const sizes = wordSet("number amount share rise fall increase loss part majority sum total");
const recordHeads: ReadonlyMap<string, Direction | null> = new Map([
  ["high", "up"],
  ["low", "down"],
  ["highs", "up"],
  ["lows", "down"],
  ["number", null],
  ["year", null],
  ["level", null],
  ["levels", null],
  ["sum", null],
  ["rate", null],
  ["amount", null],
  ["turnout", null],
  ["profit", null],
  ["profits", null],
]);
const windows = wordSet("since ever on in of");

/** "record high", "an all-time low", "the lowest since 2010", "worst ever". */
function extremumAt(tokens: Tokens, i: number): Amount | null {
  const { norm } = tokens[i] as (typeof tokens)[number];
  if (norm === "record" || norm === "all-time" || norm === "time") {
    if (norm === "time" && normAt(tokens, i - 2) !== "all") return null;
    const start = norm === "time" ? i - 2 : i;
    const at = normAt(tokens, i + 1) === "-" ? i + 2 : i + 1;
    const direction = recordHeads.get(normAt(tokens, at));
    if (direction === undefined) return null;
    return amount(start, at + 1, "extremum", null, direction ?? undefined);
  }
  const vague = norm === "greatest" && !sizes.has(normAt(tokens, i + 1));
  const measured = vague ? undefined : superlatives.get(norm);
  const judged = extremes.get(norm);
  if (measured === undefined && judged === undefined) return null;
  const before = normAt(tokens, i - 1);
  if (before === "at" || before === "of" || normAt(tokens, i + 1) === "of") {
    if (norm === "most" || norm === "least" || norm === "best") return null;
  }
  // "one of the largest" is no extreme.
  if (before === "the" && normAt(tokens, i - 2) === "of") return null;
  // "most" before an adjective or an adverb only strengthens it.
  if (norm === "most" && before === "the" && graded.has(normAt(tokens, i + 1)))
    return amount(i, i + 2, "extremum", null, "up");
  if ((norm === "most" || norm === "least") && posAt(tokens, i + 1) !== "NOUN") return null;
  if (norm === "most" && before !== "the") return null;
  if (measured === undefined && !hasWindow(tokens, i + 1)) return null;
  return amount(i, i + 1, "extremum", null, measured ?? judged);
}

/** Adjectives whose superlative a count can bear out. */
const graded = wordSet("expensive costly populous crowded polluted common frequent visited");

/** "worst … since", "… ever", "… on record", "… in ten years" within a few words. */
function hasWindow(tokens: Tokens, from: number): boolean {
  for (let at = from; at < from + 5; at++) {
    const norm = normAt(tokens, at);
    if (norm === "since" || norm === "ever") return true;
    if (norm === "on" && normAt(tokens, at + 1) === "record") return true;
    if (norm === "in" && /^(?:years|decades|history|memory)$/.test(normAt(tokens, at + 2))) return true;
    if (windows.has(norm)) return false;
  }
  return false;
}

const notCompared = wordSet("rather other more sooner");

/** "higher than Millbrook", "smaller than a crowd"; bounds before numbers are found with their number. */
function comparisonAt(tokens: Tokens, i: number): Amount | null {
  const { norm } = tokens[i] as (typeof tokens)[number];
  if (norm !== "than") return null;
  for (let at = i - 1; at >= 0 && at >= i - 4; at--) {
    const word = normAt(tokens, at);
    const direction = comparatives.get(word);
    if (direction === undefined) continue;
    // "more than 300" is a bound, "more than Millbrook" compares.
    const named = posAt(tokens, i + 1) === "PROPN" && word === "more";
    if (at === i - 1 && notCompared.has(word) && !named) return null;
    return amount(at, i + 1, "comparison", null, direction);
  }
  return null;
}

function statusAt(tokens: Tokens, i: number): Amount | null {
  const { norm } = tokens[i] as (typeof tokens)[number];
  const next = normAt(tokens, i + 1);
  if (norm === "yet" && /^(?:not|n't)$/.test(normAt(tokens, i - 1))) return amount(i - 1, i + 1, "status");
  if (norm === "yet")
    return next === "to" ? amount(i - (isHave(normAt(tokens, i - 1)) ? 1 : 0), i + 2, "status") : null;
  if (norm === "no" && next === "longer") return amount(i, i + 2, "status");
  if (norm === "still" || norm === "already") {
    const verb = posAt(tokens, i + 1);
    const aux = posAt(tokens, i - 1) === "AUX";
    return aux || verb === "VERB" || verb === "AUX" ? amount(i, i + 1, "status") : null;
  }
  return null;
}

const isHave = (norm: string) => norm === "has" || norm === "have" || norm === "had";

/** "crime is rising", "rising crime", "an increase in thefts". */
function trendAt(tokens: Tokens, i: number): Amount | null {
  const { norm, lemma, pos } = tokens[i] as (typeof tokens)[number];
  if (norm === "up" || norm === "down") return isUp(tokens, i) ? amount(i, i + 1, "trend", null, norm) : null;
  const direction = changes.get(lemma) ?? changes.get(norm);
  if (direction === undefined) return null;
  const next = normAt(tokens, i + 1);
  if (pos === "NOUN") {
    // "an increase in thefts", "growth of": but "the fall", "a drop of water"
    const named = next === "in" || norm === "growth" || norm === "uptick";
    return named ? amount(i, i + 1, "trend", null, direction) : null;
  }
  if (pos === "ADJ" && direction !== "flat" && norm !== "rising") return null;
  if (pos !== "VERB" && pos !== "ADJ") return null;
  // "grow the budget", "increase fees": what somebody does, not what happened.
  const object = pos === "VERB" && !norm.endsWith("ing") && lemma !== "rise" && lemma !== "fall";
  if (object && /^(?:DET|PRON|NOUN|PROPN)$/.test(posAt(tokens, i + 1))) return null;
  if (/^(?:asleep|apart|short|behind|over|into|off|out|ill\.?)$/.test(next)) return null;
  return normAt(tokens, i - 1) === "to" ? null : amount(i, i + 1, "trend", null, direction);
}

/** "Car theft is up", "Rents are down since May": nothing that is counted or done follows. */
function isUp(tokens: Tokens, i: number): boolean {
  const next = tokens[i + 1];
  const ends = next === undefined || next.pos === "PUNCT" || next.pos === "CCONJ" || next.norm === "since";
  return ends && (normAt(tokens, i - 1) === "'s" || tokens[i - 1]?.lemma === "be");
}
