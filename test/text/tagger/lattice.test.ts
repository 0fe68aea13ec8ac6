import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barred, type StateGraph, stateGraph } from "../../../src/text/tagger/graph.ts";
import { Lattice } from "../../../src/text/tagger/lattice.ts";
import { randomFrom } from "../../../src/text/tagger/random.ts";

/** Outside, first, later: a later one only after a first or a later one; outside remembers whether anything came before. */
const graph = stateGraph(3, [0, 0, 1, 2], (state, label) => {
  if (label === 0) return state === 0 ? 0 : 1;
  if (label === 1) return 2;
  return state >= 2 ? 3 : null;
});

function fill(lattice: Lattice, scores: readonly number[], length: number): void {
  lattice.begin(length);
  scores.slice(0, length * graph.labels).forEach((score, i) => {
    lattice.scores[i] = score;
  });
  for (let t = 0; t < length; t++) lattice.tables[t] = t % 2;
}

/** Every tagging with its weight, by trying all. */
function taggings(own: StateGraph, scores: readonly number[], arcs: Float64Array, length: number) {
  const found: { labels: number[]; weight: number }[] = [];
  const grow = (labels: number[], state: number, weight: number) => {
    const t = labels.length;
    if (t === length) {
      found.push({ labels, weight });
      return;
    }
    for (let l = 0; l < own.labels; l++) {
      const next = own.next[state * own.labels + l] as number;
      if (next === barred) continue;
      const arc = own.arc[state * own.states + next] as number;
      const step =
        (arcs[(t % 2) * own.from.length + arc] as number) * Math.exp(scores[t * own.labels + l] as number);
      grow([...labels, l], next, weight * step);
    }
  };
  grow([], 0, 1);
  return found;
}

const small = fc.double({ min: -3, max: 3, noNaN: true });
const cases = fc.record({
  length: fc.integer({ min: 1, max: 5 }),
  scores: fc.array(small, { minLength: 15, maxLength: 15 }),
  arcs: fc.array(small, { minLength: 2 * graph.from.length, maxLength: 2 * graph.from.length }),
});

describe("lattice", () => {
  test("sums and marginals are those of all taggings tried one by one", () => {
    const lattice = new Lattice(graph);
    fc.assert(
      fc.property(cases, ({ length, scores, arcs }) => {
        const potential = Float64Array.from(arcs, Math.exp);
        const all = taggings(graph, scores, potential, length);
        const total = all.reduce((sum, { weight }) => sum + weight, 0);
        fill(lattice, scores, length);
        expect(lattice.forward(potential)).toBeCloseTo(Math.log(total), 8);
        lattice.backward(potential);
        const marginals = lattice.marginals();
        for (let t = 0; t < length; t++)
          for (let l = 0; l < graph.labels; l++) {
            const share = all
              .filter(({ labels }) => labels[t] === l)
              .reduce((sum, { weight }) => sum + weight, 0);
            expect(marginals[t * graph.labels + l]).toBeCloseTo(share / total, 8);
          }
      }),
    );
  });

  test("draws each tagging as often as its probability says, the same ones for the same seed", () => {
    const lattice = new Lattice(graph);
    const scores = [0.5, 1, 0, 0, 0.3, 0.9, 0.2, 0.1, 0.4];
    const potential = Float64Array.from({ length: 2 * graph.from.length }, (_, i) => 1 + (i % 3) / 2);
    const all = taggings(graph, scores, potential, 3);
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    fill(lattice, scores, 3);
    lattice.forward(potential);
    const draw = (seed: number) => {
      const random = randomFrom(seed);
      const labels = new Uint8Array(3);
      return Array.from({ length: 20_000 }, () => {
        lattice.sample(potential, random, labels);
        return labels.join("");
      });
    };
    const drawn = draw(5);
    expect(draw(5)).toEqual(drawn);
    for (const { labels, weight } of all) {
      const share = drawn.filter((word) => word === labels.join("")).length / drawn.length;
      expect(Math.abs(share - weight / total)).toBeLessThan(0.015);
    }
  });

  test("a pinned label stands there and nowhere else", () => {
    const lattice = new Lattice(graph);
    const arcs = new Float64Array(2 * graph.from.length).fill(1);
    fill(lattice, new Array(15).fill(0), 5);
    lattice.pin(2, 3, 1);
    lattice.forward(arcs);
    lattice.backward(arcs);
    const marginals = lattice.marginals();
    expect([0, 1, 2, 3, 4].map((t) => Math.round(marginals[t * 3 + 1] as number))).toEqual([0, 0, 1, 0, 0]);
  });
});
