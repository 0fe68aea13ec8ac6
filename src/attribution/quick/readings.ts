/** All readings of a document's paragraphs, as spans of its text. */
import type { Attribution } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import { kindOf } from "../kind.ts";
import type { Advice } from "./advice.ts";
import { type Agreement, traitsOf } from "./confidence.ts";
import { Hints } from "./hints.ts";
import type { Spans } from "./project.ts";
import type { SequenceReader } from "./read-sequence.ts";
import { sequencesOf } from "./sequences.ts";

export interface Reading extends Spans {
  kind: Attribution["kind"];
  /** Tokens of the cue in the text. */
  cueTokens: Span;
  /** First token of the content in the text. */
  firstWord: number;
  traits: Float64Array;
  /** The rules' attribution that says the same. */
  ruled: Attribution | null;
}

/** In order of the paragraphs. */
export function readingsOf(analysis: Analysis, advice: Advice, reader: SequenceReader): Reading[] {
  const hints = new Hints(analysis, advice);
  return sequencesOf(analysis).flatMap((range) =>
    reader.read(analysis, advice, hints, range).map((scored): Reading => {
      const place = ([first, end]: Span): Span => [
        analysis.tokens[range[0] + first]?.start ?? 0,
        analysis.tokens[range[0] + end - 1]?.end ?? 0,
      ];
      const spans = {
        source: scored.source === null ? [] : [place(scored.source)],
        cue: [place(scored.cue)],
        content: scored.content.map(place),
      };
      const kind = kindOf(analysis, spans.content);
      const ruled = hints.attributionAt([range[0] + scored.cue[0], range[0] + scored.cue[1]]);
      const agreement: Agreement = ruled === null ? "none" : meansTheSame(ruled, spans) ? "same" : "other";
      return {
        ...spans,
        kind,
        cueTokens: [range[0] + scored.cue[0], range[0] + scored.cue[1]],
        firstWord: range[0] + (scored.content[0]?.[0] ?? 0),
        traits: traitsOf(scored, kind, agreement),
        ruled: agreement === "same" ? ruled : null,
      };
    }),
  );
}

const size = (spans: readonly Span[]) => spans.reduce((sum, [from, to]) => sum + to - from, 0);

function common(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const [from, to] of a)
    for (const [start, end] of b) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return sum;
}

/** Half of the content in common, and sources that meet (or none on both sides). */
export function meansTheSame(a: Spans, b: Spans): boolean {
  const sources =
    a.source.length === 0 || b.source.length === 0
      ? a.source.length === b.source.length
      : common(a.source, b.source) > 0;
  const shared = common(a.content, b.content);
  return sources && shared > 0 && 3 * shared >= size(a.content) + size(b.content);
}
