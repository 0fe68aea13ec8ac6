/** A quotation inside a quotation: “He told me ‘no’,” she said. */

import type { Analysis } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import { rules } from "../confidence.ts";
import { type Candidate, sceneOf } from "./candidate.ts";
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
      .map((candidate) => ({
        ...candidate,
        content: candidate.content.flatMap((span) => quotedParts(inner.speech, span)),
        rule: rules.inner,
      }))
      .filter(({ content, source }) => source !== null && content.length > 0),
  );
}

/** The stretches of `[from, to)` that stand in inner marks. */
function quotedParts(speech: Int32Array, [from, to]: Span): Span[] {
  const parts: Span[] = [];
  for (let i = from; i < to; i++) {
    if (speech[i] === -1) continue;
    const last = parts.at(-1);
    if (last !== undefined && last[1] === i) last[1] = i + 1;
    else parts.push([i, i + 1]);
  }
  return parts;
}
