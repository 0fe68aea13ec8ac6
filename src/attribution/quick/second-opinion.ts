/** What another model, such as an encoder, makes of a text: scores that both stages add to their own. */
import type { Span } from "../../text/span.ts";

/** Of one text; all places are its tokens. Scores are natural logarithms of how likely a label is, up to a constant. */
export interface SecondOpinion {
  /** Of the labels of stage 1 (`labels.ts`) for the tokens of `range`, `length * labelCount`; null for no opinion. */
  roles(range: Span): ArrayLike<number> | null;
  /** Of the labels of stage 2 (`focus.ts`) for the tokens of `window`, seen from `cue`, `length * focusLabels`. */
  focus(cue: Span, window: Span): ArrayLike<number> | null;
}

export function addScores(scores: Float64Array, more: ArrayLike<number> | null | undefined): void {
  if (more === null || more === undefined) return;
  for (let i = 0; i < more.length; i++) scores[i] = (scores[i] as number) + (more[i] as number);
}
