/** Which label may follow which, with memory: a state is a label and what it remembers. */
export interface StateGraph {
  labels: number;
  states: number;
  /** The label that each state shows. */
  labelOf: Uint8Array;
  /** The state after state `s` on label `l`, at `s * labels + l`; 255 where that label may not follow. */
  next: Uint8Array;
  /** Arcs in order of the state they lead to; those into `s` are `[arcsInto[s], arcsInto[s + 1])`. */
  from: Uint8Array;
  to: Uint8Array;
  arcsInto: Uint16Array;
  /** The arc from `s` to `t` at `s * states + t`; -1 where there is none. */
  arc: Int16Array;
}

export const barred = 255;

/**
 * State 0 stands before the first token.
 *
 * @param labelOf the label of each state
 * @param next the state that follows a state on a label, null where the label may not follow
 */
export function stateGraph(
  labels: number,
  labelOf: readonly number[],
  next: (state: number, label: number) => number | null,
): StateGraph {
  const states = labelOf.length;
  const table = new Uint8Array(states * labels).fill(barred);
  const arcs: [from: number, to: number][] = [];
  for (let s = 0; s < states; s++)
    for (let l = 0; l < labels; l++) {
      const t = next(s, l);
      if (t === null) continue;
      table[s * labels + l] = t;
      arcs.push([s, t]);
    }
  arcs.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  const arcsInto = new Uint16Array(states + 1);
  const arc = new Int16Array(states * states).fill(-1);
  arcs.forEach(([s, t], i) => {
    arc[s * states + t] = i;
    arcsInto[t + 1] = i + 1;
  });
  for (let t = 1; t <= states; t++) arcsInto[t] = Math.max(arcsInto[t] as number, arcsInto[t - 1] as number);
  return {
    labels,
    states,
    labelOf: Uint8Array.from(labelOf),
    next: table,
    from: Uint8Array.from(arcs, ([s]) => s),
    to: Uint8Array.from(arcs, ([, t]) => t),
    arcsInto,
    arc,
  };
}
