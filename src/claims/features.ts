/**
 * What the score of check-worthiness looks at. Names are masked before anything is counted: a capitalised word that
 * does not open the sentence is never looked up, and no feature knows of people, parties, gender or nationality.
 */
import type { Quantity } from "../record.ts";
import type { Token } from "../text/analysis.ts";
import type { NamedPeriod } from "../text/periods.ts";
import type { ClaimClass } from "./classify.ts";
import * as stance from "./lexicon/stance.ts";
import { institutions, topicsOf } from "./lexicon/topics.ts";
import type { Part } from "./split.ts";
import { levelled, office } from "./worth/level.ts";
import { isName } from "./worth/mask.ts";

export interface Judged {
  tokens: readonly Token[];
  periods: readonly NamedPeriod[];
  quantities: readonly Quantity[];
  kind: ClaimClass;
  cause: Part["cause"];
}

/** Feature name to its value, mostly 0 (absent) or 1. */
export type Features = Map<string, number>;

export function featuresOf(
  judged: Judged,
  masks: readonly (string | null)[] = levelled(judged.tokens),
): Features {
  const features: Features = new Map();
  const { tokens } = judged;
  if (judged.cause === "given") features.set("cause given", 1);
  quantityFeatures(features, judged.quantities);
  periodFeatures(features, judged.periods);
  let words = 0;
  const add = (name: string) => features.set(name, (features.get(name) ?? 0) + 1);
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const { norm } = token;
    if (!isWord(token)) continue;
    if (isName(tokens, i)) {
      if (institutions.has(norm)) add("body");
      else if (i > 0 && !isName(tokens, i - 1)) add("named");
      continue;
    }
    const mask = masks[i];
    // What is left of an office whose first word counts, or of one before a name.
    if (mask === null) continue;
    words++;
    if (mask === office) {
      // The body that most offices belong to.
      add("body");
      add("noun");
      continue;
    }
    const known = topicsOf.get(norm);
    if (known !== undefined) for (const topic of known) add(topic);
    const group = groupOf.get(norm);
    if (group !== undefined) add(group);
    if (stance.judgements.has(norm) || stance.predicated.has(norm)) add("judgement");
    if (stance.feelings.has(norm)) add("feeling");
    if (token.pos === "VERB" && norm !== token.lemma && !/(?:ing|s)$/.test(norm)) add("past");
    if (token.pos === "NOUN" && norm.endsWith("s")) add("plural");
    if (token.pos === "NOUN") add("noun");
  }
  for (const [name, count] of features) if (count > 3) features.set(name, 3);
  for (const [one, other] of together)
    if (features.has(one) && features.has(other)) features.set(`${one} + ${other}`, 1);
  features.set("length", Math.log1p(words));
  if (words < 5) features.set("fragment", 1);
  const first = tokens[0]?.norm ?? "";
  if (joints.has(first)) features.set("joins on", 1);
  if (stance.questionWords.has(first)) features.set("wh", 1);
  return features;
}

/** Features that mean more side by side: "he voted" is on the record, "I voted" less so. */
const together: readonly [string, string][] = [
  ["past", "third"],
  ["past", "i"],
  ["past", "we"],
  ["past", "they"],
  ["past", "number"],
  ["past", "named"],
  ["perfect", "third"],
  ["present", "number"],
  ["present", "third"],
  ["will", "number"],
  ["will", "i"],
  ["will", "we"],
  ["will", "third"],
  ["duty", "we"],
  ["judgement", "number"],
  ["judgement", "third"],
  ["would", "number"],
  ["i", "number"],
  ["i", "belief"],
  ["third", "law"],
  ["third", "money"],
  ["period", "number"],
  ["amount", "number"],
  ["named", "third"],
  ["noun", "fragment"],
  ["not", "past"],
  ["do", "third"],
  ["body", "number"],
  ["money", "number"],
];

const isWord = ({ norm }: Token): boolean => {
  const code = norm.charCodeAt(0);
  return (code >= 97 && code <= 122) || code > 191 || code === 39;
};

const joints = new Set(["and", "but", "so", "well", "now", "or", "because"]);

/** Little words that tell tense, person and stance. He and she are one. */
const groupOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    been: "was were had",
    perfect: "has have 've",
    present: "is are 's 're am 'm be",
    did: "did",
    do: "do does",
    will: "will 'll wo shall",
    would: "would 'd",
    can: "can could ca",
    may: "may might",
    duty: "should ought must need needs",
    not: "not n't no nor",
    i: "i i'm my me",
    we: "we our us",
    you: "you your",
    third: "he she his her him",
    they: "they their them",
    it: "it its",
    there: "there",
    this: "this these that those",
    under: "under since during over from between",
    than: "than",
    belief: "think believe know feel guess suppose mean hope want wants wanted like try let",
    ask: "who what why how when where which",
    if: "if unless",
    because: "because",
    going: "going",
    people: "people voters residents citizens seniors",
    year: "year years month months week decade today",
  }).flatMap(([name, words]) => words.split(" ").map((word): [string, string] => [word, name])),
);

function quantityFeatures(features: Features, quantities: readonly Quantity[]): void {
  let numbers = 0;
  for (const { form, value, unit, direction } of quantities) {
    features.set(`form ${form}`, 1);
    if (direction !== undefined) features.set("direction", 1);
    if (value === null) continue;
    numbers++;
    const size = typeof value === "number" ? value : value[1];
    if (form === "count" && size < 3) features.set("small count", 1);
    else features.set("number", 1);
    if (size >= 1e5) features.set("large number", 1);
    if (unit !== null && /^[A-Z]{3}\b/.test(unit)) features.set("sum of money", 1);
    else if (unit === "percent") features.set("percent", 1);
    else if (unit !== null && /^(?:years?|months?|weeks?|days?|hours?|minutes?)$/.test(unit))
      features.set("duration", 1);
  }
  if (numbers > 1) features.set("numbers", 1);
}

function periodFeatures(features: Features, periods: readonly NamedPeriod[]): void {
  for (const { kind, from, to } of periods) {
    features.set("period", 1);
    if (kind === "open") features.set("since", 1);
    else if (kind === "rolling") features.set("window", 1);
    else if (from !== null || to !== null) features.set("dated", 1);
  }
}
