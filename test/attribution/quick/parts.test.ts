import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { combine } from "../../../src/attribution/quick/combine.ts";
import { focus, focused, focusGraph } from "../../../src/attribution/quick/focus.ts";
import { labelCount, outside, roleGraph } from "../../../src/attribution/quick/labels.ts";
import { link } from "../../../src/attribution/quick/link.ts";
import { agree, choose, type Scored } from "../../../src/attribution/quick/posterior.ts";
import { labelsOf } from "../../../src/attribution/quick/project.ts";
import { sequencesOf } from "../../../src/attribution/quick/sequences.ts";
import { type RoleSpan, spansOf } from "../../../src/attribution/quick/spans.ts";
import { documentOf } from "../../../src/intake/document-of.ts";
import { analyse } from "../../../src/text/analyse.ts";
import type { Span } from "../../../src/text/span.ts";
import { barred, type StateGraph } from "../../../src/text/tagger/graph.ts";

/** Labels along a random walk through the graph. */
const walk = (graph: StateGraph, steps: readonly number[]): Uint8Array => {
  let state = 0;
  return Uint8Array.from(steps, (step) => {
    const open = Array.from({ length: graph.labels }, (_, l) => l).filter(
      (l) => graph.next[state * graph.labels + l] !== barred,
    );
    const label = open[step % open.length] as number;
    state = graph.next[state * graph.labels + label] as number;
    return label;
  });
};
const steps = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });

describe("labels and spans", () => {
  test("every tagging that the graph allows is one set of spans, and back", () => {
    fc.assert(
      fc.property(steps, (choices) => {
        const labels = walk(roleGraph, choices);
        const again = new Uint8Array(labels.length).fill(outside);
        for (const { role, span } of spansOf(labels, labels.length))
          for (let i = span[0]; i < span[1]; i++) again[i] = 2 * role + (i === span[0] ? 1 : 2);
        expect(again).toEqual(labels);
        expect(Math.max(...labels)).toBeLessThan(labelCount);
      }),
    );
  });

  test("one cue has one source at most", () => {
    fc.assert(
      fc.property(steps, (choices) => {
        const labels = walk(focusGraph, choices);
        expect(labels.filter((label) => label === focus.source).length).toBeLessThanOrEqual(1);
        for (const { content } of focused(labels, [3, 3 + labels.length], [0, 1]))
          for (const [first, end] of content) {
            expect(labels[first - 3]).toBe(focus.content);
            expect(labels.subarray(first - 2, end - 3).every((label) => label === focus.inContent)).toBe(
              true,
            );
          }
      }),
    );
  });

  test("spans of text become labels of the tokens that they hold", () => {
    const text = "Calder said it rained.";
    const analysis = analyse(documentOf(text));
    const labels = labelsOf(analysis, [{ source: [[0, 6]], cue: [[7, 11]], content: [[12, 21]] }]);
    expect([...labels]).toEqual([1, 3, 5, 6, 0]);
    expect([...labelsOf(analysis, [{ source: [], cue: [], content: [[0, 21]] }], [2, 5])]).toEqual([5, 6, 0]);
  });
});

test("sequences hold every token once, none longer than 500, none across paragraphs", () => {
  const sentence = "Reyes said the road was closed and nobody knew why. ";
  const analysis = analyse(documentOf(`${sentence.repeat(120)}\n\n${"stone ".repeat(1200)}\n\nThe end.`));
  const ranges = sequencesOf(analysis);
  expect(ranges[0]?.[0]).toBe(0);
  expect(ranges.at(-1)?.[1]).toBe(analysis.tokens.length);
  ranges.forEach(([first, end], i) => {
    expect(end).toBe(ranges[i + 1]?.[0] ?? analysis.tokens.length);
    expect(end - first).toBeLessThanOrEqual(500);
    const paragraphs = analysis.tokens
      .slice(first, end)
      .map(({ sentence: s }) => analysis.sentences[s]?.paragraph);
    expect(new Set(paragraphs).size).toBe(1);
  });
});

describe("links", () => {
  const [source, cue, content] = [0, 1, 2];
  const span = (role: number, from: number, to: number): RoleSpan => ({ role, span: [from, to] });
  const one = new Uint8Array(40);

  test("a content goes to the nearest cue, both halves of a broken one to the same", () => {
    const spans = [span(content, 0, 5), span(source, 5, 6), span(cue, 6, 7), span(content, 8, 14)];
    expect(link(spans, one)).toEqual([
      {
        source: [5, 6],
        cue: [6, 7],
        content: [
          [0, 5],
          [8, 14],
        ],
      },
    ]);
  });

  test("two cues may share a source; a source in another sentence loses to one in the same", () => {
    const shared = [
      span(source, 0, 1),
      span(cue, 1, 2),
      span(content, 2, 6),
      span(cue, 7, 8),
      span(content, 8, 12),
    ];
    expect(link(shared, one).map((item) => item.source)).toEqual([
      [0, 1],
      [0, 1],
    ]);
    const sentences = Uint8Array.of(0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1);
    const across = [span(source, 2, 3), span(cue, 4, 5), span(content, 5, 8), span(source, 9, 10)];
    expect(link(across, sentences)[0]?.source).toEqual([9, 10]);
  });

  test("a content without any cue is nobody's", () => {
    expect(link([span(source, 0, 1), span(content, 2, 4)], one)).toEqual([]);
  });
});

describe("readings", () => {
  const reading = (source: Span | null, cue: Span, content: Span, score: number, same = score): Scored => ({
    source,
    cue,
    content: [content],
    score,
    same,
  });

  test("agree when half of the content and the source are shared", () => {
    const a = reading([0, 2], [2, 3], [3, 13], 1);
    expect(agree(a, reading([1, 2], [2, 3], [3, 9], 1))).toBe(true);
    expect(agree(a, reading([1, 2], [2, 3], [3, 7], 1))).toBe(false);
    expect(agree(a, reading([20, 21], [2, 3], [3, 13], 1))).toBe(false);
    expect(agree(a, reading(null, [2, 3], [3, 13], 1))).toBe(false);
    expect(agree(reading(null, [2, 3], [3, 13], 1), reading(null, [2, 3], [3, 12], 1))).toBe(true);
  });

  test("the better of two that share a cue or the content is taken, and nothing below the line; it knows its rival", () => {
    const best = reading([0, 1], [1, 2], [2, 10], 0.8);
    const rival = reading([0, 1], [1, 3], [3, 10], 0.7);
    const inside = reading([3, 4], [20, 21], [4, 10], 0.6);
    const apart = reading([11, 12], [12, 13], [13, 19], 0.5);
    const weak = reading([31, 32], [32, 33], [33, 39], 0.1);
    // What agrees with it is no rival.
    expect(choose([weak, rival, apart, inside, best], 0.2)).toEqual([
      { ...best, rival: 0.6 },
      { ...apart, rival: 0 },
    ]);
  });

  test("scores of both stages are averaged; what one lacks counts nothing", () => {
    const first = [reading([0, 1], [1, 2], [2, 10], 0.8), reading([11, 12], [12, 13], [13, 19], 0.5)];
    const second = [reading([0, 1], [1, 2], [2, 9], 0.6)];
    const found = (of: Scored[]) =>
      combine(first, of).map(({ content, score, firstSame }) => [content[0], score, firstSame]);
    expect(found(second)).toEqual([
      [[2, 9], 0.7, 0],
      [[13, 19], 0.25, 0.5],
    ]);
    expect(found([reading([0, 1], [1, 2], [2, 10], 0.6)])[0]).toEqual([[2, 10], 0.7, 0.8]);
  });
});
