/** Taggings drawn from a model, each different one once, with the draws that it came up in. */
import type { Lattice } from "../../text/tagger/lattice.ts";
import { randomFrom } from "../../text/tagger/random.ts";

export const sampleCount = 40;
/** Draws are bits of two words. */
const half = sampleCount / 2;
/** Each sequence draws the same numbers, so a paragraph reads the same wherever it stands. */
const seed = 20161108;

/** Which draws something came up in. */
export interface Draws {
  low: number;
  high: number;
}

export interface Tagging extends Draws {
  labels: Uint8Array;
}

/** @param lattice after `forward` */
export function drawTaggings(lattice: Lattice, arcWeights: Float64Array): Tagging[] {
  const random = randomFrom(seed);
  const drawn = new Map<number, Tagging[]>();
  const labels = new Uint8Array(lattice.length);
  for (let n = 0; n < sampleCount; n++) {
    lattice.sample(arcWeights, random, labels);
    let hash = 0;
    for (const label of labels) hash = (Math.imul(hash, 31) + label) | 0;
    const alike = drawn.get(hash) ?? [];
    let known = alike.find((tagging) => tagging.labels.every((label, i) => label === labels[i]));
    if (known === undefined) {
      known = { labels: labels.slice(), low: 0, high: 0 };
      drawn.set(hash, [...alike, known]);
    }
    if (n < half) known.low |= 1 << n;
    else known.high |= 1 << (n - half);
  }
  return [...drawn.values()].flat();
}

export function join(into: Draws, { low, high }: Draws): void {
  into.low |= low;
  into.high |= high;
}

/** Share of the draws. */
export const shareOf = ({ low, high }: Draws): number => (bits(low) + bits(high)) / sampleCount;

function bits(word: number): number {
  let n = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) n++;
  return n;
}
