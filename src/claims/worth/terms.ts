/** Runs of neighbouring words with a weight each: what the scores of check-worthiness have learnt of wording. */

interface Term {
  /** How rare it is: log of the share of training sentences that hold it, reversed, at least 1. */
  rarity: number;
  weight: number;
}

/** A word and what may follow it. */
interface Node {
  term: Term | null;
  next: Map<string, Node> | null;
}

/** Runs by their first word, then by the next. */
export type Terms = ReadonlyMap<string, Node>;

/** Reads `run=rarity in tenths=weight|…`; weights are whole numbers from -127 to 127, in steps of `scale`. */
export function termsOf(text: string, scale: number): Terms {
  const roots = new Map<string, Node>();
  for (const entry of text.split("|")) {
    const [run = "", rarity, weight] = entry.split("=");
    let node: Node = { term: null, next: roots };
    for (const word of run.split(" ")) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (next === undefined) {
        next = { term: null, next: null };
        node.next.set(word, next);
      }
      node = next;
    }
    node.term = { rarity: Number(rarity) / 10, weight: Number(weight) * scale };
  }
  return roots;
}

/** Adds to `counts` how often each known run stands in `words`. */
export function countTerms(terms: Terms, words: readonly string[], counts = new Map<Term, number>()) {
  for (let i = 0; i < words.length; i++) {
    let node = terms.get(words[i] as string);
    for (let at = i + 1; node !== undefined; at++) {
      if (node.term !== null) counts.set(node.term, (counts.get(node.term) ?? 0) + 1);
      node = at < words.length ? node.next?.get(words[at] as string) : undefined;
    }
  }
  return counts;
}

/** The weights of the runs, each by its rarity and the logarithm of its count, over the length of that vector. */
export function scoreOf(counts: ReadonlyMap<Term, number>): number {
  let sum = 0;
  let squares = 0;
  for (const [{ rarity, weight }, count] of counts) {
    const value = count === 1 ? rarity : (1 + Math.log(count)) * rarity;
    sum += weight * value;
    squares += value * value;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}

/** The mean weight of single words, the rarer the heavier: a word vector's share in a linear score is one number. */
export function meanOf(terms: Terms, words: readonly string[]): number {
  let sum = 0;
  let total = 0;
  for (const word of words) {
    const term = terms.get(word)?.term;
    if (term == null) continue;
    // To the power of 1.5, chosen on folds of the training part.
    const share = term.rarity * Math.sqrt(term.rarity);
    sum += term.weight * share;
    total += share;
  }
  return total === 0 ? 0 : sum / total;
}
