/** A sentence as the scores of check-worthiness see it: masked words, and the shapes between them. */
import type { Token } from "../../text/analysis.ts";
import { levelled } from "./level.ts";

export interface Wording {
  /** Masked lemmas. */
  words: string[];
  /** Masked words with the open classes as their tags, and punctuation: "<name> VERBed <number> NOUNs". */
  shapes: string[];
  /** Words as written, in lower case, without what is masked; marked as `/n` noun, `/v` verb or `/o` other. */
  plain: string[];
}

export function wordingOf(
  tokens: readonly Token[],
  masks: readonly (string | null)[] = levelled(tokens),
): Wording {
  const wording: Wording = { words: [], shapes: [], plain: [] };
  masks.forEach((word, i) => {
    const { pos, norm } = tokens[i] as Token;
    if (word === null) {
      if (pos === "PUNCT") wording.shapes.push(norm);
      return;
    }
    const hidden = word.startsWith("<");
    wording.words.push(word);
    wording.shapes.push(!hidden && open.has(pos) ? pos + endingOf(norm) : word);
    if (!hidden) wording.plain.push(norm + groupOf(pos));
  });
  return wording;
}

const groupOf = (pos: Token["pos"]): string =>
  pos === "NOUN" || pos === "PROPN" ? "/n" : pos === "VERB" || pos === "AUX" ? "/v" : "/o";

const open = new Set<Token["pos"]>(["NOUN", "VERB", "ADJ", "ADV"]);

const endingOf = (norm: string): string =>
  norm.endsWith("ed") ? "ed" : norm.endsWith("ing") ? "ing" : norm.endsWith("s") ? "s" : "";
