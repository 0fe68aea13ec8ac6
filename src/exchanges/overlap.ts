/** The words of a statement that carry what it says. */
import type { Analysis } from "../text/analysis.ts";
import { firstAfter } from "../text/span.ts";
import type { Placed } from "./stage.ts";

const carrying = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
const most = 120;

/** Lemmas of nouns, verbs, adjectives, names and numbers, as a set, at most so many. */
export function contentWords({ tokens }: Analysis, { attribution }: Placed): Set<string> {
  const words = new Set<string>();
  for (const [start, end] of attribution.content) {
    let at = firstAfter(tokens, start - 1, (token) => token.start);
    for (; at < tokens.length && words.size < most; at++) {
      const token = tokens[at];
      if (token === undefined || token.start >= end) break;
      if (carrying.has(token.pos) && (token.lemma.length > 2 || token.pos === "NUM")) words.add(token.lemma);
    }
  }
  return words;
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}
