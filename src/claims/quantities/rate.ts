/** Pass 5: "per 100,000", "per head", "a day", "for every 1,000 residents". */
import { wordSet } from "../../text/lexicon/word-set.ts";
import { normAt, posAt, type Tokens } from "./amount.ts";
import { numberAt } from "./number.ts";

const times = wordSet("day week month year hour minute second night quarter decade");
const heads = wordSet("head person capita piece");
/** What an amount right before it is told for: "$11,200 a pupil", but not "14 miles to every trip". */
const shares = wordSet(`
  pupil student child patient resident household family worker ride trip ticket ton tonne gallon litre liter barrel
  bottle share`);
const isPeriod = (norm: string): boolean => times.has(norm) || heads.has(norm);

/** The rate behind the amount that ends at `last`; a closing mark may stand between ("a million” a year"). */
export function rateAfter(tokens: Tokens, last: number): { end: number; per: string } | null {
  const end = /^[”’"»]$/.test(normAt(tokens, last)) ? last + 1 : last;
  const norm = normAt(tokens, end);
  const next = normAt(tokens, end + 1);
  if (norm === "per" && next !== "cent" && next !== "") return of(tokens, end + 1);
  if ((norm === "for" || norm === "out") && (next === "every" || next === "each")) return of(tokens, end + 2);
  // "up by 3 percent a year later" tells when, not how often.
  if (shifted.has(normAt(tokens, end + 2))) return null;
  if (
    (norm === "a" || norm === "an" || norm === "each" || norm === "every") &&
    (isPeriod(next) || shares.has(next))
  )
    return { end: end + 2, per: next };
  if (norm === "apiece" || norm === "annually" || norm === "daily" || norm === "weekly" || norm === "monthly")
    return { end: end + 1, per: adverbs.get(norm) as string };
  return null;
}

const farthest = 6;

/** "1,300 people cross it each day": told later in the clause, before any other number. */
export function rateLater(tokens: Tokens, end: number): { end: null; per: string } | null {
  for (let at = end; at < Math.min(tokens.length, end + farthest); at++) {
    const norm = normAt(tokens, at);
    if (posAt(tokens, at) === "NUM" || norm === "," || norm === "and") return null;
    if ((norm === "each" || norm === "every") && isPeriod(normAt(tokens, at + 1)))
      return { end: null, per: normAt(tokens, at + 1) };
  }
  return rateOfStuff(tokens, end);
}

/** "12,000 tons of carbon a year" */
function rateOfStuff(tokens: Tokens, end: number): { end: null; per: string } | null {
  if (normAt(tokens, end) !== "of" || posAt(tokens, end + 1) !== "NOUN") return null;
  const isRate = normAt(tokens, end + 2) === "a" && times.has(normAt(tokens, end + 3));
  return isRate && !shifted.has(normAt(tokens, end + 4)) ? { end: null, per: normAt(tokens, end + 3) } : null;
}

const shifted = wordSet("later earlier ago before after from");

const adverbs = new Map([
  ["apiece", "piece"],
  ["annually", "year"],
  ["daily", "day"],
  ["weekly", "week"],
  ["monthly", "month"],
]);

function of(tokens: Tokens, at: number): { end: number; per: string } | null {
  const number = numberAt(tokens, at);
  if (number?.value != null) {
    const noun = posAt(tokens, number.end) === "NOUN" ? number.end + 1 : number.end;
    return { end: noun, per: number.value.toLocaleString("en-US") };
  }
  return /^\p{L}/u.test(normAt(tokens, at)) ? { end: at + 1, per: normAt(tokens, at) } : null;
}
