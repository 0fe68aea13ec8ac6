/** Which content belongs to which cue, and which source to which cue: the nearest one, with penalties for jumps. */
import type { Span } from "../../text/span.ts";
import { contentRole, cueRole, type RoleSpan, sourceRole } from "./spans.ts";

/** One attribution within a sequence, as token ranges `[first, end)`. */
export interface Linked {
  source: Span | null;
  cue: Span;
  content: Span[];
}

/** In tokens: what a step over another span, or into another sentence, counts. */
const penalty = { cue: 2, content: 5, source: 3, sentence: 30 };
const furthestSource = 60;

/**
 * @param spans of one tagging, in order
 * @param sentenceOf the sentence of each token
 */
export function link(spans: readonly RoleSpan[], sentenceOf: ArrayLike<number>): Linked[] {
  const linked = new Map<number, Linked>();
  spans.forEach(({ role, span }, i) => {
    if (role !== contentRole) return;
    const cue = nearest(spans, i, cueRole, sentenceOf);
    if (cue < 0) return;
    const known = linked.get(cue);
    if (known !== undefined) known.content.push(span);
    else
      linked.set(cue, {
        source: sourceFor(spans, cue, sentenceOf),
        cue: (spans[cue] as RoleSpan).span,
        content: [span],
      });
  });
  return [...linked.values()];
}

function sourceFor(spans: readonly RoleSpan[], cue: number, sentenceOf: ArrayLike<number>): Span | null {
  const index = nearest(spans, cue, sourceRole, sentenceOf);
  return index < 0 ? null : (spans[index] as RoleSpan).span;
}

/** Looks outwards from `at` on both sides; the costs only grow, so the first of the role on each side is the best. */
function nearest(
  spans: readonly RoleSpan[],
  at: number,
  wanted: number,
  sentenceOf: ArrayLike<number>,
): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  const own = (spans[at] as RoleSpan).span;
  for (const step of [-1, 1]) {
    let jumps = 0;
    for (let i = at + step; i >= 0 && i < spans.length; i += step) {
      const { role, span } = spans[i] as RoleSpan;
      if (role !== wanted) {
        jumps += role === cueRole ? penalty.cue : role === contentRole ? penalty.content : penalty.source;
        continue;
      }
      const gap = step < 0 ? own[0] - span[1] : span[0] - own[1];
      const crossed = Math.abs((sentenceOf[span[0]] as number) - (sentenceOf[own[0]] as number));
      const cost = gap + jumps + (crossed > 0 ? penalty.sentence : 0);
      if (wanted === sourceRole && gap > furthestSource) break;
      if (cost < least) {
        least = cost;
        best = i;
      }
      break;
    }
  }
  return best;
}
