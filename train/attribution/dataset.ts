/** Sequences with their features, first as hashes, then as numbers of the features that are worth a weight. */
import { FeatureTable } from "../../src/text/tagger/feature-table.ts";

export interface Sequence {
  /** Which training group holds it, for leaving groups out. */
  fold: number;
  weight: number;
  labels: Uint8Array;
  tables: Uint8Array;
  /** Tokens that must show one label, which no other token may show. */
  pinned?: { from: number; to: number; label: number };
  /** Features of token `t`: `[starts[t], starts[t + 1])` of `features`. */
  starts: Uint32Array;
  /** Hashes, after `numbered` feature numbers. */
  features: Int32Array;
}

/**
 * Hashes that occur at least `least` times, with their counts: the commonest first, so that what training touches most
 * lies close together; nothing hangs on the order read.
 */
export function frequent(
  sequences: readonly Sequence[],
  least: number,
): { keys: Uint32Array; counts: Uint32Array } {
  const bits = 26;
  const keys = new Uint32Array(2 ** bits);
  const counts = new Uint32Array(2 ** bits);
  const mask = 2 ** bits - 1;
  let kept = 0;
  for (const { features } of sequences)
    for (let i = 0; i < features.length; i++) {
      const key = (features[i] as number) >>> 0;
      let slot = Math.imul(key, 0x2c1b3c6d) >>> (32 - bits);
      while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
      keys[slot] = key;
      counts[slot] = (counts[slot] as number) + 1;
      if (counts[slot] === least) kept++;
    }
  const found = new Float64Array(kept);
  let n = 0;
  // Count and key in one number, so that one typed sort orders both.
  for (let slot = 0; slot <= mask; slot++)
    if ((counts[slot] as number) >= least)
      found[n++] = (2 ** 21 - Math.min(2 ** 21, counts[slot] as number)) * 2 ** 32 + (keys[slot] as number);
  found.sort();
  return {
    keys: Uint32Array.from(found, (value) => value % 2 ** 32),
    counts: Uint32Array.from(found, (value) => 2 ** 21 - Math.floor(value / 2 ** 32)),
  };
}

/** The sequences with feature numbers (places in `keys`) instead of hashes; other features are left out. */
export function numbered(sequences: readonly Sequence[], keys: Uint32Array): Sequence[] {
  const table = new FeatureTable(keys);
  return sequences.map((sequence) => {
    const { features } = sequence;
    const starts = new Uint32Array(sequence.starts.length);
    const kept = new Int32Array(features.length);
    let n = 0;
    for (let t = 0; t + 1 < starts.length; t++) {
      for (let i = sequence.starts[t] as number; i < (sequence.starts[t + 1] as number); i++) {
        const number = table.find(features[i] as number);
        if (number >= 0) kept[n++] = number;
      }
      starts[t + 1] = n;
    }
    return { ...sequence, starts, features: kept.slice(0, n) };
  });
}
