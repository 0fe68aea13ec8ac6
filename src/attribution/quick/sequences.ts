/** The stretches of a text that are tagged at once: paragraphs, very long ones cut between sentences. */
import type { AnalysedSentence, Analysis, Token } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";

/** In tokens. Longer ones are lists and walls of text, where what stands far away says nothing. */
const longest = 500;

/** Ranges `[first, end)` of tokens, in order, none empty. */
export function sequencesOf(analysis: Analysis): Span[] {
  const ranges: Span[] = [];
  let paragraph = -1;
  for (const sentence of analysis.sentences) {
    const [first, end] = withoutLabel(analysis, sentence);
    if (first === end) continue;
    const last = ranges.at(-1);
    if (last !== undefined && sentence.paragraph === paragraph && end - last[0] <= longest) last[1] = end;
    else for (let at = first; at < end; at += longest) ranges.push([at, Math.min(end, at + longest)]);
    paragraph = sentence.paragraph;
  }
  return ranges;
}

/** A turn's label is layout, not something that was said. */
function withoutLabel(
  { turns, paragraphs, tokens }: Analysis,
  { tokens: [first, end], paragraph }: AnalysedSentence,
): Span {
  const label = turns[paragraphs[paragraph]?.turn ?? -1]?.label;
  if (label === null || label === undefined) return [first, end];
  let from = first;
  while (from < end && (tokens[from] as Token).start < label[1]) from++;
  return [from, end];
}
