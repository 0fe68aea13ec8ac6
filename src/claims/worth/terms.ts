/** Runs of neighbouring words with a weight each: what the scores of check-worthiness have learnt of wording. */

/**
 * Runs as a tree, of which a node is a run or the beginning of one. The first nodes are the single words;
 * what may follow a node stands in a table of (node, word) pairs with open addressing, since a look-up of two whole
 * numbers is several times as fast as one of a string.
 */
export interface Terms {
  /** Word to its number. */
  words: ReadonlyMap<string, number>;
  /** Which term a node is; -1 where it is only the beginning of one. */
  term: Int32Array;
  /** The pairs' nodes (-1: free), their words, and the nodes that they lead to. */
  from: Int32Array;
  word: Int32Array;
  to: Int32Array;
  /** By term: log of the share of training sentences that hold it, reversed, at least 1; and its weight. */
  rarity: Float64Array;
  weight: Float64Array;
  /** How often each term was met; all zero between two scores. */
  counts: Uint32Array;
}

/** Reads `run=rarity in tenths=weight|…`; weights are whole numbers from -127 to 127, in steps of `scale`. */
export function termsOf(text: string, scale: number): Terms {
  const entries = text.split("|").map((entry) => entry.split("=") as [string, string, string]);
  const runs = entries.map(([run]) => run.split(" "));
  const words = new Map<string, number>();
  for (const run of runs) for (const one of run) if (!words.has(one)) words.set(one, words.size);
  const steps = runs.reduce((sum, run) => sum + run.length - 1, 0);
  const size = 2 ** Math.ceil(Math.log2(2 * steps + 2));
  const terms: Terms = {
    words,
    term: new Int32Array(words.size + steps).fill(-1),
    from: new Int32Array(size).fill(-1),
    word: new Int32Array(size),
    to: new Int32Array(size),
    rarity: Float64Array.from(entries, ([, rarity]) => Number(rarity) / 10),
    weight: Float64Array.from(entries, ([, , weight]) => Number(weight) * scale),
    counts: new Uint32Array(entries.length),
  };
  let nodes = words.size;
  runs.forEach(([first = "", ...rest], id) => {
    let node = words.get(first) as number;
    for (const one of rest) {
      const at = placeOf(terms, node, words.get(one) as number);
      if (terms.from[at] === -1) {
        terms.from[at] = node;
        terms.word[at] = words.get(one) as number;
        terms.to[at] = nodes++;
      }
      node = terms.to[at] as number;
    }
    terms.term[node] = id;
  });
  return terms;
}

/** Where the pair stands, or the free place where it would. */
function placeOf({ from, word }: Terms, node: number, next: number): number {
  const last = from.length - 1;
  let at = (Math.imul(node, 0x9e37_79b1) ^ Math.imul(next, 0x85eb_ca6b)) >>> 7;
  at &= last;
  while (from[at] !== -1 && (from[at] !== node || word[at] !== next)) at = (at + 1) & last;
  return at;
}

/** The terms that stand in `words`, by number, in their order, as often as they stand there. */
export function termsIn(terms: Terms, words: readonly string[]): number[] {
  const numbers = words.map((word) => terms.words.get(word) ?? -1);
  const found: number[] = [];
  for (let i = 0; i < numbers.length; i++) {
    let node = numbers[i] as number;
    for (let next = i + 1; node >= 0; next++) {
      const term = terms.term[node] as number;
      if (term >= 0) found.push(term);
      const word = next < numbers.length ? (numbers[next] as number) : -1;
      if (word < 0) break;
      const at = placeOf(terms, node, word);
      node = terms.from[at] === -1 ? -1 : (terms.to[at] as number);
    }
  }
  return found;
}

/**
 * The weights of the terms found in some lines, each by its rarity and the logarithm of its count, over the length of
 * that vector.
 */
export function scoreOfTerms(
  { rarity, weight, counts }: Terms,
  lines: readonly (readonly number[])[],
): number {
  for (const line of lines) for (const term of line) counts[term] = (counts[term] as number) + 1;
  let sum = 0;
  let squares = 0;
  for (const line of lines)
    for (const term of line) {
      const count = counts[term] as number;
      if (count === 0) continue;
      const rare = rarity[term] as number;
      const value = count === 1 ? rare : (1 + Math.log(count)) * rare;
      sum += (weight[term] as number) * value;
      squares += value * value;
      counts[term] = 0;
    }
  return squares === 0 ? 0 : sum / Math.sqrt(squares);
}

/** The mean weight of single words, the rarer the heavier: a word vector's share in a linear score is one number. */
export function meanOf({ words: numbers, term, rarity, weight }: Terms, words: readonly string[]): number {
  let sum = 0;
  let total = 0;
  for (const word of words) {
    const id = term[numbers.get(word) ?? -1] ?? -1;
    if (id < 0) continue;
    // To the power of 1.5, chosen on folds of the training part.
    const rare = rarity[id] as number;
    const share = rare * Math.sqrt(rare);
    sum += (weight[id] as number) * share;
    total += share;
  }
  return total === 0 ? 0 : sum / total;
}
