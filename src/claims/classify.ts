/** Pass 3: what kind of thing a part says, by the class rules of the design. Names, parties and gender play no role. */
import type { Attribution, Claim, Quantity } from "../record.ts";
import type { Token } from "../text/analysis.ts";
import * as words from "./lexicon/stance.ts";
import { isFinite } from "./split.ts";

export type ClaimClass = Claim["class"];
type Tokens = readonly Token[];

export interface Said {
  tokens: Tokens;
  first: number;
  end: number;
  /** Whose content it is; its cue and source tell pledges, questions and private people. */
  attribution: Attribution | null;
  cue: readonly string[];
  source: readonly string[];
  /** Is it the beginning of the content, where "whether" and "to" show what kind it is? */
  opens: boolean;
  /** A question mark follows. */
  asks: boolean;
  quantities: readonly Quantity[];
}

export function classify(said: Said): ClaimClass {
  const signs = signsOf(said);
  if (isQuestion(said)) return "question";
  if (isPromise(said, signs)) return "promise";
  if (isExperience(said, signs)) return "experience";
  if (signs.duty) return "opinion";
  if (signs.judged || (signs.judgement && !signs.value)) return "opinion";
  if (signs.ahead) return "prediction";
  return "fact";
}

interface Signs {
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
}

function signsOf({ tokens, first, end, quantities, attribution }: Said): Signs {
  const signs: Signs = {
    willAt: -1,
    verb: null,
    ahead: false,
    duty: false,
    judgement: false,
    judged: false,
    value: quantities.some(({ value }) => value !== null),
    subject: subjectOf(tokens, first, end),
  };
  let copula = -1;
  for (let i = first; i < end; i++) {
    const { norm, lemma, pos } = tokens[i] as Token;
    if (pos === "AUX" || pos === "VERB") {
      if (lemma === "be" || norm === "'s" || lemma === "seem" || lemma === "look" || lemma === "become")
        copula = i;
      else if (pos === "VERB" && copula >= 0 && i > copula + 3) copula = -1;
    }
    if (words.will.has(norm) && pos !== "NOUN") mark(signs, tokens, i, end);
    else if (norm === "would" || norm === "could") conditional(signs, tokens, i, end, attribution !== null);
    else if (norm === "going" && normAt(tokens, i + 1) === "to" && pos !== "NOUN")
      mark(signs, tokens, i + 1, end);
    else if (words.likely.has(norm) && normAt(tokens, i + 1) === "to" && copula >= 0) signs.ahead = true;
    else if (words.duties.has(norm)) signs.duty ||= isDuty(tokens, i);
    else if (
      (norm === "need" || norm === "needs" || norm === "have" || norm === "has" || norm === "got") &&
      normAt(tokens, i + 1) === "to"
    )
      signs.duty ||= pos !== "NOUN" && normAt(tokens, i - 1) !== "may";
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
  if (first < end && normAt(tokens, first) === "let") signs.duty = true;
  return signs;
}

const farthestPredicate = 6;
const isArticle = (norm: string) => norm === "a" || norm === "an" || norm === "the" || norm === "such";

function mark(signs: Signs, tokens: Tokens, i: number, end: number): void {
  signs.ahead = true;
  if (signs.willAt >= 0) return;
  signs.willAt = i;
  signs.verb = verbAfter(tokens, i, end);
}

/** "would open" is the "will" of reported speech; "would have opened" and "could have been" are not ahead. */
function conditional(signs: Signs, tokens: Tokens, i: number, end: number, reported: boolean): void {
  const verb = verbAfter(tokens, i, end);
  if (verb === null || verb.norm === "have" || normAt(tokens, i + 1) === "have") return;
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

/** "must pay" is a duty, "must have paid" a guess at what was. */
const isDuty = (tokens: Tokens, i: number): boolean =>
  !(normAt(tokens, i) === "must" && normAt(tokens, i + 1) === "have") && tokens[i]?.pos !== "NOUN";

/** The first word of the subject: the first pronoun or noun before the first finite verb. */
function subjectOf(tokens: Tokens, first: number, end: number): string {
  for (let i = first; i < end; i++) {
    const { pos, norm } = tokens[i] as Token;
    if (pos === "PRON" || pos === "NOUN" || pos === "PROPN") return norm;
    if (isFinite(tokens, i)) return "";
  }
  return "";
}

function isQuestion({ tokens, first, opens, asks, cue, attribution }: Said): boolean {
  if (asks) return true;
  if (!opens || attribution === null) return false;
  const head = normAt(tokens, first);
  if (head === "whether") return true;
  return words.questionHeads.has(head) && cue.some((lemma) => words.asking.has(lemma));
}

function isPromise({ tokens, first, end, attribution, cue, opens }: Said, signs: Signs): boolean {
  const pledged = cue.some((lemma) => words.pledges.has(lemma)) || attribution?.manner === "intention";
  if (pledged && opens && normAt(tokens, first) === "to") return true;
  if (pledged && signs.willAt >= 0) return true;
  const own =
    words.firstPerson.has(signs.subject) ||
    (attribution?.kind === "indirect" && words.ownPronouns.has(signs.subject) && signs.subject !== "it");
  if (own && signs.verb !== null) return !words.notInOnesHands.has(signs.verb.lemma);
  if (!words.firstPerson.has(signs.subject)) return false;
  for (let i = first; i < end; i++) {
    const { lemma, pos } = tokens[i] as Token;
    if (pos === "VERB" && words.pledges.has(lemma) && !/ed$/.test((tokens[i] as Token).norm))
      return normAt(tokens, i + 1) !== "that" || signs.willAt >= 0;
  }
  return false;
}

/** The speaker's feelings and private life; what someone did in office is a fact. */
function isExperience({ tokens, first, end, attribution, source }: Said, signs: Signs): boolean {
  const self = signs.subject === "i" || signs.subject === "my" || signs.subject === "we";
  const reported =
    attribution !== null && attribution.kind !== "direct" && words.ownPronouns.has(signs.subject);
  const isPrivate = source.some((norm) => words.privatePeople.has(norm));
  let own = self;
  for (let i = first; i < end; i++) {
    const { norm, lemma, pos } = tokens[i] as Token;
    if (
      isPrivate &&
      (norm === "i" || norm === "we" || norm === "us" || norm === "me" || norm === "my" || norm === "our")
    )
      return !signs.judgement && !signs.duty;
    if (norm === "my" || norm === "me") own = true;
    if (!self && !reported && !own) continue;
    if (words.feelings.has(norm) && (pos === "ADJ" || pos === "VERB")) return isBe(tokens, i);
    if (self && pos === "VERB" && words.feelingVerbs.has(lemma))
      return normAt(tokens, i - 1) !== "to" && !signs.duty;
    if (norm === "my" && words.ownLife.has(normAt(tokens, i + 1))) return true;
    if (signs.subject === "i" && (norm === "born" || (lemma === "grow" && normAt(tokens, i + 1) === "up")))
      return true;
  }
  return false;
}

const isBe = (tokens: Tokens, i: number): boolean => {
  for (let at = i - 1; at >= 0 && at >= i - 4; at--) {
    const { lemma, norm } = tokens[at] as Token;
    if (lemma === "be" || lemma === "feel" || norm === "'m" || norm === "'s" || norm === "'re") return true;
  }
  return false;
};

const normAt = (tokens: Tokens, i: number): string => tokens[i]?.norm ?? "";
