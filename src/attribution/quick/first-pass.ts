/** Stage 1: every role at once, for one paragraph: readings with their probabilities, and what may be a cue. */
import type { Span } from "../../text/span.ts";
import type { Lattice } from "../../text/tagger/lattice.ts";
import { randomFrom } from "../../text/tagger/random.ts";
import { link } from "./link.ts";
import { type Scored, sampleCount, scoredReadings, seed } from "./posterior.ts";
import { cueRole, spansOf } from "./spans.ts";

/** Below this share of the samples a cue is not looked at again. */
const leastShare = 0.08;
/** At most one cue in so many tokens is looked at: news has one in twenty, and stage 2 pays for each. */
const tokensPerCue = 10;

export interface CueCandidate {
  span: Span;
  /** Share of the samples with a cue here, in this or another wording. */
  share: number;
}

export interface FirstPass {
  readings: Scored[];
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
  const cues = new Map<string, { span: Span; count: number }>();
  const readings = scoredReadings(lattice, arcWeights, randomFrom(seed), (labels) => {
    const spans = spansOf(labels, length);
    for (const { role, span } of spans) {
      if (role !== cueRole) continue;
      const known = cues.get(String(span));
      if (known === undefined) cues.set(String(span), { span, count: 1 });
      else known.count++;
    }
    return link(spans, sentenceOf);
  });
  lattice.backward(arcWeights);
  return {
    readings,
    cues: candidatesOf([...cues.values()], Math.ceil(length / tokensPerCue) + 1),
    marginals: lattice.marginals(),
  };
}

/** The commonest wording of each cue, where any of its wordings is common enough. */
function candidatesOf(cues: { span: Span; count: number }[], most: number): CueCandidate[] {
  const ranked = cues.sort((a, b) => b.count - a.count || a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  const best: { span: Span; count: number }[] = [];
  for (const cue of ranked) {
    const other = best.find(({ span }) => span[0] < cue.span[1] && cue.span[0] < span[1]);
    if (other === undefined) best.push({ ...cue });
    else other.count += cue.count;
  }
  return best
    .map(({ span, count }) => ({ span, share: Math.min(1, count / sampleCount) }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share || a.span[0] - b.span[0])
    .slice(0, most)
    .sort((a, b) => a.span[0] - b.span[0]);
}
