/** Pass 3: what kind of thing a part says, by the class rules of the design. Names, parties and gender play no role. */
import { classFeatures } from "./class-features.ts";
import type { ClaimClass, Said } from "./class-rules.ts";
import { classWeights } from "./class-weights.ts";

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
 * How much more a class counts than its probability. The rare ones are learnt too shyly, and an opinion shown as fact
 * misleads more than a fact shown as opinion; chosen on the development half.
 */
const stakes = { prediction: 1.5, promise: 1.5, experience: 2.5 } as const;
const opinionOverFact = 2;
/** Above this probability a part claims nothing. */
const surelyNone = 0.7;

/** The class of a part; null where it claims nothing, a fragment that the reading cut off. */
export function classify(said: Said): ClaimClass | null {
  return decide(classFeatures(said), (name) => weights.get(name));
}

/** The most probable class, by the weights `of` each feature, with the stakes. */
export function decide(
  features: readonly string[],
  of: (name: string) => Float32Array | undefined,
): ClaimClass | null {
  const has = (name: string) => features.includes(name);
  if (has("R question")) return "question";
  if (has("R fact")) return "fact";
  const sums = new Float64Array(learntClasses.length);
  for (const name of ["", ...features]) {
    const weights = of(name);
    if (weights === undefined) continue;
    for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + (weights[c] as number);
  }
  const top = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - top));
  const all = odds.reduce((sum, p) => sum + p, 0);
  if ((odds[6] as number) > surelyNone * all) return null;
  if (has("R experience") && (has("a direct") || has("a indirect"))) return "experience";
  const [fact, opinion] = [odds[0] as number, odds[1] as number];
  // What is told of the past without a word of judgement is hardly an opinion in disguise.
  const stake = has("past") && !has("g judgement") ? 1 : opinionOverFact;
  let best: ClaimClass = opinion * stake > fact ? "opinion" : "fact";
  let most = Math.max(fact, opinion);
  for (const name of ["prediction", "promise", "experience"] as const) {
    const staked = (odds[learntClasses.indexOf(name)] as number) * stakes[name];
    if (staked > most) [best, most] = [name, staked];
  }
  return best;
}

/** A weight is a letter: its code less 79, in twelfths. */
export const levels = 12;
const middle = 79;

/** Lines of one letter a class, then the feature's name. */
const weights: ReadonlyMap<string, Float32Array> = new Map(
  classWeights
    .split("\n")
    .map((line) => [
      line.slice(learntClasses.length),
      Float32Array.from(learntClasses, (_, c) => (line.charCodeAt(c) - middle) / levels),
    ]),
);
