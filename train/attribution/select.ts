/** Which features are worth their bytes. */
import type { Weights } from "./crf.ts";
import type { Sequence } from "./dataset.ts";

export interface Features {
  keys: Uint32Array;
  counts: Uint32Array;
}

/** The `most` features with the largest summed square of weights times the root of their count, in order of their numbers. */
export function select({ keys, counts }: Features, models: readonly Weights[], most: number): Features {
  const worth = Float64Array.from(keys, (_, f) => {
    let sum = 0;
    for (const { emission, labels } of models)
      for (let l = 0; l < labels; l++) sum += (emission[f * labels + l] as number) ** 2;
    return sum * Math.sqrt(counts[f] as number);
  });
  const order = Uint32Array.from(keys, (_, f) => f).sort(
    (a, b) => (worth[b] as number) - (worth[a] as number) || a - b,
  );
  const kept = order.slice(0, most).sort();
  return {
    keys: Uint32Array.from(kept, (f) => keys[f] as number),
    counts: Uint32Array.from(kept, (f) => counts[f] as number),
  };
}

/** Sequences numbered by `all`, numbered by the features kept of them. */
export function narrowed(sequences: readonly Sequence[], all: Features, kept: Features): Sequence[] {
  const number = new Int32Array(all.keys.length).fill(-1);
  let next = 0;
  all.keys.forEach((key, f) => {
    if (kept.keys[next] === key) number[f] = next++;
  });
  return sequences.map((sequence) => {
    const starts = new Uint32Array(sequence.starts.length);
    const features = new Int32Array(sequence.features.length);
    let n = 0;
    for (let t = 0; t + 1 < starts.length; t++) {
      for (let i = sequence.starts[t] as number; i < (sequence.starts[t + 1] as number); i++) {
        const now = number[sequence.features[i] as number] as number;
        if (now >= 0) features[n++] = now;
      }
      starts[t + 1] = n;
    }
    return { ...sequence, starts, features: features.slice(0, n) };
  });
}
