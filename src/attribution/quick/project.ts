/** Spans of text as labels of tokens. */
import type { Analysis } from "../../text/analysis.ts";
import { firstAfter, type Span } from "../../text/span.ts";
import { begins, goesOn, outside } from "./labels.ts";
import { contentRole, cueRole, sourceRole } from "./spans.ts";

export interface Spans {
  source: Span[];
  cue: Span[];
  content: Span[];
}

/** Tokens `[first, end)` that lie in `span`; one at an edge only if half of it does. */
export function tokensIn({ tokens }: Analysis, [start, end]: Span): Span {
  let first = firstAfter(tokens, start, (token) => token.end);
  let last = firstAfter(tokens, end - 1, (token) => token.start);
  const holdsHalf = (i: number) => {
    const token = tokens[i];
    if (token === undefined) return true;
    const inside = Math.min(token.end, end) - Math.max(token.start, start);
    return inside * 2 >= token.end - token.start;
  };
  if (first < last - 1 && !holdsHalf(first)) first++;
  if (last - 1 > first && !holdsHalf(last - 1)) last--;
  return [first, last];
}

/**
 * Labels of tokens, of all or of those in `range`. Where spans of two roles meet, the cue wins over the source and the
 * source over the content.
 */
export function labelsOf(
  analysis: Analysis,
  attributions: readonly Spans[],
  range: Span = [0, analysis.tokens.length],
): Uint8Array {
  const labels = new Uint8Array(range[1] - range[0]).fill(outside);
  const passes = [
    [contentRole, "content"],
    [sourceRole, "source"],
    [cueRole, "cue"],
  ] as const;
  for (const [role, name] of passes)
    for (const attribution of attributions)
      for (const span of attribution[name]) {
        const [first, last] = tokensIn(analysis, span);
        for (let i = Math.max(first, range[0]); i < Math.min(last, range[1]); i++)
          labels[i - range[0]] = i === first ? begins(role) : goesOn(role);
      }
  // What a later pass cut in two begins anew.
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    const before = i === 0 ? outside : (labels[i - 1] as number);
    if (label > 0 && label % 2 === 0 && before !== label && before !== label - 1) labels[i] = label - 1;
  }
  return labels;
}
