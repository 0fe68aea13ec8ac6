/** A trained linear sequence tagger: hashed features, int8 weights, transitions by table. */
import type { Reader, Writer } from "./bytes.ts";
import { FeatureTable } from "./feature-table.ts";
import type { Lattice } from "./lattice.ts";

export interface TaggerWeights {
  labels: number;
  /** Hashes of the features, in rising order. */
  keys: Uint32Array;
  /** `keys * labels`, in units of `unit`. */
  emission: Int8Array;
  unit: number;
  /** Weights of transitions, `tables * arcs`. */
  arcs: Float32Array;
}

export class LinearTagger {
  /** Exponentials of the transition weights, as a lattice wants them. */
  readonly arcs: Float64Array;
  private readonly table: FeatureTable;
  private readonly weights: TaggerWeights;

  constructor(weights: TaggerWeights) {
    this.weights = weights;
    this.table = new FeatureTable(weights.keys);
    this.arcs = Float64Array.from(weights.arcs, Math.exp);
  }

  /** Adds the weights of a token's features (`count` hashes) to its scores in the lattice. */
  score(lattice: Lattice, token: number, hashes: Int32Array, count: number): void {
    const { labels, emission, unit } = this.weights;
    const { scores } = lattice;
    const at = token * labels;
    for (let i = 0; i < count; i++) {
      const base = this.table.find(hashes[i] as number) * labels;
      if (base < 0) continue;
      for (let l = 0; l < labels; l++)
        scores[at + l] = (scores[at + l] as number) + (emission[base + l] as number);
    }
    for (let l = at; l < at + labels; l++) scores[l] = (scores[l] as number) * unit;
  }
}

export function writeTagger(writer: Writer, { labels, keys, emission, unit, arcs }: TaggerWeights): void {
  writer.float32([labels, unit]).uint32(gapsOf(keys)).int8(emission).float32(arcs);
}

export function readTagger(reader: Reader): TaggerWeights {
  const [labels = 0, unit = 0] = reader.float32();
  const keys = reader.uint32();
  for (let i = 1; i < keys.length; i++) keys[i] = (keys[i] as number) + (keys[i - 1] as number);
  return { labels, unit, keys, emission: reader.int8(), arcs: reader.float32() };
}

/** Hashes in rising order as steps, which leaves their high bytes zero: a compressed package is smaller for it. */
const gapsOf = (keys: Uint32Array) => keys.map((key, i) => key - (keys[i - 1] ?? 0));

/** Weights as int8, with one unit for all; features whose weights all round to nothing are left out. */
export function quantise(
  labels: number,
  keys: Uint32Array,
  emission: Float32Array,
  arcs: ArrayLike<number>,
): TaggerWeights {
  const size = (value: number) => Math.abs(value);
  const sorted = Float32Array.from(emission, size).sort();
  // All but a few of the largest fit; those are cut.
  const most = sorted[Math.floor(sorted.length * 0.99998)] ?? 1;
  const unit = Math.fround((most || 1) / 127);
  const rounded = Int8Array.from(emission, (w) => Math.max(-127, Math.min(127, Math.round(w / unit))));
  const kept: number[] = [];
  for (let f = 0; f < keys.length; f++)
    if (rounded.subarray(f * labels, (f + 1) * labels).some((w) => w !== 0)) kept.push(f);
  const out = new Int8Array(kept.length * labels);
  kept.forEach((f, i) => {
    out.set(rounded.subarray(f * labels, (f + 1) * labels), i * labels);
  });
  return {
    labels,
    keys: Uint32Array.from(kept, (f) => keys[f] as number),
    emission: out,
    unit,
    arcs: Float32Array.from(arcs),
  };
}
