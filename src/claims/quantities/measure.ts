/** Pass 7: what was measured, and where, as far as the clause says so. */
import type { Token } from "../../text/analysis.ts";
import { months, weekdays } from "../../text/lexicon/calendar-words.ts";
import { wordSet } from "../../text/lexicon/word-set.ts";
import { changes } from "../lexicon/change.ts";
import { type Amount, normAt, posAt, type Tokens } from "./amount.ts";

const phrase = (text: string, tokens: Tokens, first: number, end: number): string =>
  text.slice((tokens[first] as Token).start, (tokens[end - 1] as Token).end);

/**
 * The counted noun phrase ("violent offences"), what a share is of ("voters" in "12 percent of voters"), else the
 * subject of the clause ("the toll rose 12 percent"), else the nearest noun phrase before the number.
 */
export function measureOf(
  text: string,
  tokens: Tokens,
  amount: Amount,
  noun: readonly [number, number] | null,
): string | null {
  // "nine of them": of whom, the clause does not say.
  if (normAt(tokens, amount.end) === "of" && pronouns.has(normAt(tokens, amount.end + 1))) return null;
  const of = partOf(tokens, amount);
  if (noun === null && of !== null) return phrase(text, tokens, ...of);
  const level = amount.direction !== undefined && noun === null;
  const changed = level || amount.form === "difference" || amount.form === "trend" || amount.form === "ratio";
  if (changed) {
    const named =
      changedNoun(tokens, amount.end) ??
      objectBefore(tokens, amount.start) ??
      phraseBefore(tokens, amount.start, true);
    if (named !== null) return phrase(text, tokens, ...named);
  }
  if (noun !== null && !units.has(normAt(tokens, noun[1] - 1))) {
    const verb = amount.form === "count" || amount.form === "bound" ? participle(tokens, amount.end) : null;
    return verb === null
      ? phrase(text, tokens, ...noun)
      : `${phrase(text, tokens, ...noun)} ${normAt(tokens, verb)}`;
  }
  if (amount.form === "extremum" || amount.form === "rank") {
    const head = nounPhrase(tokens, amount.end);
    if (head !== null) return phrase(text, tokens, ...head);
  }
  const before = phraseBefore(tokens, amount.start, amount.form !== "point" && noun === null);
  return before === null ? null : phrase(text, tokens, ...before);
}

/** "12 percent of voters", "a third of the streets", "one in five pupils", "$22m in cuts", "$3 million on the bridge". */
function partOf(tokens: Tokens, { end, form, unit }: Amount): [number, number] | null {
  const joint = normAt(tokens, end);
  const next = posAt(tokens, end + 1);
  const named = next === "NOUN" || next === "ADJ";
  const spent = joint === "on" && /^[A-Z]{3}$/.test(unit ?? "") && (named || next === "DET");
  const direct = form === "share" && posAt(tokens, end) === "NOUN" && !changes.has(joint);
  const at = joint === "of" || spent || ((joint === "in" || joint === "for") && named) ? end + 1 : end;
  if (at === end && !direct && joint !== "the" && joint !== "its") return null;
  const found = nounPhrase(tokens, at);
  return found !== null && times.has(normAt(tokens, found[1] - 1)) ? null : found;
}

/** "a 12 percent rise in rents", "300 more officers", "an increase in thefts". */
function changedNoun(tokens: Tokens, at: number): [number, number] | null {
  const norm = normAt(tokens, at);
  if (norm === "in" || norm === "of") {
    const found = nounPhrase(tokens, at + 1);
    return found !== null && isMeasured(tokens, found[1] - 1) ? found : null;
  }
  return posAt(tokens, at) === "NOUN" && !times.has(norm) ? nounPhrase(tokens, at) : null;
}

const farthestObject = 4;

/** "cut fares by 12 percent": the noun phrase between the verb and the number. */
function objectBefore(tokens: Tokens, start: number): [number, number] | null {
  for (let i = start - 1; i >= 0 && i >= start - farthestObject; i--) {
    const { pos, lemma } = tokens[i] as Token;
    if (pos === "NOUN" && !changes.has(lemma) && !times.has(normAt(tokens, i))) {
      let first = i;
      while (/^(?:NOUN|ADJ)$/.test(posAt(tokens, first - 1)) || isGerund(tokens, first - 1)) first--;
      const verb = posAt(tokens, articles.has(normAt(tokens, first - 1)) ? first - 2 : first - 1);
      return verb === "VERB" ? [first, i + 1] : null;
    }
    if (pos !== "ADP" && pos !== "ADV" && pos !== "DET" && pos !== "PART") return null;
  }
  return null;
}

/** "its waiting list" */
const isGerund = (tokens: Tokens, i: number): boolean =>
  posAt(tokens, i) === "VERB" && normAt(tokens, i).endsWith("ing") && articles.has(normAt(tokens, i - 1));

/** "224 days", "over 12 tonnes": what was measured is something else. */
const units = wordSet(
  "second seconds minute minutes hour hours day days week weeks month months year years mile miles kilometre kilometres kilometer kilometers metre metres meter meters foot feet acre acres tonne tonnes ton tons pound pounds gallon gallons litre litres degree degrees point points",
);
const pronouns = wordSet("them it us you these those which whom this that");
const times = wordSet(
  "terms year years month months week weeks day days decade decades quarter half period season time today average",
);
const articles = wordSet("the a an its their our his her this that these those my your all");

function nounPhrase(tokens: Tokens, from: number): [number, number] | null {
  let i = from;
  while (articles.has(normAt(tokens, i))) i++;
  const start = i;
  let head = -1;
  for (; i < start + 6; i++) {
    const pos = posAt(tokens, i);
    if (months.has(normAt(tokens, i))) break;
    if (pos === "NOUN" || pos === "PROPN") head = i;
    else if (pos !== "ADJ" && pos !== "NUM" && !(normAt(tokens, i) === "-" && i > start)) break;
  }
  return head < 0 ? null : [start, head + 1];
}

const notVerbs = wordSet("say said tell told be have");

/** "nine suspects were released": the participle says what happened to them. */
function participle(tokens: Tokens, at: number): number | null {
  let i = at;
  while (posAt(tokens, i) === "AUX" || posAt(tokens, i) === "ADV") i++;
  const token = tokens[i];
  return token?.pos === "VERB" && !notVerbs.has(token.lemma) ? i : null;
}

/**
 * The noun phrase nearest before the number; with `subject`, the first one that a verb follows in the same piece of
 * the clause. A pronoun for a subject tells no measure.
 */
function phraseBefore(tokens: Tokens, at: number, subject: boolean): [number, number] | null {
  const start = pieceStart(tokens, at);
  let end = -1;
  if (subject)
    for (let i = start; i < at; i++) {
      const pos = posAt(tokens, i);
      if (pos === "PRON" && end < 0 && !articles.has(normAt(tokens, i))) return null;
      if ((pos === "VERB" || pos === "AUX" || pos === "ADP" || isCosting(tokens, i, at)) && end > 0) break;
      // A noun that opens the sentence with its capital is often tagged as a name.
      if (isMeasured(tokens, i) || (i === 0 && pos === "PROPN" && posAt(tokens, 1) !== "PROPN")) end = i + 1;
    }
  else
    for (let i = at - 1; i >= start && i >= at - nearest && end < 0; i--)
      // "The plan costs $3 million": the verb, whatever its tag.
      if (isMeasured(tokens, i) && !(i === at - 1 && normAt(tokens, i) === "costs")) end = i + 1;
  if (end < 0) return null;
  // "the number of thefts", "the share of pupils" measure what is counted.
  if (tallies.has(normAt(tokens, end - 1)) && normAt(tokens, end) === "of")
    return nounPhrase(tokens, end + 1) ?? [end - 1, end];
  let first = end - 1;
  while (first > start && /^(?:NOUN|ADJ)$/.test(posAt(tokens, first - 1))) first--;
  // A word that opens the sentence with its capital is often tagged as a name.
  if (first === 1 && statistics.has(normAt(tokens, 0))) first = 0;
  return [first, end];
}

/** "The detour costs “more than a million” a year": the verb, whatever its tag. */
function isCosting(tokens: Tokens, i: number, at: number): boolean {
  if (normAt(tokens, i) !== "costs" || posAt(tokens, i - 1) !== "NOUN") return false;
  for (let next = i + 1; next < at; next++) if (/^(?:VERB|AUX)$/.test(posAt(tokens, next))) return false;
  return true;
}

const tallies = wordSet("number share percentage proportion amount total count");
const statistics = wordSet("median average mean total gross net annual monthly weekly daily");
const nearest = 8;
const longestPiece = 24;

/** A noun, but no span of time, and no title before a name ("Mayor Calder"). */
const isMeasured = (tokens: Tokens, i: number): boolean =>
  indicators.has(normAt(tokens, i)) ||
  (posAt(tokens, i) === "NOUN" && !times.has(normAt(tokens, i)) && posAt(tokens, i + 1) !== "PROPN");

/** Measures that are written like names. */
const indicators = wordSet("gdp gni gnp cpi");

/** Behind the last comma or the like that has a noun or a pronoun behind it. */
function pieceStart(tokens: Tokens, at: number): number {
  const limit = Math.max(0, at - longestPiece);
  let named = false;
  for (let i = at - 1; i >= limit; i--) {
    if (posAt(tokens, i) === "PUNCT" && normAt(tokens, i) !== "-" && named) return i + 1;
    named ||= isMeasured(tokens, i) || posAt(tokens, i) === "PRON" || i === 0;
  }
  return limit;
}

const civic =
  wordSet(`mayor council police budget population economy crime rate unemployment schools school residents
  streets voters government tax taxes debt deficit income rents homes wages hospital hospitals economy exports`);

/** "in Harwick", else "Harwick's budget": a proper noun that is no time. */
export function placeOf(text: string, tokens: Tokens): string | null {
  for (let i = 0; i < tokens.length; i++) {
    const norm = normAt(tokens, i);
    if ((norm === "in" || norm === "across" || norm === "throughout") && isName(tokens, i + 1)) {
      const end = nameEnd(tokens, i + 1);
      if (normAt(tokens, end) !== "'s") return phrase(text, tokens, i + 1, end);
    }
  }
  for (let i = 0; i < tokens.length; i++)
    if (isName(tokens, i)) {
      const end = nameEnd(tokens, i);
      const after = posAt(tokens, end + 1) === "ADJ" ? end + 2 : end + 1;
      if (normAt(tokens, end) === "'s" && civic.has(normAt(tokens, after)))
        return phrase(text, tokens, i, end);
      i = end - 1;
    }
  return null;
}

const isName = (tokens: Tokens, i: number): boolean => {
  const norm = normAt(tokens, i);
  const text = tokens[i]?.text ?? "";
  return posAt(tokens, i) === "PROPN" && /^\p{Lu}/u.test(text) && !months.has(norm) && !weekdays.has(norm);
};

function nameEnd(tokens: Tokens, i: number): number {
  let end = i;
  while (isName(tokens, end)) end++;
  return end;
}
