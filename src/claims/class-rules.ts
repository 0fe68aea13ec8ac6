/** What kind of thing a part says, by hand-made rules; the model weighs what they say with everything else. */
import type { Attribution, Claim, Quantity } from "../record.ts";
import type { Token } from "../text/analysis.ts";
import { wordSet } from "../text/lexicon/word-set.ts";
import type { Frame } from "./frames.ts";
import * as words from "./lexicon/stance.ts";
import { isFiniteVerb } from "./split.ts";

export type ClaimClass = Claim["class"];
type Tokens = readonly Token[];

export interface Said extends Frame {
  tokens: Tokens;
  first: number;
  end: number;
  /** Whose content it is; its frame tells pledges, questions and private people. */
  attribution: Attribution | null;
  /** Is it the beginning of the content, where "whether" and "to" show what kind it is? */
  opens: boolean;
  /** A question mark follows. */
  asks: boolean;
  quantities: readonly Quantity[];
}

export function classByRule(said: Said, signs = signsOf(said)): ClaimClass {
  if (isQuestion(said)) return "question";
  if (isPledged(said, signs)) return "promise";
  if (isExperience(said, signs)) return "experience";
  if (signs.duty) return "opinion";
  if (signs.judged || (signs.judgement && !signs.value)) return "opinion";
  if (signs.ahead) return "prediction";
  return "fact";
}

export interface Signs {
  /** Index of "will" or "going to" and the verb that it governs, -1 where none. */
  willAt: number;
  verb: Token | null;
  ahead: boolean;
  duty: boolean;
  /** A word of judgement stands in it; `judged`: as what is said of something. */
  judgement: boolean;
  judged: boolean;
  /** A number is told. */
  value: boolean;
  subject: string;
  subjectAt: number;
}

export function signsOf({ tokens, first, end, quantities, attribution, opens }: Said): Signs {
  const signs: Signs = {
    willAt: -1,
    verb: null,
    ahead: false,
    duty: false,
    judgement: false,
    judged: false,
    value: quantities.some(({ value }) => value !== null),
    subject: "",
    subjectAt: subjectOf(tokens, mainClause(tokens, first, end), end),
  };
  signs.subject = normAt(tokens, signs.subjectAt);
  let copula = -1;
  for (let i = first; i < end; i++) {
    const { norm, lemma, pos } = tokens[i] as Token;
    if (pos === "AUX" && inRelative(tokens, i, first)) continue;
    if (norm === "i'm") copula = i;
    else if (pos === "AUX" || pos === "VERB") {
      if (lemma === "be" || norm === "'s" || lemma === "seem" || lemma === "look" || lemma === "become")
        copula = i;
      else if (pos === "VERB" && copula >= 0 && i > copula + 3) copula = -1;
    }
    if (words.will.has(norm) && pos !== "NOUN") mark(signs, tokens, i, end);
    else if (norm === "would" || norm === "could")
      conditional(signs, tokens, i, end, attribution !== null && attribution.kind !== "direct");
    else if (norm === "going" && normAt(tokens, i + 1) === "to" && pos !== "NOUN")
      mark(signs, tokens, i + 1, end);
    else if (
      words.likely.has(norm) &&
      normAt(tokens, i + 1) === "to" &&
      copula >= 0 &&
      !/^(?:more|less|as)$/.test(normAt(tokens, i - 1))
    )
      signs.ahead = true;
    else if (words.duties.has(norm) || (words.needs.has(norm) && normAt(tokens, i + 1) === "to"))
      signs.duty ||= isDuty(tokens, i);
    else if (words.judgements.has(norm)) {
      signs.judgement = true;
      signs.judged ||= copula >= 0 && i <= copula + farthestPredicate && !signs.value;
    } else if (words.unmeasured.has(norm))
      signs.judgement ||= !quantities.some(({ form }) => form === "extremum");
    else if (words.predicated.has(norm) && copula >= 0 && i <= copula + farthestPredicate) {
      const before = tokens[i + 1]?.pos === "NOUN" && pos === "ADJ" && !isArticle(normAt(tokens, i - 1));
      signs.judgement ||= !before;
    }
  }
  if (opens && isCall(tokens, first, end)) signs.duty = true;
  return signs;
}

const isVerb = (tokens: Tokens, i: number): boolean => tokens[i]?.pos === "VERB" || tokens[i]?.pos === "AUX";

/** What a relative clause says of a thing ("the plan that will open the port") is not what is foretold or asked for. */
const inRelative = (tokens: Tokens, i: number, first: number): boolean =>
  [i - 1, i - 2].some(
    (at) =>
      at > first &&
      relatives.has(normAt(tokens, at)) &&
      /^(?:NOUN|PROPN|PRON|PUNCT)$/.test(tokens[at - 1]?.pos ?? ""),
  );

const relatives = new Set(["who", "which", "that", "where"]);
const farthestPredicate = 6;
const isArticle = (norm: string) => norm === "a" || norm === "an" || norm === "the" || norm === "such";

/** "Let us build it", "Vote for the bridge": a bare verb in front calls on somebody. */
function isCall(tokens: Tokens, first: number, end: number): boolean {
  const token = tokens[first];
  if (token === undefined || first + 1 >= end || token.pos !== "VERB") return false;
  return token.norm === token.lemma && !isVerb(tokens, first + 1) && tokens[first + 1]?.pos !== "PUNCT";
}

function mark(signs: Signs, tokens: Tokens, i: number, end: number): void {
  signs.ahead = true;
  if (signs.willAt >= 0) return;
  signs.willAt = i;
  signs.verb = verbAfter(tokens, i, end);
}

/** "would open" is the "will" of reported speech; "would have opened" and "could have been" are not ahead. */
function conditional(signs: Signs, tokens: Tokens, i: number, end: number, reported: boolean): void {
  const verb = verbAfter(tokens, i, end);
  if (verb?.norm === "have" || normAt(tokens, i + 1) === "have") return;
  signs.ahead = true;
  if (reported && normAt(tokens, i) === "would" && signs.willAt < 0) {
    signs.willAt = i;
    signs.verb = verb;
  }
}

function verbAfter(tokens: Tokens, i: number, end: number): Token | null {
  for (let at = i + 1; at < Math.min(end, i + 5); at++) {
    const token = tokens[at] as Token;
    if (token.pos === "VERB" || token.pos === "AUX") return token;
    if (token.pos === "PUNCT") return null;
  }
  return null;
}

/** "must pay" and "has to pay" are duties, "must have paid" is a guess at what was. */
function isDuty(tokens: Tokens, i: number): boolean {
  if (tokens[i]?.pos === "NOUN") return false;
  if (words.needs.has(normAt(tokens, i))) return isVerb(tokens, i + 2);
  return !(normAt(tokens, i) === "must" && normAt(tokens, i + 1) === "have");
}

const conditions = wordSet("if when once unless until as after before while since");
const longestCondition = 40;

/** Behind the first comma where the part opens with a condition: "If you elect me, we'll build the ramps". */
function mainClause(tokens: Tokens, first: number, end: number): number {
  if (!conditions.has(normAt(tokens, first))) return first;
  for (let i = first + 2; i < Math.min(end, first + longestCondition); i++)
    if (normAt(tokens, i) === ",") return i + 1;
  return first;
}

/** Where the subject stands: the first pronoun or noun before the first finite verb; -1 where there is none. */
function subjectOf(tokens: Tokens, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const { pos } = tokens[i] as Token;
    if (pos === "PRON" || pos === "NOUN" || pos === "PROPN") return i;
    if (isFiniteVerb(tokens, i)) return -1;
  }
  return -1;
}

export function isQuestion({ tokens, first, opens, asks, cue, attribution }: Said): boolean {
  if (asks) return true;
  if (!opens || attribution === null) return false;
  const head = normAt(tokens, first);
  if (head === "whether") return true;
  return words.questionHeads.has(head) && cue.some((lemma) => words.asking.has(lemma));
}

export function isPledged(
  { tokens, first, end, attribution, cue, source, opens }: Said,
  signs: Signs,
): boolean {
  const wished = cue.some((lemma) => words.wishes.has(lemma));
  const pledged =
    !wished && (attribution?.manner === "intention" || cue.some((lemma) => words.pledges.has(lemma)));
  if (pledged && opens && normAt(tokens, first) === "to") return true;
  if (pledged && signs.willAt >= 0) return true;
  const { subject, subjectAt, willAt, verb } = signs;
  const governs = willAt > subjectAt && willAt <= subjectAt + farthestVerb;
  const self = words.firstPerson.has(subject);
  // "Calder said she would cut the fare": her own doing, where she speaks; a poll that found so foretells.
  const reported =
    attribution?.kind === "indirect" &&
    (subject === "it" ? source.some((norm) => words.bodies.has(norm)) : words.ownPronouns.has(subject)) &&
    cue.some((lemma) => words.telling.has(lemma));
  if (verb !== null && governs && (self || reported)) return !words.notInOnesHands.has(verb.lemma);
  if (!self) return false;
  for (let i = subjectAt + 1; i < Math.min(end, subjectAt + farthestVerb); i++) {
    const { lemma, pos, norm } = tokens[i] as Token;
    if (norm === "would")
      return (
        normAt(tokens, i + 1) !== "have" &&
        !words.notInOnesHands.has(tokens[i + 1]?.lemma ?? "") &&
        isVerb(tokens, i + 1)
      );
    if (pos === "VERB" && words.pledges.has(lemma) && !norm.endsWith("ed")) return true;
  }
  return false;
}

const farthestVerb = 4;

/** The speaker's feelings and private life; what someone did in office is a fact. */
export function isExperience({ tokens, first, end, attribution, source }: Said, signs: Signs): boolean {
  const isPrivate = source.some((norm) => words.privatePeople.has(norm));
  const reported = attribution !== null && attribution.kind !== "direct";
  for (let i = first; i < end; i++) {
    const { norm, lemma, pos } = tokens[i] as Token;
    if (isPrivate && words.selves.has(norm)) return !signs.judgement && !signs.duty;
    if (norm === "my" && words.ownLife.has(normAt(tokens, i + 1))) return true;
    const feels = words.feelings.has(norm) && (pos === "ADJ" || pos === "VERB");
    const moved =
      pos === "VERB" &&
      (words.feelingVerbs.has(lemma) ||
        norm === "born" ||
        (lemma === "grow" && normAt(tokens, i + 1) === "up"));
    if ((feels || moved) && !signs.duty && isOwn(tokens, i, first, feels, reported)) return true;
  }
  return false;
}

/** Is it the speaker who feels or lived it: "I was afraid", "we never wanted", or reported "she was afraid"? */
function isOwn(tokens: Tokens, i: number, first: number, feels: boolean, reported: boolean): boolean {
  let linked = !feels;
  for (let at = i - 1; at >= first && at >= i - farthestVerb; at--) {
    const { norm, lemma, pos } = tokens[at] as Token;
    if (words.firstPerson.has(norm)) return linked || norm === "i'm";
    if (feels && reported && at <= first + 1 && words.ownPronouns.has(norm)) return linked && norm !== "it";
    if (lemma === "be" || lemma === "feel" || norm === "'m" || norm === "'re" || norm === "'s") linked = true;
    else if (pos !== "ADV" && pos !== "AUX" && pos !== "PART") return false;
  }
  return false;
}

const normAt = (tokens: Tokens, i: number): string => tokens[i]?.norm ?? "";
