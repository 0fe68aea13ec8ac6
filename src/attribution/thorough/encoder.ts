/** The encoder over some windows of a text: 384 numbers and seven role scores for each token. */
import { labelCount } from "../quick/labels.ts";
import { floatsOf, type Runtime, rowOf, type Session } from "./runtime.ts";
import type { Window } from "./windows.ts";

/** Numbers that stand for a token. */
export const stateSize = 384;

/** What the encoder says of the tokens from `first` on. */
export interface Encoded {
  first: number;
  /** `tokens * stateSize`. */
  states: Float32Array;
  /** Scores of the labels of stage 1, `tokens * labelCount`. */
  roles: Float32Array;
}

/** @param windows some that follow one another, at least one */
export async function encode(
  runtime: Runtime,
  session: Session,
  windows: readonly Window[],
): Promise<Encoded> {
  const first = windows[0]?.tokens[0] ?? 0;
  const count = (windows.at(-1)?.tokens[1] ?? first) - first;
  const states = new Float32Array(count * stateSize);
  const roles = new Float32Array(count * labelCount);
  for (const { pieces, kinds, tokens, places } of windows) {
    const outputs = await session.run({
      pieces: rowOf(runtime, pieces),
      kinds: rowOf(runtime, kinds),
      filled: rowOf(
        runtime,
        pieces.map(() => 1),
      ),
    });
    const ofStates = floatsOf(outputs, "states");
    const ofRoles = floatsOf(outputs, "roles");
    for (const [i, place] of places.entries()) {
      const token = tokens[0] - first + i;
      states.set(ofStates.subarray(place * stateSize, (place + 1) * stateSize), token * stateSize);
      roles.set(ofRoles.subarray(place * labelCount, (place + 1) * labelCount), token * labelCount);
    }
  }
  return { first, states, roles };
}
