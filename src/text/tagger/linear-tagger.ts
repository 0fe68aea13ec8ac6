/** A trained linear sequence tagger: hashed features, int8 weights, transitions by table. */
import type { Reader, Writer } from "./bytes.ts";
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

/** Share of the slots that are taken at most. */
const fullest = 0.6;
const spread = 0x2c1b3c6d;

/**
 * Features in an open-addressed table: a slot holds the hash, one byte for each label and one that says it is taken, so
 * that a look-up touches one place in memory.
 */
export class LinearTagger {
  /** Exponentials of the transition weights, as a lattice wants them. */
  readonly arcs: Float64Array;
  private readonly labels: number;
  private readonly unit: number;
  private readonly shift: number;
  private readonly mask: number;
  /** Length of a slot in 32-bit words. */
  private readonly stride: number;
  private readonly keys: Uint32Array;
  private readonly bytes: Int8Array;
  private readonly sums: Int32Array;

  constructor({ labels, keys, emission, unit, arcs }: TaggerWeights) {
    this.arcs = Float64Array.from(arcs, Math.exp);
    this.labels = labels;
    this.unit = unit;
    this.sums = new Int32Array(labels);
    this.stride = 1 + Math.ceil((labels + 1) / 4);
    const bits = Math.max(4, Math.ceil(Math.log2(keys.length / fullest)));
    this.shift = 32 - bits;
    this.mask = 2 ** bits - 1;
    this.keys = new Uint32Array(2 ** bits * this.stride);
    this.bytes = new Int8Array(this.keys.buffer);
    for (let f = 0; f < keys.length; f++) {
      const key = keys[f] as number;
      let slot = Math.imul(key, spread) >>> this.shift;
      let at = slot * this.stride * 4 + 4;
      while (this.bytes[at + labels] !== 0) {
        slot = (slot + 1) & this.mask;
        at = slot * this.stride * 4 + 4;
      }
      this.keys[slot * this.stride] = key;
      for (let l = 0; l < labels; l++) this.bytes[at + l] = emission[f * labels + l] as number;
      this.bytes[at + labels] = 1;
    }
  }

  /** Sets a token's scores in the lattice to the summed weights of its features (`count` hashes). */
  score(lattice: Lattice, token: number, hashes: Int32Array, count: number): void {
    const { labels, sums, keys, bytes, stride, shift, mask } = this;
    sums.fill(0);
    for (let i = 0; i < count; i++) {
      const key = (hashes[i] as number) >>> 0;
      let slot = Math.imul(key, spread) >>> shift;
      while (keys[slot * stride] !== key && bytes[slot * stride * 4 + 4 + labels] !== 0)
        slot = (slot + 1) & mask;
      // An empty slot's weights are all 0.
      const at = slot * stride * 4 + 4;
      for (let l = 0; l < labels; l++) sums[l] = (sums[l] as number) + (bytes[at + l] as number);
    }
    for (let l = 0; l < labels; l++) lattice.scores[token * labels + l] = (sums[l] as number) * this.unit;
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

/** Weights as int8, with one unit for all, in rising order of their hashes; features whose weights all round to nothing are left out. */
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
  kept.sort((a, b) => (keys[a] as number) - (keys[b] as number));
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
