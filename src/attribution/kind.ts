/** Direct, indirect or mixed: by the share of its words that stand inside quotation marks. */
import type { Attribution } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { firstAfter, type Span } from "../text/span.ts";

export function kindOf(analysis: Analysis, content: readonly Span[]): Attribution["kind"] {
  let inside = 0;
  let words = 0;
  for (const [start, end] of content) {
    for (
      let i = firstAfter(analysis.tokens, start - 1, (token) => token.start);
      i < analysis.tokens.length;
      i++
    ) {
      const token = analysis.tokens[i];
      if (token === undefined || token.start >= end) break;
      if (!/[\p{L}\p{N}]/u.test(token.text)) continue;
      words++;
      const quotation = analysis.quotations[token.quotation];
      if (quotation !== undefined && quotation.kind !== "name") inside++;
    }
  }
  if (inside === 0) return "indirect";
  return inside === words ? "direct" : "mixed";
}
