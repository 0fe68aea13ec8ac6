/** What in a line a checker has to check, each with its type. */
import { aloneInWords, howSaid } from "../phrases.ts";
import type { Claimed, Said } from "../view.ts";

export const factTypes = [
  "name",
  "title",
  "place",
  "date",
  "number",
  "superlative",
  "cause",
  "quotation",
  "paraphrase",
  "prediction",
  "promise",
  "experience",
  "description",
] as const;
export type FactType = (typeof factTypes)[number];

export interface Fact {
  types: FactType[];
  words: string;
  /** The words with what they leave open filled in, in brackets; no quotation. */
  alone?: string;
}

const superlative =
  /\b(?:most|least|best|worst|first|last|only|never|always|every|none|all-time|record|unprecedented|(?:larg|small|high|low|great|few|fast|slow|old|young|new|long|short|bigg|strong|weak|rich|poor|cheap)est)\b/i;
const cause =
  /\b(?:because|due to|owing to|thanks to|as a result|results? (?:in|from)|resulted (?:in|from)|caus(?:e|es|ed|ing)|le(?:d|ads?) to|drives?|drove|blamed?)\b/i;
/** A claim as a fact to check; null for a judgement or a question, which are not for checking. */
export function factOfClaim(claimed: Claimed): Fact | null {
  const { claim, words } = claimed;
  if (claim.class === "opinion" || claim.class === "question") return null;
  const types: FactType[] = [];
  if (claim.quantity) types.push("number");
  if (superlative.test(words)) types.push("superlative");
  if (cause.test(words)) types.push("cause");
  if (claim.class !== "fact") types.push(claim.class);
  const alone = aloneInWords(claimed);
  return { types: types.length > 0 ? types : ["description"], words, ...(alone === null ? {} : { alone }) };
}

/** That somebody said these words, word for word or in sense, is a fact of its own. */
export const factOfStatement = (said: Said, words: string): Fact => ({
  types: [said.attribution.kind === "indirect" ? "paraphrase" : "quotation"],
  words: said.attribution.negated ? `${howSaid(said)}: ${words}` : words,
});
