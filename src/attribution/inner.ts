/** A quotation inside a quotation: “He told me ‘no’,” she said. */

import type { Analysis } from "../text/analysis.ts";
import type { Span } from "../text/span.ts";
import { type Candidate, sceneOf } from "./candidate.ts";
import { rules } from "./confidence.ts";
import { verbCandidates } from "./verbs.ts";

/** Reports of quoted words within the outer marks; the outer quotation's own words count as prose here. */
export function innerCandidates(analysis: Analysis): Candidate[] {
  if (!analysis.quotations.some((quotation) => quotation.depth === 1 && quotation.kind === "speech"))
    return [];
  const inner = sceneOf(analysis, 1);
  const outer = sceneOf(analysis, 0);
  const ranges: Span[] = [];
  for (const {
    tokens: [first, last],
  } of analysis.sentences)
    for (let i = first; i < last; i++) {
      if (inner.speech[i] === -1) continue;
      const holder = outer.speech[i];
      let from = i;
      let to = i;
      while (from > first && outer.speech[from - 1] === holder) from--;
      while (to < last && outer.speech[to] === holder) to++;
      if (holder !== -1) ranges.push([from, to]);
      i = Math.max(i, to - 1);
    }
  return ranges.flatMap((range) =>
    verbCandidates(inner, range)
      .filter(
        ({ content, source }) =>
          source !== null && content.some(([from, to]) => someQuoted(inner.speech, from, to)),
      )
      .map((candidate) => ({ ...candidate, rule: rules.inner })),
  );
}

function someQuoted(speech: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (speech[i] !== -1) return true;
  return false;
}
