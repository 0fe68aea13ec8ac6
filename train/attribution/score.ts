/** The corpus scorer's main measure, on tokens: content Jaccard at least one half and sources that meet, one to one. */

import type { Spans } from "../../src/attribution/quick/project.ts";
import type { Span } from "../../src/text/span.ts";

export interface Count {
  right: number;
  predicted: number;
  gold: number;
}

const size = (spans: readonly Span[]) => spans.reduce((sum, [s, e]) => sum + e - s, 0);
function common(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const [s, e] of a) for (const [t, f] of b) sum += Math.max(0, Math.min(e, f) - Math.max(s, t));
  return sum;
}

/** In characters, which stands close enough to the scorer's tokens to choose settings by. */
export function matches(a: Spans, b: Spans): boolean {
  if (a.source.length === 0 || b.source.length === 0) {
    if (a.source.length !== b.source.length) return false;
  } else if (common(a.source, b.source) === 0) return false;
  const shared = common(a.content, b.content);
  return shared > 0 && shared * 2 >= size(a.content) + size(b.content) - shared;
}

export function count(gold: readonly Spans[], predicted: readonly Spans[]): Count {
  const free = new Set(gold);
  let right = 0;
  for (const item of predicted)
    for (const other of free)
      if (matches(item, other)) {
        free.delete(other);
        right++;
        break;
      }
  return { right, predicted: predicted.length, gold: gold.length };
}

export const f1 = ({ right, predicted, gold }: Count): number => (2 * right) / (predicted + gold);

export const add = (a: Count, b: Count): Count => ({
  right: a.right + b.right,
  predicted: a.predicted + b.predicted,
  gold: a.gold + b.gold,
});

/** Which of the predicted are right, each hand-marked one counted once. */
export function judge<T extends Spans>(
  gold: readonly Spans[],
  predicted: readonly T[],
): { item: T; right: boolean }[] {
  const free = new Set(gold);
  return predicted.map((item) => {
    for (const other of free)
      if (matches(item, other)) {
        free.delete(other);
        return { item, right: true };
      }
    return { item, right: false };
  });
}
