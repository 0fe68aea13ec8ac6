/** Pass 3: what kind of thing a part says, by the class rules of the design. Names, parties and gender play no role. */
import { classFeatures } from "./class-features.ts";
import { classScores } from "./class-net.ts";
import type { ClaimClass, Said } from "./class-rules.ts";

export type { ClaimClass, Said } from "./class-rules.ts";

/** In the order of the weights; `none` is what claims nothing. */
export const learntClasses = [
  "fact",
  "opinion",
  "prediction",
  "promise",
  "experience",
  "question",
  "none",
] as const;

/**
 * How much more a class counts than its probability: the rare ones are learnt too shyly. Chosen, as all here, on the
 * development half by a model that had not seen it.
 */
const stakes = { prediction: 2, promise: 2, experience: 4, question: 1 } as const;
/** An opinion shown as fact misleads more than a fact shown as opinion. */
const opinionOverFact = 9;
/** What is told of the past without a word of judgement is hardly an opinion in disguise. */
const opinionOverPast = 2;
/** A number, a trend or a record without a word of judgement can be counted by anybody: “crime is rising”. */
const opinionOverMeasured = 0.1;
const measured = ["number", "q trend", "q extremum", "q comparison"];
/** Above this probability a part claims nothing. */
const surelyNone = 0.5;

/** The class of a part; null where it claims nothing, a fragment that the reading cut off. */
export function classify(said: Said): ClaimClass | null {
  const features = classFeatures(said);
  const { signs } = features;
  if (signs.has("R question")) return "question";
  // "must have known"
  if (signs.has("R fact")) return "fact";
  // What private people say of themselves is their own life; the rules know who is one.
  if (signs.has("R experience") && (signs.has("a direct") || signs.has("a indirect"))) return "experience";
  const scores = classScores(features);
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const of = (name: (typeof learntClasses)[number]) => odds[learntClasses.indexOf(name)] as number;
  if (of("none") > surelyNone * odds.reduce((sum, one) => sum + one, 0)) return null;
  const leaning = leaningOf(signs);
  let best: ClaimClass = of("opinion") * leaning > of("fact") ? "opinion" : "fact";
  let most = Math.max(of("opinion"), of("fact"));
  for (const name of ["prediction", "promise", "experience", "question"] as const) {
    const staked = of(name) * stakes[name];
    if (staked > most) [best, most] = [name, staked];
  }
  return best;
}

function leaningOf(signs: ReadonlySet<string>): number {
  if (signs.has("g judgement")) return opinionOverFact;
  if (measured.some((sign) => signs.has(sign))) return opinionOverMeasured;
  return signs.has("past") ? opinionOverPast : opinionOverFact;
}
