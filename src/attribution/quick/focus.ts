/** Stage 2: one cue in view, its source and its content alone. */
import type { Span } from "../../text/span.ts";
import { type StateGraph, stateGraph } from "../../text/tagger/graph.ts";
import type { Linked } from "./link.ts";
import { type Observed, pad } from "./observe.ts";

/** Labels: outside, first and later tokens of the source, the cue itself, first and later tokens of the content. */
export const focus = { outside: 0, source: 1, inSource: 2, cue: 3, content: 4, inContent: 5 } as const;
export const focusLabels = 6;

/** Each state but those of the source stands twice: before and after the source was seen. A cue has one source at most. */
const shown = [0, 0, 1, 2, 3, 3, 4, 4, 5, 5];
const seenSource = [false, true, true, true, false, true, false, true, false, true];
const stateFor = (label: number, seen: boolean) =>
  shown.findIndex((own, s) => own === label && seenSource[s] === seen);

export const focusGraph: StateGraph = stateGraph(focusLabels, shown, (state, label) => {
  const before = shown[state] as number;
  const seen = seenSource[state] as boolean;
  if (label === focus.source) return seen ? null : stateFor(label, true);
  if (label === focus.inSource) return before === focus.source || before === focus.inSource ? 3 : null;
  if (label === focus.inContent && before !== focus.content && before !== focus.inContent) return null;
  return stateFor(label, seen);
});

/** In sentences. */
const reach = { before: 3, after: 4 };
/** In tokens, so that a wall of text costs no more than a paragraph. */
const furthest = { before: 90, after: 110 };

/** The tokens of the sequence that are looked at for this cue: far from it only sentences with something quoted. */
export function windowOf(seen: Observed, cue: Span): Span {
  let first = seen.sentenceFirst[cue[0]] as number;
  for (let n = 0; n < reach.before && first > 0; n++) {
    const before = seen.sentenceFirst[first - 1] as number;
    if (n >= 1 && !hasQuoted(seen, before, first)) break;
    first = before;
  }
  let end = (seen.sentenceLast[cue[1] - 1] as number) + 1;
  for (let n = 0; n < reach.after && end < seen.length; n++) {
    const after = (seen.sentenceLast[end] as number) + 1;
    if (n >= 1 && !hasQuoted(seen, end, after)) break;
    end = after;
  }
  return [Math.max(first, cue[0] - furthest.before), Math.min(end, cue[1] + furthest.after)];
}

function hasQuoted({ quote }: Observed, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (quote[i + pad] !== 0) return true;
  return false;
}

/** @returns the attribution of one tagging of the window, in the sequence's own numbers; none without a content */
export function focused(labels: Uint8Array, window: Span, cue: Span): Linked[] {
  let source: Span | null = null;
  const content: Span[] = [];
  for (let i = 0; i < window[1] - window[0]; i++) {
    const label = labels[i] as number;
    const at = window[0] + i;
    if (label === focus.source) source = [at, at + 1];
    else if (label === focus.inSource && source !== null) source[1] = at + 1;
    else if (label === focus.content) content.push([at, at + 1]);
    else if (label === focus.inContent) (content.at(-1) as Span)[1] = at + 1;
  }
  return content.length === 0 ? [] : [{ source, cue, content }];
}
