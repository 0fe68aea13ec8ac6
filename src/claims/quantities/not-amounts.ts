/** Numbers that are names, dates, times, ages or places in a list, and so no quantities. */
import { wordSet } from "../../text/lexicon/word-set.ts";
import { normAt, posAt, type Tokens, touches } from "./amount.ts";

const labels = wordSet(`
  route highway interstate section article chapter page pages no. nos. # room flight channel title phase level
  district ward proposition prop amendment number line platform gate apartment apt suite unit exhibit
  figure table appendix act scene episode volume version grade tier category class type bus road area zone precinct
  engine ladder squad battalion resolution measure bill ordinance clause rule age aged tel phone ext verse psalm`);
const streets =
  wordSet(`street st st. avenue ave ave. road rd rd. lane drive boulevard blvd way court place square
  terrace highway`);
const clock = wordSet("p.m. a.m. pm am o'clock p.m a.m noon midnight");
const notOne = wordSet(
  "not the this that these those which no any every each another last next other only such",
);
const idioms = wordSet("day thing another way side hand time reason more point");

/** Is the number of tokens `[i, end)` something other than an amount? */
export function isNoAmount(tokens: Tokens, i: number, end: number): boolean {
  const norm = normAt(tokens, i);
  const before = normAt(tokens, i - 1);
  const next = normAt(tokens, end);
  if (norm === "one" && end === i + 1) return isPronoun(tokens, i, before, next);
  if (labels.has(before) && posAt(tokens, i) === "NUM") return labelled(tokens, i);
  if (clock.has(next) || (before === "at" && next === "o'clock")) return true;
  if (isAge(tokens, i, end)) return true;
  if (!/^\d/.test(norm)) return false;
  // A list's number, COVID-19, a street address, a score.
  if (i === 0 && (next === ")" || (next === "." && tokens.length > end + 1))) return true;
  if (before === "-" && posAt(tokens, i - 2) === "PROPN" && touches(tokens, i - 1)) return true;
  if (next === "-" && /^to(?:-|$)/.test(normAt(tokens, end + 1))) return true;
  if (isNumberOfName(tokens, i, end)) return true;
  if (before === "(" && /^\d{3}$/.test(norm) && next === ")") return true;
  return isAddress(tokens, end);
}

/** "Apollo 11", "Channel Patriot 125": but "in Harwick 300 left" and "gave Reyes 12 votes". */
function isNumberOfName(tokens: Tokens, i: number, end: number): boolean {
  if (
    posAt(tokens, i - 1) !== "PROPN" ||
    posAt(tokens, i - 2) === "ADP" ||
    !/^\d{1,3}$/.test(normAt(tokens, i))
  )
    return false;
  return end === i + 1 && !/^(?:NOUN|ADJ|SYM)$/.test(posAt(tokens, end)) && normAt(tokens, end) !== "percent";
}

/** "bus 9" and "Route 9" are names; "the bill 9 councillors wrote" and "class 30 times" count on. */
function labelled(tokens: Tokens, i: number): boolean {
  const before = normAt(tokens, i - 1);
  if (before === "age" || before === "aged" || before === "#" || before === "no." || before === "nos.")
    return true;
  return (
    posAt(tokens, i + 1) !== "NOUN" && normAt(tokens, i + 1) !== "%" && normAt(tokens, i + 1) !== "percent"
  );
}

function isPronoun(tokens: Tokens, i: number, before: string, next: string): boolean {
  if (notOne.has(before) || idioms.has(next)) return true;
  if (before === "-" || next === "-") return normAt(tokens, i + 2) === "time" || before === "-";
  const pos = posAt(tokens, i + 1);
  return (
    pos !== "NOUN" &&
    !(pos === "ADJ" && posAt(tokens, i + 2) === "NOUN") &&
    next !== "percent" &&
    next !== "%"
  );
}

/** "a 5-year-old", "Reyes, 45, said", "45 years old", "in her 40s". */
function isAge(tokens: Tokens, i: number, end: number): boolean {
  let at = end;
  while (at < end + 4 && /^(?:-|years?|months?|weeks?|days?)$/.test(normAt(tokens, at))) at++;
  if (at > end && /^(?:old|olds)$/.test(normAt(tokens, at))) return true;
  if (/^years?-olds?$/.test(normAt(tokens, end))) return true;
  return (
    normAt(tokens, i - 1) === "," &&
    posAt(tokens, i - 2) === "PROPN" &&
    /^[,.]$/.test(normAt(tokens, end)) &&
    /^\d{1,3}$/.test(normAt(tokens, i))
  );
}

function isAddress(tokens: Tokens, end: number): boolean {
  for (let at = end; at < end + 3; at++) {
    const first = tokens[at]?.text.charCodeAt(0) ?? 0;
    if (first < 65 || first > 90) return false;
    if (at > end && streets.has(normAt(tokens, at))) return true;
  }
  return false;
}
