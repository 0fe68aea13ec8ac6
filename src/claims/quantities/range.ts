/** Pass 4a: two numbers that are the ends of a range or of a change. */
import { scales } from "../../text/lexicon/numbers.ts";
import { type Amount, normAt, type Tokens } from "./amount.ts";
import { figureOf, numberAt } from "./number.ts";
import { signs, unitAfter } from "./unit.ts";

export interface Range extends Pick<Amount, "end" | "comparator"> {
  value: [low: number, high: number];
  /** The unit that stands with the first number, null where it does not. */
  unit: string | null;
  /** The higher number stands first. */
  falls: boolean;
}

/** "10-12", "10–12", "5 to 7 million", "between 5 and 7", "$5-6 billion", "5 percent to 7 percent". */
export function rangeAt(tokens: Tokens, at: number, money: boolean): Range | null {
  const joined = /^(\d[\d,.]*)[-–](\d[\d,.]*)$/.exec(normAt(tokens, at));
  if (joined !== null) {
    const [low, high] = [figureOf(joined[1] as string), figureOf(joined[2] as string)];
    if (low === null || high === null || low >= high) return null;
    const scale = scales.get(normAt(tokens, at + 1));
    // Without anything that is counted after it, "10-12" may be a score, a date or a page.
    if (!money && scale === undefined && unitAfter(tokens, at + 1).unit === null) return null;
    return between(scale === undefined ? at + 1 : at + 2, low, high, scale);
  }
  const first = numberAt(tokens, at);
  if (first === null || first.value === null) return null;
  const unit = unitAfter(tokens, first.end);
  // "from 20 minutes to 12", "5 percent to 7 percent"
  const counted = unit.unit !== null && (unit.noun === null || opensWith(tokens, at, "from"));
  const named = counted && /^(?:to|in)$/.test(normAt(tokens, unit.end));
  const joint = behindYear(tokens, named ? unit.end : first.end);
  const word = normAt(tokens, joint);
  // "rose by 300 to 4,500" tells a change and what it led to.
  if (opensWith(tokens, at, "by")) return null;
  const opened = opensWith(tokens, at, "between");
  const dashed = word === "-" || word === "–";
  if (!(word === "to" || dashed || (word === "and" && opened) || word === "or")) return null;
  let next = joint + 1;
  if (dashed && normAt(tokens, next) === "to") next += normAt(tokens, next + 1) === "-" ? 2 : 1;
  if (signs.has(normAt(tokens, next))) next++;
  const second = numberAt(tokens, next);
  if (second === null || second.value === null) return null;
  const scale = scales.get(normAt(tokens, second.end - 1));
  const low = scale !== undefined && first.value < second.value / scale ? first.value * scale : first.value;
  if (word === "or" && second.value > low * 2) return null;
  const shared = named ? unit.unit : null;
  // "rose 5 percent to 4,500": but "from 20 minutes to 12".
  if (named && unit.noun === null && !opened && unitAfter(tokens, second.end).unit !== unit.unit)
    if (!opensWith(tokens, at, "from")) return null;
  if (low < second.value) return { ...between(second.end, low, second.value), unit: shared };
  // "from 30 to 20" is the two ends of a fall; any other falling pair (a vote of 5 to 4) is no range.
  if (low === second.value || !opensWith(tokens, at, "from")) return null;
  return { ...between(second.end, second.value, low), unit: shared, falls: true };
}

/** "from 310 in 2020 to 248" */
const behindYear = (tokens: Tokens, at: number): number =>
  normAt(tokens, at) === "in" &&
  /^(?:19|20)\d\d$/.test(normAt(tokens, at + 1)) &&
  normAt(tokens, at + 2) === "to"
    ? at + 2
    : at;

/** Does `word` stand before the number at `at`, or before its sign of money? */
const opensWith = (tokens: Tokens, at: number, word: string): boolean =>
  normAt(tokens, at - 1) === word || (signs.has(normAt(tokens, at - 1)) && normAt(tokens, at - 2) === word);

const between = (end: number, low: number, high: number, scale = 1): Range => ({
  end,
  value: [low * scale, high * scale],
  comparator: "between",
  unit: null,
  falls: false,
});
