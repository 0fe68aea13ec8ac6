/** Pass 5: "per 100,000", "per head", "a day", "for every 1,000 residents". */
import { wordSet } from "../../text/lexicon/word-set.ts";
import { normAt, posAt, type Tokens } from "./amount.ts";
import { numberAt } from "./number.ts";

const periods = wordSet(
  "day week month year hour minute second night quarter decade head person capita piece",
);

/** The rate behind the amount that ends at `last`; a closing mark may stand between ("a million” a year"). */
export function rateAfter(tokens: Tokens, last: number): { end: number; per: string } | null {
  const end = /^[”’"»]$/.test(normAt(tokens, last)) ? last + 1 : last;
  const norm = normAt(tokens, end);
  const next = normAt(tokens, end + 1);
  if (norm === "per" && next !== "cent" && next !== "") return of(tokens, end + 1);
  if ((norm === "for" || norm === "out") && (next === "every" || next === "each")) return of(tokens, end + 2);
  // "up by 3 percent a year later" tells when, not how often.
  if (/^(?:later|earlier|ago|before|after|from)$/.test(normAt(tokens, end + 2))) return null;
  if ((norm === "a" || norm === "an" || norm === "each" || norm === "every") && periods.has(next))
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
    if ((norm === "each" || norm === "every") && periods.has(normAt(tokens, at + 1)))
      return { end: null, per: normAt(tokens, at + 1) };
  }
  return null;
}

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
