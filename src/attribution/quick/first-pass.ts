/** Stage 1: every role at once, for one paragraph: readings with their probabilities, and what may be a cue. */
import type { Span } from "../../text/span.ts";
import type { Lattice } from "../../text/tagger/lattice.ts";
import { link } from "./link.ts";
import { type Scored, scoredReadings } from "./posterior.ts";
import { cueRole, spansOf } from "./spans.ts";
import { drawTaggings, shareOf } from "./taggings.ts";

/** Below this share of the samples a cue is not looked at again. */
const leastShare = 0.2;

export interface CueCandidate {
  span: Span;
  /** Share of the samples with a cue here, in this or another wording. */
  share: number;
}

export interface FirstPass {
  readings: Scored[];
  /** The likeliest first. */
  cues: CueCandidate[];
  /** Probability of each label at each token. */
  marginals: Float64Array;
}

/** @param lattice with scores and tables filled in */
export function firstPass(
  lattice: Lattice,
  arcWeights: Float64Array,
  sentenceOf: ArrayLike<number>,
): FirstPass {
  lattice.forward(arcWeights);
  const { length } = lattice;
  const taggings = drawTaggings(lattice, arcWeights);
  const cues = new Map<string, CueCandidate>();
  for (const tagging of taggings)
    for (const { role, span } of spansOf(tagging.labels, length)) {
      if (role !== cueRole) continue;
      const known = cues.get(String(span)) ?? { span, share: 0 };
      known.share += shareOf(tagging);
      cues.set(String(span), known);
    }
  const readings = scoredReadings(taggings, (labels) => link(spansOf(labels, length), sentenceOf));
  lattice.backward(arcWeights);
  return {
    readings,
    cues: candidatesOf([...cues.values()]),
    marginals: lattice.marginals(),
  };
}

/** The commonest wording of each cue, where any of its wordings is common enough. */
function candidatesOf(cues: CueCandidate[]): CueCandidate[] {
  const ranked = cues.sort((a, b) => b.share - a.share || a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const best: CueCandidate[] = [];
  for (const cue of ranked) {
    const other = best.find(({ span }) => span[0] < cue.span[1] && cue.span[0] < span[1]);
    if (other === undefined) best.push({ ...cue });
    else other.share += cue.share;
  }
  return best
    .map(({ span, share }) => ({ span, share: Math.min(1, share) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share || a.span[0] - b.span[0]);
}
