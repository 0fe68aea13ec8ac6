/**
 * Levelling: beyond names, what a score of check-worthiness must not lean on. Every office and calling is one word, so
 * that a mayor's sentence counts as a bishop's.
 */
import type { Token } from "../../text/analysis.ts";
import { wordSet } from "../../text/lexicon/word-set.ts";
import { masked, name } from "./mask.ts";

export const office = "<office>";

const offices = wordSet(`
  mayor mayors governor governors president presidents senator senators minister ministers premier premiers chancellor
  chancellors secretary secretaries councillor councillors councilor councilors councilman alderman representative
  lawmaker lawmakers legislator legislators mp mps commissioner commissioners ambassador ambassadors prosecutor
  prosecutors sheriff sheriffs treasurer treasurers leader leaders chief chiefs executive executives ceo director
  directors official officials bishop bishops archbishop priest pastor imam rabbi professor professors dean nominee
  spokesperson chairperson chair`);
const modifiers = wordSet("chief prime deputy vice former acting foreign senior general attorney executive");

/** The masks of `masked`, levelled: an office is one word with all that belongs to it, and none before a name. */
export function levelled(tokens: readonly Token[]): (string | null)[] {
  const words = masked(tokens);
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i];
    if (word == null || word === name) continue;
    const { norm } = tokens[i] as Token;
    if (offices.has(norm)) i = levelOffice(tokens, words, i);
  }
  return words;
}

/** Levels the office that ends with token `last`; returns where it begins. */
function levelOffice(tokens: readonly Token[], words: (string | null)[], last: number): number {
  let first = last;
  while (first > 0 && belongs(tokens[first - 1] as Token, words[first - 1])) first--;
  const named = words[last + 1] === name;
  words.fill(null, first, last + 1);
  if (!named) words[first] = office;
  return first;
}

/** “police” in “police chief”, “prime” in “prime minister”. */
const belongs = ({ norm, pos }: Token, word: string | null | undefined): boolean =>
  word != null && !word.startsWith("<") && (pos === "NOUN" || pos === "PROPN" || modifiers.has(norm));
