/** The words of a statement that carry what it says. */
import type { Analysis, Token } from "../text/analysis.ts";
import { firstAfter } from "../text/span.ts";
import type { Placed } from "./stage.ts";

const carrying = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
const most = 250;

/** Lemmas of nouns, verbs, adjectives, names and numbers, as a set, at most so many. */
export function contentWords({ tokens }: Analysis, { attribution }: Placed): Set<string> {
  const words: Token[] = [];
  for (const [start, end] of attribution.content) {
    let at = firstAfter(tokens, start - 1, (token) => token.start);
    for (; at < tokens.length && words.length < most && (tokens[at] as Token).start < end; at++)
      words.push(tokens[at] as Token);
  }
  return wordsOfTokens(words);
}

export const wordsOfTokens = (tokens: readonly Token[]): Set<string> =>
  new Set(
    tokens
      .filter(({ pos, lemma }) => carrying.has(pos) && (lemma.length > 2 || pos === "NUM"))
      .map(({ lemma }) => lemma),
  );

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

/** Fewer words in common say nothing of two statements being one claim. */
export const fewestShared = 5;

/** Words that stand next to each other, as keys of an index. */
export const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, i) => `${words[i]} ${word}`);

/** Share of all words of the two that both have (Jaccard), 0 where the numbers differ: another number is another claim. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>, fewest = fewestShared): number {
  if (numbersOf(a) !== numbersOf(b)) return 0;
  const both = shared(a, b);
  return both < fewest ? 0 : both / (a.size + b.size - both);
}

const numbersOf = (words: ReadonlySet<string>) =>
  [...words]
    .filter((word) => /\d/.test(word))
    .sort()
    .join(" ");
