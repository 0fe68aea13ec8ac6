import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute } from "../../src/attribution/rules/attribute.ts";
import { findExchanges } from "../../src/exchanges/exchanges.ts";
import type { Attribution } from "../../src/record.ts";
import { situate } from "../../src/speakers/situate.ts";
import { resolveSpeakers } from "../../src/speakers/speakers.ts";
import { analyse } from "../../src/text/analyse.ts";
import type { Span } from "../../src/text/span.ts";
import { plainDocument } from "../support.ts";

const span = (most: number) =>
  fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);

const word = fc.constantFrom(
  ..."Mr. Mayor Calder Reyes “ ” ' said told he I who of the Harwick , . ( ) — HTA\n\n Đức 李 \u0000 \ud800 Jr. and responded walked it back".split(
    " ",
  ),
);
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
);

function everything(text: string, attributions: Attribution[] | null) {
  const document = plainDocument(text, { published: "2024-03-07" });
  const analysis = analyse(document);
  const found = attributions ?? attribute(analysis, document);
  const { speakers, statements: bare } = resolveSpeakers(analysis, document, found);
  const statements = situate(analysis, document, found, speakers, bare);
  return {
    found,
    speakers,
    statements,
    exchanges: findExchanges(analysis, document, found, speakers, statements),
  };
}

/** Every id is there, every span slices, one statement an attribution. */
function expectSound(
  text: string,
  { found, speakers, statements, exchanges }: ReturnType<typeof everything>,
) {
  const ids = new Set(speakers.map(({ id }) => id));
  expect(ids.size).toBe(speakers.length);
  expect(statements.map(({ attribution }) => attribution)).toEqual(found.map(({ id }) => id));
  for (const { speaker, addressee, sure, place } of statements) {
    if (speaker !== null) expect(ids).toContain(speaker);
    if (addressee !== null) expect(ids).toContain(addressee);
    expect(sure === "unknown").toBe(speaker === null);
    if (place !== null) expect(text.slice(...place.span).length).toBe(place.span[1] - place.span[0]);
  }
  for (const { mentions, posts } of speakers)
    for (const [start, end] of [...mentions, ...posts.map((post) => post.span)]) {
      expect(end).toBeGreaterThan(start);
      expect(text.slice(start, end)).toHaveLength(end - start);
    }
  const spoken = new Set(statements.map(({ id }) => id));
  for (const { from, to } of exchanges) {
    expect(spoken).toContain(from);
    expect(spoken).toContain(to);
    expect(from).not.toBe(to);
  }
}

describe("speakers and exchanges of any text at all", () => {
  it("are sound, and the same each time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = everything(text, null);
        expectSound(text, first);
        expect(everything(text, null)).toEqual(first);
      }),
      { numRuns: 150 },
    );
  });

  it("are sound for attributions that lie anywhere", () => {
    const attribution = (most: number) =>
      fc.record({
        source: fc.array(span(most), { maxLength: 2 }),
        cue: fc.array(span(most), { maxLength: 1 }),
        content: fc.array(span(most), { minLength: 1, maxLength: 2 }),
        kind: fc.constantFrom("direct" as const, "indirect" as const),
        within: fc.constantFrom(null, "a-0", "a-1", "a-2"),
        rule: fc.constantFrom("marked", "turn of a transcript"),
      });
    const both = anyText.chain((text) =>
      fc.tuple(fc.constant(text), fc.array(attribution(text.length), { maxLength: 4 })),
    );
    fc.assert(
      fc.property(both, ([text, drawn]) => {
        const attributions = drawn.map(
          (one, i): Attribution => ({
            ...one,
            id: `a-${i}`,
            manner: "statement",
            negated: false,
            confidence: 1,
          }),
        );
        expectSound(text, everything(text, attributions));
      }),
      { numRuns: 150 },
    );
  });
});
