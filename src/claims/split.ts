/** Pass 2: a stretch into parts that each say one thing: at semicolons, conjunctions, causes and tails. */
import type { Token } from "../text/analysis.ts";
import { wordSet } from "../text/lexicon/word-set.ts";
import { superlatives } from "./lexicon/change.ts";

/** Tokens `[first, end)`. */
export interface Part {
  first: number;
  end: number;
  /** Kept apart from the part before only where the two are of different classes. */
  soft: boolean;
  /** `given`: a cause is told for it; `is`: it is told as a cause; `bare`: a cause that is no clause of its own. */
  cause: "given" | "is" | "bare" | null;
}

type Tokens = readonly Token[];

interface Cut {
  /** The part before ends here, the next one starts there; what lies between is dropped. */
  end: number;
  start: number;
  soft: boolean;
  cause: "is" | "bare" | null;
}

export function partsOf(tokens: Tokens, first: number, end: number): Part[] {
  const parts: Part[] = [{ first, end, soft: false, cause: null }];
  const opening = openingCut(tokens, first, end);
  let i = first;
  if (opening !== null) {
    const last = parts[0] as Part;
    last.end = opening.end;
    last.first = opening.from;
    last.cause = opening.cause;
    parts.push({ first: opening.start, end, soft: false, cause: opening.cause === null ? null : "given" });
    i = opening.start;
  }
  const seen: Seen = { part: false, clause: false, opensBelow: opensBelow(tokens, i), brackets: 0 };
  while (i < end) {
    seen.brackets += brackets.get(normAt(tokens, i)) ?? 0;
    const cut = seen.brackets > 0 ? null : cutAt(tokens, i, end, seen);
    if (cut === null) {
      const finite = isFiniteVerb(tokens, i);
      seen.part ||= finite;
      seen.clause = finite || (seen.clause && !opensAnew(tokens, i));
      i++;
      continue;
    }
    const before = parts.at(-1) as Part;
    before.end = cut.end;
    if (cut.cause !== null) before.cause ??= "given";
    parts.push({ first: cut.start, end, soft: cut.soft, cause: cut.cause });
    if (!cut.soft) {
      seen.part = false;
      seen.clause = false;
      seen.opensBelow = opensBelow(tokens, cut.start);
    }
    i = Math.max(i + 1, cut.start);
  }
  return parts;
}

/** What the part so far holds. */
interface Seen {
  /** A finite verb. */
  part: boolean;
  /** A finite verb since the last word that may open a clause. */
  clause: boolean;
  /** It opens with "if", "when" or the like, so that its first comma parts no two statements. */
  opensBelow: boolean;
  /** How many brackets stand open: nothing is parted within them. */
  brackets: number;
}

const brackets: ReadonlyMap<string, number> = new Map([
  ["(", 1],
  [")", -1],
]);

const opensBelow = (tokens: Tokens, i: number): boolean =>
  tokens[i]?.pos === "SCONJ" || tokens[i]?.pos === "ADP" || openers.has(normAt(tokens, i));

const openers = wordSet("that when if who which where how why what whether until unless");

/** Behind a subordinator, a comma or an "and" that parts no clauses, the next words may be a new subject. */
function opensAnew(tokens: Tokens, i: number): boolean {
  const { norm } = tokens[i] as Token;
  if (norm === ",") return !conjunctions.has(normAt(tokens, i + 1));
  return openers.has(norm) || conjunctions.has(norm);
}

const concessive = wordSet("although though while whereas");

/** "Although fares fell, rents rose"; "Because of the strike, buses were late". */
function openingCut(
  tokens: Tokens,
  first: number,
  end: number,
): { from: number; end: number; start: number; cause: Part["cause"] } | null {
  const norm = normAt(tokens, first);
  const causal = causeAt(tokens, first, end);
  if (causal === null && !concessive.has(norm)) return null;
  const limit = Math.min(end, first + 40);
  for (let i = first + 1; i < limit; i++)
    if (normAt(tokens, i) === "," && clauseAt(tokens, i + 1, end, causal === null))
      return { from: causal?.start ?? first + 1, end: i, start: i + 1, cause: causal?.cause ?? null };
  return null;
}

function cutAt(tokens: Tokens, i: number, end: number, seen: Seen): Cut | null {
  const { norm, pos } = tokens[i] as Token;
  if (pos === "PUNCT" || pos === "SYM") {
    if (norm === ";") return hard(i, i + 1);
    if (norm === ":" || norm === "—" || norm === "–" || norm === "--")
      return seen.part && clauseAt(tokens, i + 1, end) ? hard(i, i + 1) : null;
    return norm === "," && seen.part ? afterComma(tokens, i, end, seen) : null;
  }
  if (!seen.part) return null;
  const cause = causeAt(tokens, i, end);
  if (cause !== null) return { end: i, start: cause.start, soft: false, cause: cause.cause };
  if (concessive.has(norm)) return clauseAt(tokens, i + 1, end) ? hard(i, i + 1) : null;
  return conjoined(tokens, i, i, end, seen.clause);
}

const hard = (end: number, start: number): Cut => ({ end, start, soft: false, cause: null });

function afterComma(tokens: Tokens, i: number, end: number, seen: Seen): Cut | null {
  const next = normAt(tokens, i + 1);
  const joined = conjoined(tokens, i, i + 1, end, true);
  if (joined !== null) return joined;
  if ((next === "which" || next === "who") && isFiniteVerb(tokens, i + 2) && isTail(tokens, i + 2, end))
    return { end: i, start: i + 1, soft: true, cause: null };
  // ", the largest number in ten years"
  const at = next === "the" || next === "its" || next === "their" ? i + 2 : i + 1;
  const extreme =
    superlatives.has(normAt(tokens, at)) || (next === "a" && normAt(tokens, i + 2) === "record");
  if (extreme && at > i + 1) return hard(i, i + 1);
  // "Crime is rising, people are leaving, and …"
  const spliced = seen.clause && !seen.opensBelow && !asides.has(normAt(tokens, i + 2));
  return spliced && clauseAt(tokens, i + 1, end, true) ? hard(i, i + 1) : null;
}

const longestAside = 40;

/** Not so where the main clause goes on behind it: "The fees, which rose in May, are a disgrace". */
function isTail(tokens: Tokens, i: number, end: number): boolean {
  for (let at = i; at < Math.min(end, i + longestAside); at++)
    if (normAt(tokens, at) === ",") return !isFiniteVerb(tokens, at + 1);
  return true;
}

const asides = wordSet("think believe guess mean know say says said suppose hope");
const conjunctions = wordSet("and but so yet or");

/** A conjunction at `at`, behind a comma where `from` is one before it, that joins two clauses or two verbs. */
function conjoined(tokens: Tokens, from: number, at: number, end: number, verbSeen: boolean): Cut | null {
  const norm = normAt(tokens, at);
  // "just so they see it" tells a purpose and "has not yet met" a time; ", so they left" goes on.
  if (!verbSeen || !conjunctions.has(norm) || ((norm === "so" || norm === "yet") && from === at)) return null;
  const start = normAt(tokens, at + 1) === "that" && clauseAt(tokens, at + 2, end) ? at + 2 : at + 1;
  if (clauseAt(tokens, start, end, from === at))
    return { end: from, start, soft: norm === "or", cause: null };
  if (norm === "so" || norm === "or") return null;
  // "fell in May and is a disgrace": one subject, two things said.
  return isFiniteVerb(tokens, start) ? { end: from, start, soft: true, cause: null } : null;
}

/** "because", "because of", "due to", "thanks to", "as a result of": where the cause begins and what it is. */
function causeAt(tokens: Tokens, i: number, end: number): { start: number; cause: "is" | "bare" } | null {
  const norm = normAt(tokens, i);
  const next = normAt(tokens, i + 1);
  if (norm === "because") {
    // "despite, or perhaps because of, the strike"
    if (/^(?:or|perhaps|partly)$/.test(normAt(tokens, i - 1))) return null;
    if (next === "of") return { start: i + 2, cause: "bare" };
    return { start: i + 1, cause: clauseAt(tokens, i + 1, end) ? "is" : "bare" };
  }
  if ((norm === "due" || norm === "owing" || norm === "thanks") && next === "to") {
    // "due to open in May" is no cause.
    return tokens[i + 2]?.pos === "VERB" && !/ing$/.test(normAt(tokens, i + 2))
      ? null
      : { start: i + 2, cause: "bare" };
  }
  if (norm === "as" && next === "a" && normAt(tokens, i + 2) === "result" && normAt(tokens, i + 3) === "of")
    return { start: i + 4, cause: "bare" };
  return null;
}

const normAt = (tokens: Tokens, i: number): string => tokens[i]?.norm ?? "";

const notFinite = wordSet("be been being");

/** A verb that can carry a clause: no infinitive, no -ing form on its own. */
export function isFiniteVerb(tokens: Tokens, i: number): boolean {
  const token = tokens[i];
  if (token?.norm === "i'm") return true;
  if (token === undefined || (token.pos !== "VERB" && token.pos !== "AUX")) return false;
  const before = normAt(tokens, i - 1);
  // "to pay", "state-run"
  if (notFinite.has(token.norm) || before === "to" || before === "-") return false;
  return token.pos === "AUX" || !token.norm.endsWith("ing");
}

const closers = wordSet("” ’ \" ''");
const subjects = wordSet("NOUN PROPN PRON DET NUM ADJ");
const stops = wordSet("who which that and or but to , ; : because if when");
const objectPronouns = wordSet("me him them us her himself herself themselves itself");
const longestSubject = 9;

/**
 * Does a clause of its own, with subject and verb, begin at token `i`? With `closely` a bare noun must have its verb
 * right behind it: "roads and bridges in the town were closed" is one clause.
 */
export function clauseAt(tokens: Tokens, i: number, end: number, closely = false): boolean {
  let at = i;
  while (at < end && ((tokens[at] as Token).pos === "ADV" || closers.has(normAt(tokens, at)))) at++;
  const first = tokens[at];
  if (first === undefined || at >= end) return false;
  if (!subjects.has(first.pos) && first.norm !== "there" && first.norm !== "$") return false;
  if (objectPronouns.has(first.norm) && first.norm !== "her") return false;
  const close = closely && first.pos !== "PRON" && first.pos !== "DET";
  for (let j = at + 1; j < end && j <= at + longestSubject; j++) {
    if (isFiniteVerb(tokens, j)) return true;
    if (stops.has(normAt(tokens, j)) || (close && (tokens[j] as Token).pos === "ADP")) return false;
  }
  return false;
}
