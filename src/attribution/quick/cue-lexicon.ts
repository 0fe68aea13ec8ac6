/** How often a word was part of a cue in the training articles: a number from 0 (not seen) to 9 (nearly always). */
import type { Token } from "../../text/analysis.ts";
import { fold, hashText } from "../../text/tagger/hashing.ts";

export interface CueLexicon {
  /** Of a lemma with its part of speech. */
  word(hash: number): number;
  /** Of a lemma with the word after it. */
  frame(hash: number): number;
}

export const wordKey = (token: Pick<Token, "lemma" | "pos">): number =>
  fold(hashText(token.lemma), hashText(token.pos)) >>> 0;
export const frameKey = (token: Pick<Token, "lemma">, next: Pick<Token, "norm"> | undefined): number =>
  fold(fold(hashText(token.lemma), 77), hashText(next?.norm ?? "")) >>> 0;

/** From this level on a word is a candidate for a cue. */
export const candidateLevel = 5;
const levels = [0.01, 0.04, 0.1, 0.2, 0.35, 0.55, 0.8];

/**
 * @param cues how often it was part of a cue
 * @param total how often it was seen
 */
export function levelOf(cues: number, total: number): number {
  if (cues === 0) return total < 5 ? 0 : 1;
  const share = cues / (total + 0.5);
  let level = 2;
  for (const bound of levels) if (share >= bound) level++;
  return level;
}
