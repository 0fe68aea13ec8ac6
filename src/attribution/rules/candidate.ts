import type { Analysis } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import type { Rule } from "../confidence.ts";

/** An attribution in the making: ranges `[first, end)` of token indices. */
export interface Candidate {
  source: Span | null;
  cue: Span[];
  content: Span[];
  /** What found it. */
  rule: Rule;
  /** The lemma of the cue's main word. */
  head: string;
}

/** What the passes look at: the analysis, and which tokens count as quoted. */
export interface Scene extends Analysis {
  /** For each token, the index of the speech quotation that holds it, else -1. */
  speech: Int32Array;
}

/** @param depth which level of quotations counts as quoted; the words between deeper and shallower marks are prose */
export function sceneOf(analysis: Analysis, depth: 0 | 1): Scene {
  const { tokens, quotations } = analysis;
  const speech = new Int32Array(tokens.length).fill(-1);
  let next = 0;
  quotations.forEach((quotation, index) => {
    if (quotation.depth !== depth || quotation.kind !== "speech") return;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < quotation.start) next++;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < quotation.end) speech[next++] = index;
  });
  return { ...analysis, speech };
}
