/**
 * A linear-chain CRF by stochastic gradient: AdaGrad, L2 spread over a feature's occurrences, feature dropout, average
 * of the last epochs. One pass over the sequences an epoch, in an order that the seed alone decides.
 */
import type { StateGraph } from "../../src/text/tagger/graph.ts";
import { Lattice } from "../../src/text/tagger/lattice.ts";
import { randomFrom } from "../../src/text/tagger/random.ts";
import type { Sequence } from "./dataset.ts";

export interface Settings {
  epochs: number;
  rate: number;
  l2: number;
  dropout: number;
  /** How many of the last epochs are averaged. */
  averaged: number;
  tables: number;
  seed: number;
}

export interface Weights {
  labels: number;
  /** `features * labels`. */
  emission: Float32Array;
  /** `tables * arcs`. */
  arcs: Float64Array;
}

/** Weights of a feature and their summed squares of gradients stand side by side: one cache line a feature. */
const stride = 16;
const squares = 8;
const start = 1e-2;

export function trainCrf(
  graph: StateGraph,
  sequences: readonly Sequence[],
  counts: Uint32Array,
  settings: Settings,
  log: (line: string) => void = () => {},
): Weights {
  const { labels, states, labelOf, from, to } = graph;
  const features = counts.length;
  const arcs = from.length;
  const memory = new Float32Array(features * stride);
  for (let f = 0; f < features; f++) memory.fill(start, f * stride + squares, (f + 1) * stride);
  const decay = Float32Array.from(counts, (n) => settings.l2 / n);
  const arcWeights = new Float64Array(settings.tables * arcs);
  const arcSquares = new Float64Array(settings.tables * arcs).fill(start);
  const arcPotential = new Float64Array(settings.tables * arcs);
  const arcGradient = new Float64Array(settings.tables * arcs);
  const emission = new Float32Array(features * labels);
  const averageArcs = new Float64Array(settings.tables * arcs);
  const lattice = new Lattice(graph);
  const random = randomFrom(settings.seed);
  const order = Uint32Array.from(sequences, (_, i) => i);
  let kept = new Int32Array(4096);
  let keptStarts = new Uint32Array(1024);

  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const sequence = sequences[index] as Sequence;
      const { features: numbers, starts, tables, labels: gold, weight } = sequence;
      const length = gold.length;
      lattice.begin(length);
      if (kept.length < numbers.length) kept = new Int32Array(numbers.length * 2);
      if (keptStarts.length <= length) keptStarts = new Uint32Array(length * 2 + 2);
      const { scores } = lattice;
      let n = 0;
      for (let t = 0; t < length; t++) {
        lattice.tables[t] = tables[t] as number;
        keptStarts[t] = n;
        for (let i = starts[t] as number; i < (starts[t + 1] as number); i++) {
          if (random() < settings.dropout) continue;
          const number = numbers[i] as number;
          kept[n++] = number;
          const base = number * stride;
          for (let l = 0; l < labels; l++)
            scores[t * labels + l] = (scores[t * labels + l] as number) + (memory[base + l] as number);
        }
      }
      keptStarts[length] = n;
      if (sequence.pinned !== undefined)
        lattice.pin(sequence.pinned.from, sequence.pinned.to, sequence.pinned.label);
      for (let a = 0; a < arcPotential.length; a++) arcPotential[a] = Math.exp(arcWeights[a] as number);
      loss += weight * lattice.forward(arcPotential);
      lattice.backward(arcPotential);
      const gradient = lattice.marginals();

      arcGradient.fill(0);
      const { alpha, beta, potential, scale } = lattice;
      let state = 0;
      for (let t = 0; t < length; t++) {
        const label = gold[t] as number;
        const next = graph.next[state * labels + label] as number;
        const table = (tables[t] as number) * arcs;
        const goldArc = table + (graph.arc[state * states + next] as number);
        loss -= weight * ((scores[t * labels + label] as number) + (arcWeights[goldArc] as number));
        arcGradient[goldArc] = (arcGradient[goldArc] as number) - 1;
        gradient[t * labels + label] = (gradient[t * labels + label] as number) - 1;
        state = next;
        const step = scale[t] as number;
        for (let a = 0; a < arcs; a++) {
          const source = from[a] as number;
          const mass = t > 0 ? (alpha[(t - 1) * states + source] as number) : source === 0 ? 1 : 0;
          if (mass === 0) continue;
          const target = to[a] as number;
          arcGradient[table + a] =
            (arcGradient[table + a] as number) +
            (mass *
              (arcPotential[table + a] as number) *
              (potential[t * labels + (labelOf[target] as number)] as number) *
              (beta[t * states + target] as number)) /
              step;
        }
      }

      for (let t = 0; t < length; t++) {
        const at = t * labels;
        for (let i = keptStarts[t] as number; i < (keptStarts[t + 1] as number); i++) {
          const number = kept[i] as number;
          const base = number * stride;
          const pull = decay[number] as number;
          for (let l = 0; l < labels; l++) {
            const w = memory[base + l] as number;
            const g = weight * ((gradient[at + l] as number) + pull * w);
            const sum = (memory[base + squares + l] as number) + g * g;
            memory[base + squares + l] = sum;
            memory[base + l] = w - (settings.rate * g) / Math.sqrt(sum);
          }
        }
      }
      for (let a = 0; a < arcWeights.length; a++) {
        const g = weight * (arcGradient[a] as number);
        if (g === 0) continue;
        arcSquares[a] = (arcSquares[a] as number) + g * g;
        arcWeights[a] = (arcWeights[a] as number) - (settings.rate * g) / Math.sqrt(arcSquares[a] as number);
      }
    }
    log(`epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
    if (epoch < settings.epochs - settings.averaged) continue;
    // Dropped features are made up for by smaller weights.
    const share = (1 - settings.dropout) / settings.averaged;
    for (let f = 0; f < features; f++)
      for (let l = 0; l < labels; l++)
        emission[f * labels + l] =
          (emission[f * labels + l] as number) + share * (memory[f * stride + l] as number);
    for (let a = 0; a < averageArcs.length; a++)
      averageArcs[a] = (averageArcs[a] as number) + (arcWeights[a] as number) / settings.averaged;
  }
  return { labels, emission, arcs: averageArcs };
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] as number;
    order[i] = order[j] as number;
    order[j] = held;
  }
}
