/** Attributions with their probabilities: many taggings drawn from the model, linked, and counted. */
import type { Span } from "../../text/span.ts";
import type { Lattice } from "../../text/tagger/lattice.ts";
import type { Linked } from "./link.ts";

export const sampleCount = 40;
/** Each sequence draws the same numbers, so a paragraph reads the same wherever it stands. */
export const seed = 20161108;
/** How much an identical copy counts beside one that merely agrees, when readings are ranked. */
export const copiesCount = 0.3;
/** Samples are bits of two words. */
const half = sampleCount / 2;

export interface Scored extends Linked {
  /** Share of samples that hold this very attribution. */
  same: number;
  /** Share of samples that hold it or a reading that the measure would call the same. */
  score: number;
}

interface Counted extends Linked {
  low: number;
  high: number;
  size: number;
}

/**
 * @param lattice after `forward`
 * @param read from one tagging's labels to its attributions
 */
export function scoredReadings(
  lattice: Lattice,
  arcWeights: Float64Array,
  random: () => number,
  read: (labels: Uint8Array) => Linked[],
): Scored[] {
  const labels = new Uint8Array(lattice.length);
  const readings = new Map<string, Counted>();
  for (let n = 0; n < sampleCount; n++) {
    lattice.sample(arcWeights, random, labels);
    for (const linked of read(labels)) {
      const key = `${linked.source}/${linked.cue}/${linked.content.join(" ")}`;
      let known = readings.get(key);
      if (known === undefined) {
        known = { ...linked, low: 0, high: 0, size: sizeOf(linked.content) };
        readings.set(key, known);
      }
      if (n < half) known.low |= 1 << n;
      else known.high |= 1 << (n - half);
    }
  }
  const all = [...readings.values()].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0));
  const longest = all.reduce((most, { content }) => Math.max(most, reach(content)), 0);
  const pooled = all.map(({ low, high }) => ({ low, high }));
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++) {
      const a = all[i] as Counted;
      const b = all[j] as Counted;
      if ((b.content[0]?.[0] ?? 0) - (a.content[0]?.[0] ?? 0) > longest) break;
      if (!agree(a, b)) continue;
      const pa = pooled[i] as { low: number; high: number };
      const pb = pooled[j] as { low: number; high: number };
      pa.low |= b.low;
      pa.high |= b.high;
      pb.low |= a.low;
      pb.high |= a.high;
    }
  return all.map(({ source, cue, content, low, high }, i) => ({
    source,
    cue,
    content,
    same: (bits(low) + bits(high)) / sampleCount,
    score: (bits(pooled[i]?.low ?? 0) + bits(pooled[i]?.high ?? 0)) / sampleCount,
  }));
}

export const sizeOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [from, to]) => sum + to - from, 0);
const reach = (spans: readonly Span[]) => (spans.at(-1)?.[1] ?? 0) - (spans[0]?.[0] ?? 0);

export function shared(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const [from, to] of a)
    for (const [start, end] of b) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return sum;
}

/** Contents that share half of their tokens or more, and sources that meet. */
export function agree(a: Linked, b: Linked): boolean {
  if (a.source === null || b.source === null) {
    if (a.source !== b.source) return false;
  } else if (a.source[0] >= b.source[1] || b.source[0] >= a.source[1]) return false;
  const common = shared(a.content, b.content);
  return common > 0 && common * 3 >= sizeOf(a.content) + sizeOf(b.content);
}

function bits(word: number): number {
  let n = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) n++;
  return n;
}

/** Best first; what shares a cue or a quarter of the content with one already taken is another reading of it. */
export function choose<T extends Scored>(readings: readonly T[], threshold: number): T[] {
  const rank = (item: T) => item.score + copiesCount * item.same;
  const ranked = readings
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => rank(b) - rank(a) || a.cue[0] - b.cue[0] || a.cue[1] - b.cue[1]);
  const taken: T[] = [];
  for (const item of ranked) if (!taken.some((other) => clash(item, other))) taken.push(item);
  return taken;
}

function clash(a: Linked, b: Linked): boolean {
  if (a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1]) return true;
  const common = shared(a.content, b.content);
  return common > 0 && common * 4 >= Math.min(sizeOf(a.content), sizeOf(b.content));
}
