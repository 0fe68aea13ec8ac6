/** The second head: what each token is to one cue. */
import type { Span } from "../../text/span.ts";
import { type Encoded, stateSize } from "./encoder.ts";
import { floatsOf, type Runtime, rowOf, type Session } from "./runtime.ts";

/** The head knows distances up to this many tokens; the cue's own tokens have the number itself. */
const reach = 128;

/**
 * @param cue in tokens of the text, inside `window`
 * @returns scores of the labels of stage 2, `length of the window * focusLabels`
 */
export async function cueScores(
  runtime: Runtime,
  session: Session,
  { first, states }: Encoded,
  cue: Span,
  window: Span,
): Promise<Float32Array> {
  const [from, to] = window;
  const length = to - from;
  const distance = Array.from({ length }, (_, i) => {
    const token = from + i;
    if (token < cue[0]) return reach + Math.max(token - cue[0], -reach);
    return reach + Math.min(Math.max(0, token - cue[1] + 1), reach);
  });
  const around = states.slice((from - first) * stateSize, (to - first) * stateSize);
  const outputs = await session.run({
    states: new runtime.Tensor("float32", around, [1, length, stateSize]),
    distance: rowOf(runtime, distance),
    filled: rowOf(
      runtime,
      distance.map(() => 1),
    ),
  });
  return floatsOf(outputs, "labels");
}
