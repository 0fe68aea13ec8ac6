/** Runs of neighbouring words with a weight each: what the scores of check-worthiness have learnt of wording. */

interface Term {
  /** Its place among all. */
  id: number;
  /** How rare it is: log of the share of training sentences that hold it, reversed, at least 1. */
  rarity: number;
  weight: number;
}

/** A word and what may follow it. */
interface Node {
  term: Term | null;
  next: Map<string, Node> | null;
}

export interface Terms {
  /** Runs by their first word, then by the next. */
  roots: ReadonlyMap<string, Node>;
  /** How often each was met; all zero between two scores. */
  counts: Uint32Array;
}

/** Reads `run=rarity in tenths=weight|…`; weights are whole numbers from -127 to 127, in steps of `scale`. */
export function termsOf(text: string, scale: number): Terms {
  const roots = new Map<string, Node>();
  const entries = text.split("|");
  entries.forEach((entry, id) => {
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
    node.term = { id, rarity: Number(rarity) / 10, weight: Number(weight) * scale };
  });
  return { roots, counts: new Uint32Array(entries.length) };
}

/**
 * The weights of the runs that stand in `lines`, each by its rarity and the logarithm of its count, over the length of
 * that vector.
 */
export function scoreOfRuns({ roots, counts }: Terms, lines: readonly (readonly string[])[]): number {
  const found: Term[] = [];
  for (const words of lines)
    for (let i = 0; i < words.length; i++) {
      let node = roots.get(words[i] as string);
      for (let at = i + 1; node !== undefined; at++) {
        const { term, next } = node;
        if (term !== null) {
          if (counts[term.id] === 0) found.push(term);
          counts[term.id] = (counts[term.id] as number) + 1;
        }
        node = at < words.length && next !== null ? next.get(words[at] as string) : undefined;
      }
    }
  let sum = 0;
  let squares = 0;
  for (const { id, rarity, weight } of found) {
    const count = counts[id] as number;
    const value = count === 1 ? rarity : (1 + Math.log(count)) * rarity;
    sum += weight * value;
    squares += value * value;
    counts[id] = 0;
  }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}

/** The mean weight of single words, the rarer the heavier: a word vector's share in a linear score is one number. */
export function meanOf({ roots }: Terms, words: readonly string[]): number {
  let sum = 0;
  let total = 0;
  for (const word of words) {
    const term = roots.get(word)?.term;
    if (term == null) continue;
    // To the power of 1.5, chosen on folds of the training part.
    const share = term.rarity * Math.sqrt(term.rarity);
    sum += term.weight * share;
    total += share;
  }
  return total === 0 ? 0 : sum / total;
}
