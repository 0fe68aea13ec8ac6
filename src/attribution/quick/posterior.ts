/** Attributions with their probabilities: what many taggings drawn from the model agree on. */
import type { Span } from "../../text/span.ts";
import type { Linked } from "./link.ts";
import { type Draws, join, shareOf, type Tagging } from "./taggings.ts";

/** How much an identical copy counts beside one that merely agrees, when readings are ranked. */
export const copiesCount = 0.3;

export interface Scored extends Linked {
  /** Share of samples that hold this very attribution. */
  same: number;
  /** Share of samples that hold it or a reading that the measure would call the same. */
  score: number;
}

/** @param read from one tagging's labels to its attributions */
export function scoredReadings(
  taggings: readonly Tagging[],
  read: (labels: Uint8Array) => Linked[],
): Scored[] {
  const readings = new Map<string, { linked: Linked; same: Draws; pooled: Draws }>();
  for (const tagging of taggings)
    for (const linked of read(tagging.labels)) {
      const key = `${linked.source}/${linked.cue}/${linked.content.join(" ")}`;
      const known = readings.get(key) ?? { linked, same: { low: 0, high: 0 }, pooled: { low: 0, high: 0 } };
      readings.set(key, known);
      join(known.same, tagging);
    }
  const all = [...readings.values()].sort((a, b) => startOf(a.linked) - startOf(b.linked));
  const longest = all.reduce((most, { linked }) => Math.max(most, reach(linked.content)), 0);
  all.forEach((a, i) => {
    join(a.pooled, a.same);
    for (let j = i + 1; j < all.length; j++) {
      const b = all[j] as typeof a;
      if (startOf(b.linked) - startOf(a.linked) > longest) break;
      if (!agree(a.linked, b.linked)) continue;
      join(a.pooled, b.same);
      join(b.pooled, a.same);
    }
  });
  return all.map(({ linked, same, pooled }) => ({ ...linked, same: shareOf(same), score: shareOf(pooled) }));
}

const startOf = ({ content }: Linked) => content[0]?.[0] ?? 0;
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

/** With the score of the best other reading of the same words. */
export type Chosen<T extends Scored> = T & { rival: number };

/** Best first; what shares a cue or a quarter of the content with one already taken is another reading of it. */
export function choose<T extends Scored>(readings: readonly T[], threshold: number): Chosen<T>[] {
  const rank = (item: T) => item.score + copiesCount * item.same;
  const ranked = readings
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => rank(b) - rank(a) || a.cue[0] - b.cue[0] || a.cue[1] - b.cue[1]);
  const taken: Chosen<T>[] = [];
  for (const item of ranked) {
    const better = taken.find((other) => clash(item, other));
    if (better === undefined) taken.push({ ...item, rival: 0 });
    else if (!agree(item, better)) better.rival = Math.max(better.rival, item.score);
  }
  return taken;
}

function clash(a: Linked, b: Linked): boolean {
  if (a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1]) return true;
  const common = shared(a.content, b.content);
  return common > 0 && common * 4 >= Math.min(sizeOf(a.content), sizeOf(b.content));
}
