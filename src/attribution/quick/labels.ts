/** What stage 1 says of each token, and which may follow which. */
import { type StateGraph, stateGraph } from "../../text/tagger/graph.ts";

export const roles = ["source", "cue", "content"] as const;
export type Role = (typeof roles)[number];

/** Label 0 is "outside"; each role has one label for its first token and one for those after it. */
export const outside = 0;
export const begins = (role: number): number => 1 + 2 * role;
export const goesOn = (role: number): number => 2 + 2 * role;
export const roleOf = (label: number): number => (label - 1) >> 1;
export const labelCount = 7;

/** States 0 to 3 are "outside", after nothing or after the role last seen; then one state for each other label. */
export const roleGraph: StateGraph = stateGraph(
  labelCount,
  [0, 0, 0, 0, 1, 2, 3, 4, 5, 6],
  (state, label) => {
    const shown = state < 4 ? outside : state - 3;
    if (label === outside) return shown === outside ? state : 1 + roleOf(shown);
    const starts = label % 2 === 1;
    if (starts) return label + 3;
    return shown !== outside && roleOf(shown) === roleOf(label) ? label + 3 : null;
  },
);
