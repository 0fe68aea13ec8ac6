/**
 * The core of a part: its main clause behind "I think that", "well," and an opening condition, with the words that
 * carry its tense. What is promised, foretold or lived shows there and nowhere else.
 */
import type { Token } from "../text/analysis.ts";
import { wordSet } from "../text/lexicon/word-set.ts";
import { isFiniteVerb } from "./split.ts";

type Tokens = readonly Token[];

export interface Core {
  /** Tokens `[first, end)`. */
  first: number;
  end: number;
  /** Norm of the subject's head, and where the subject and the first finite verb stand; -1 where there is none. */
  subject: string;
  subjectAt: number;
  finiteAt: number;
  /** What the finite verb says of time: it lies ahead, it would under a condition, it was perhaps, or none of these. */
  time: "ahead" | "conditional" | "unreal" | null;
  /** Index of the verb that carries the meaning ("will not cut": "cut"), -1 where there is none. */
  verbAt: number;
}

export function coreOf(tokens: Tokens, from: number, end: number): Core {
  const first = behindCondition(tokens, behindStance(tokens, from, end), end);
  const at = behindStance(tokens, first, end);
  let finiteAt = -1;
  let subjectAt = -1;
  for (let i = at; i < end && finiteAt < 0; i++) {
    const { pos } = tokens[i] as Token;
    if (isFiniteVerb(tokens, i) && !inRelative(tokens, i, at) && !isAside(tokens, i)) finiteAt = i;
    else if (subjectAt < 0 && nominal.has(pos)) subjectAt = headFrom(tokens, i, end);
  }
  const core = { first: at, end, subjectAt, subject: normAt(tokens, subjectAt), finiteAt };
  return { ...core, ...timeOf(tokens, finiteAt, end) };
}

/** ", Calder said," */
const isAside = (tokens: Tokens, i: number): boolean =>
  normAt(tokens, i + 1) === "," && /^(?:say|tell|argue|add|note|write)$/.test(tokens[i]?.lemma ?? "");

const nominal = wordSet("PRON NOUN PROPN");
const normAt = (tokens: Tokens, i: number): string => tokens[i]?.norm ?? "";

/** The last noun of a run of nouns: "the campaign aides said" is about aides. */
function headFrom(tokens: Tokens, i: number, end: number): number {
  let at = i;
  while (at + 1 < end && tokens[at]?.pos === "NOUN" && tokens[at + 1]?.pos === "NOUN") at++;
  return at;
}

const interjections = wordSet(
  "well now so and but look listen yes no ok okay also again then or oh actually , -- -",
);
const stanceVerbs = wordSet("think believe know guess mean suppose feel say promise");
const stanceWords = wordSet("sure convinced confident certain afraid");
const farthest = 6;

/** Behind "Well, I think that", "I'm sure", "you know". */
function behindStance(tokens: Tokens, from: number, end: number): number {
  let at = from;
  while (at < end - 1 && interjections.has(normAt(tokens, at))) at++;
  const opener = normAt(tokens, at);
  if (opener !== "i" && opener !== "we" && opener !== "you" && opener !== "i'm") return at;
  for (let i = at + 1; i < Math.min(end - 2, at + farthest); i++) {
    const { norm, lemma, pos } = tokens[i] as Token;
    if (stanceVerbs.has(lemma) || stanceWords.has(norm)) {
      const next = normAt(tokens, i + 1) === "that" || normAt(tokens, i + 1) === "," ? i + 2 : i + 1;
      const opens = tokens[next]?.pos ?? "";
      return /^(?:PRON|DET|NOUN|PROPN|NUM|ADJ)$/.test(opens) && hasFinite(tokens, next + 1, end)
        ? behindStance(tokens, next, end)
        : at;
    }
    if (pos !== "ADV" && pos !== "AUX" && pos !== "PART") return at;
  }
  return at;
}

const hasFinite = (tokens: Tokens, from: number, end: number): boolean => {
  for (let i = from; i < Math.min(end, from + longestCondition); i++)
    if (isFiniteVerb(tokens, i)) return true;
  return false;
};

const conditions = wordSet("if when once unless until as after before while since because although though");
const longestCondition = 40;

/** Behind the first comma where the part opens with a condition: "If you elect me, we'll build the ramps". */
function behindCondition(tokens: Tokens, first: number, end: number): number {
  if (!conditions.has(normAt(tokens, first))) return first;
  for (let i = first + 2; i < Math.min(end - 1, first + longestCondition); i++)
    if (normAt(tokens, i) === ",") return normAt(tokens, i + 1) === "then" ? i + 2 : i + 1;
  return first;
}

const relatives = wordSet("who which that where");

/** What a relative clause says of a thing ("the plan that will open the port") is not what is foretold or asked for. */
export const inRelative = (tokens: Tokens, i: number, first: number): boolean =>
  [i - 1, i - 2].some(
    (at) =>
      at > first &&
      relatives.has(normAt(tokens, at)) &&
      /^(?:NOUN|PROPN|PRON|PUNCT)$/.test(tokens[at - 1]?.pos ?? ""),
  );

const futures = wordSet("will wo 'll shall gonna");
const conditionals = wordSet("would could might may 'd");
const outlooks = wordSet(
  "likely unlikely expected set due about bound poised projected forecast slated scheduled doomed sure",
);
const risks = wordSet("risk threaten stand promise");

function timeOf(tokens: Tokens, finiteAt: number, end: number): Pick<Core, "time" | "verbAt"> {
  const { norm = "", lemma = "" } = tokens[finiteAt] ?? {};
  const verbAt = verbFrom(tokens, finiteAt, end);
  if (finiteAt < 0) return { time: null, verbAt };
  if (futures.has(norm)) return { time: "ahead", verbAt };
  if (conditionals.has(norm)) {
    const have = normAt(tokens, verbAt) === "have" && isVerb(tokens, verbAt + 1);
    if (!have) return { time: norm === "'d" && isHad(tokens, verbAt) ? null : "conditional", verbAt };
    return { time: norm === "would" || norm === "'d" ? "unreal" : null, verbAt: verbAt + 1 };
  }
  for (let i = finiteAt + 1; i < Math.min(end - 1, finiteAt + farthest); i++) {
    const next = normAt(tokens, i + 1);
    const word = normAt(tokens, i);
    const ahead = outlooks.has(word) || (word === "going" && !/^w(?:as|ere)$/.test(norm));
    if (next === "to" && ahead && isVerb(tokens, i + 2)) return { time: "ahead", verbAt: i + 2 };
    if (word === "gonna") return { time: "ahead", verbAt: i + 1 };
  }
  if (risks.has(lemma) && /^(?:to|.*ing)$/.test(normAt(tokens, finiteAt + 1)))
    return { time: "ahead", verbAt };
  return { time: null, verbAt };
}

const isVerb = (tokens: Tokens, i: number): boolean => tokens[i]?.pos === "VERB" || tokens[i]?.pos === "AUX";

/** "he'd gone": had, not would. */
const isHad = (tokens: Tokens, verbAt: number): boolean => {
  const verb = tokens[verbAt];
  return verb !== undefined && verb.norm !== verb.lemma;
};

/** The next verb behind helping words; the finite verb itself where it carries the meaning. */
function verbFrom(tokens: Tokens, finiteAt: number, end: number): number {
  if (finiteAt < 0 || tokens[finiteAt]?.pos === "VERB") return finiteAt;
  for (let i = finiteAt + 1; i < Math.min(end, finiteAt + farthest); i++) {
    if (isVerb(tokens, i)) return i;
    if (tokens[i]?.pos === "PUNCT") break;
  }
  return finiteAt;
}
