/** Classes that show plainly: a question, a promise, the speaker's own life, a prediction, a guess. Null where none does. */
import type { Token } from "../text/analysis.ts";
import { wordSet } from "../text/lexicon/word-set.ts";
import {
  type ClaimClass,
  isExperience,
  isPledged,
  isQuestion,
  type Said,
  type Signs,
} from "./class-rules.ts";
import type { Core } from "./core.ts";
import * as words from "./lexicon/stance.ts";

export function plainClass(said: Said, signs: Signs, core: Core): ClaimClass | null {
  if (isQuestion(said)) return "question";
  if (isPledged(said, signs) || isOwnPlan(said, core)) return "promise";
  if (isExperience(said, signs) || isFelt(said, core)) return "experience";
  if (liesAhead(said, core) && !(core.time === "conditional" && signs.judgement)) return "prediction";
  // "must have known", "may not have seen": a guess at what was, no duty and nothing that lies ahead.
  if (guesses.has(normAt(said.tokens, core.finiteAt)) && isPerfect(said.tokens, core.finiteAt)) return "fact";
  // "has yet to pass": not done so far.
  if (lemmaAt(said.tokens, core.finiteAt) === "have" && normAt(said.tokens, core.finiteAt + 1) === "yet")
    return "fact";
  return null;
}

type Tokens = readonly Token[];
const guesses = wordSet("must may might");
const isPerfect = (tokens: Tokens, modal: number): boolean =>
  normAt(tokens, modal + (/^(?:not|n't|also|well)$/.test(normAt(tokens, modal + 1)) ? 2 : 1)) === "have";
const normAt = (tokens: Tokens, i: number): string => tokens[i]?.norm ?? "";
const lemmaAt = (tokens: Tokens, i: number): string => tokens[i]?.lemma ?? "";

const ownBodies = wordSet(
  "administration campaign government team office party council firm company goal plan aim intention",
);
const ownWords = wordSet("my our");
const planning = wordSet("want intend plan aim mean refuse propose pledge promise vow commit swear");
const notDone = wordSet(
  "say see ask talk thank hear know mention be point make believe focus start begin remind tell",
);

/** "I will cut it", "we want to cut it", "my goal is to cut it", and a plan told of somebody: "Reyes plans to cut it". */
function isOwnPlan({ tokens }: Said, core: Core): boolean {
  const { subject, subjectAt, finiteAt, verbAt, time } = core;
  if (finiteAt < 0) return false;
  const verb = lemmaAt(tokens, verbAt);
  const own =
    words.firstPerson.has(subject) || (ownBodies.has(subject) && ownWords.has(normAt(tokens, subjectAt - 1)));
  const to = [finiteAt + 1, finiteAt + 2].find((i) => normAt(tokens, i) === "to") ?? -1;
  if (to >= 0 && planning.has(lemmaAt(tokens, to - 1)) && (own || lemmaAt(tokens, to - 1) !== "want"))
    return !notDone.has(lemmaAt(tokens, to + 1));
  if (own && /^(?:goal|plan|aim|intention)$/.test(subject) && to >= 0) return true;
  if (!own || words.notInOnesHands.has(verb)) return false;
  return time === "ahead" || (time === "conditional" && /^(?:would|'d)$/.test(normAt(tokens, finiteAt)));
}

const felt = wordSet("hope love wish miss regret remember recall respect admire appreciate enjoy fear worry");

/** "I hope", "I am proud": what the speaker feels or remembers. */
function isFelt({ tokens, first, end }: Said, { subject, finiteAt }: Core): boolean {
  if (subject !== "i" && subject !== "i'm") return false;
  for (let i = Math.max(first, finiteAt); i < Math.min(end, finiteAt + 4); i++) {
    const { lemma, norm, pos } = tokens[i] as Token;
    if (pos === "VERB") return felt.has(lemma);
    if (words.feelings.has(norm)) return true;
  }
  return false;
}

const liking = wordSet("like love prefer say argue hope urge ask suggest");

/** What lies ahead or would be; "I would like" and "could not explain" do not. */
function liesAhead({ tokens }: Said, { time, subject, finiteAt, verbAt }: Core): boolean {
  if (time === null) return false;
  if (time !== "conditional") return true;
  if (words.firstPerson.has(subject) && liking.has(lemmaAt(tokens, verbAt))) return false;
  return normAt(tokens, finiteAt) !== "could" || !/^(?:not|n't|just)$/.test(normAt(tokens, finiteAt + 1));
}
