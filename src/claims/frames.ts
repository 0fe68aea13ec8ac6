import type { Attribution } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { firstAfter, type Span, sliceOf } from "../text/span.ts";

/** What an attribution says about the saying: lemmas of its cue, and words of its source in lower case. */
export interface Frame {
  cue: readonly string[];
  source: readonly string[];
}

const nobody: Frame = { cue: [], source: [] };

/** Answers the frame of an attribution; each is read once. */
export function framesOf({ tokens, text }: Analysis): (attribution: Attribution | null) => Frame {
  const known = new Map<Attribution, Frame>();
  const lemmasIn = ([start, end]: Span): string[] => {
    const first = firstAfter(tokens, start - 1, (token) => token.start);
    const last = firstAfter(tokens, end - 1, (token) => token.start);
    return tokens.slice(first, last).map(({ lemma }) => lemma);
  };
  const wordsIn = (span: Span) =>
    sliceOf(text, span)
      .toLowerCase()
      .split(/[^\p{L}'-]+/u);
  return (attribution) => {
    if (attribution === null) return nobody;
    let frame = known.get(attribution);
    if (frame === undefined) {
      frame = { cue: attribution.cue.flatMap(lemmasIn), source: attribution.source.flatMap(wordsIn) };
      known.set(attribution, frame);
    }
    return frame;
  };
}
