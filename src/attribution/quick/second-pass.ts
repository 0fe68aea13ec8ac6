/** Stage 2 for one cue: its likeliest source and content, with their probability. */
import type { Span } from "../../text/span.ts";
import type { Lattice } from "../../text/tagger/lattice.ts";
import type { LinearTagger } from "../../text/tagger/linear-tagger.ts";
import type { CueCandidate } from "./first-pass.ts";
import { focus, focused, windowOf } from "./focus.ts";
import { focusFeatures, mostFocusFeatures, type Opinion, viewOf } from "./focus-features.ts";
import type { Observed } from "./observe.ts";
import { copiesCount, type Scored, scoredReadings } from "./posterior.ts";
import { addScores } from "./second-opinion.ts";
import type { Stretches } from "./stretches.ts";
import { drawTaggings } from "./taggings.ts";
import { tableAt } from "./transition-table.ts";

const buffer = new Int32Array(mostFocusFeatures);

/**
 * @param more another model's scores for the window
 * @returns one reading with its probability, that of the cue included; null where no content is likely
 */
export function secondPass(
  tagger: LinearTagger,
  lattice: Lattice,
  seen: Observed,
  stretches: Stretches,
  opinion: Opinion,
  candidate: CueCandidate,
  hint: Uint8Array | null,
  more?: ArrayLike<number> | null,
): Scored | null {
  const { span: cue, share } = candidate;
  const window: Span = windowOf(seen, cue);
  const view = viewOf(seen, stretches, cue, hint);
  lattice.begin(window[1] - window[0]);
  for (let at = window[0]; at < window[1]; at++) {
    const t = at - window[0];
    lattice.tables[t] = tableAt(seen, at);
    if (at >= cue[0] && at < cue[1]) continue;
    const count = focusFeatures(seen, stretches, opinion, view, at, buffer);
    tagger.score(lattice, t, buffer, count);
  }
  addScores(lattice.scores, more);
  lattice.pin(cue[0] - window[0], cue[1] - window[0], focus.cue);
  lattice.forward(tagger.arcs);
  const readings = scoredReadings(drawTaggings(lattice, tagger.arcs), (labels) =>
    focused(labels, window, cue),
  );
  let best: Scored | null = null;
  for (const reading of readings) if (best === null || rank(reading) > rank(best)) best = reading;
  return best === null ? null : { ...best, score: best.score * share, same: best.same * share };
}

const rank = ({ score, same }: Scored) => score + copiesCount * same;
