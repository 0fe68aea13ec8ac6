import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findClaims } from "../../src/claims/claims.ts";
import { type Attribution, claimSchema, type Document } from "../../src/record.ts";
import { expectLinear, pumps } from "../linear.ts";
import { analysed } from "../support.ts";
import { claimsOf } from "./claims-of.ts";
import { quantityTable } from "./quantity-table.ts";

/** An attribution made by hand over words of `text`. */
function attributionOf(text: string, id: string, content: string, fields: Partial<Attribution>): Attribution {
  const at = (words: string): [number, number] => {
    const start = text.indexOf(words);
    return [start, start + words.length];
  };
  return {
    id,
    source: [],
    cue: [],
    content: [at(content)],
    kind: "indirect",
    manner: "statement",
    negated: false,
    within: null,
    confidence: 1,
    rule: "by hand",
    ...fields,
  };
}

describe("whose claim it is", () => {
  const text = "Reyes said Calder told him that the fare rose in May. The toll fell in June.";
  const { analysis, document, slice } = analysed(text);
  const outer = attributionOf(text, "a1", "Calder told him that the fare rose in May", {
    source: [[0, 5]],
    cue: [[6, 10]],
  });
  const inner = attributionOf(text, "a2", "the fare rose in May", {
    source: [[11, 17]],
    cue: [[18, 22]],
    within: "a1",
  });
  const statements = ["a1", "a2"].map((attribution, i) => ({
    id: `s${i + 1}`,
    attribution,
    speaker: null,
    sure: "unknown" as const,
    ground: "",
    addressee: null,
    place: null,
    said: null,
  }));
  const found = (attributions: Attribution[]) =>
    findClaims(analysis, document, attributions, statements).map(({ span, statement }) => [
      slice(span),
      statement,
    ]);

  it("is the innermost statement's, else the author's", () => {
    expect(found([outer, inner])).toEqual([
      ["the fare rose in May", "s2"],
      ["The toll fell in June", null],
    ]);
  });

  it("is nobody's where the outer source did not say it", () => {
    expect(found([{ ...outer, negated: true }, inner])).toEqual([["The toll fell in June", null]]);
  });

  it("survives attributions that hold each other", () => {
    expect(found([{ ...outer, within: "a2" }, inner])).toContainEqual(["The toll fell in June", null]);
  });
});

describe("what holds no claim", () => {
  const text =
    "Toll rises 12 percent\n\nREYES: The toll rose 12 percent. [applause 300]\n\nThe toll rose 12 percent.";
  const at = (words: string, nth = 0): [number, number] => {
    let start = text.indexOf(words);
    for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
    return [start, start + words.length];
  };
  const block = (kind: Document["blocks"][number]["kind"], [start, end]: [number, number]) => ({
    kind,
    start,
    end,
  });

  it("passes over headings, labels, directions and pull quotes", () => {
    const blocks = [
      block("heading", at("Toll rises 12 percent")),
      block("label", at("REYES:")),
      block("direction", at("[applause 300]")),
      block("pullquote", at("The toll rose 12 percent.", 1)),
    ];
    const claims = claimsOf(text, { blocks });
    expect(claims.map(({ words }) => words)).toEqual(["The toll rose 12 percent"]);
    expect(claims[0]?.span[0]).toBe(at("The toll rose")[0]);
  });

  it("leaves a turn's label out of a sentence that is one claim", () => {
    const turn = "CALDER: The county counts recovered cars twice.";
    const attribution = {
      id: "a1",
      source: [[8, 18]] as [number, number][],
      cue: [[19, 25]] as [number, number][],
      content: [[26, 40]] as [number, number][],
      kind: "indirect" as const,
      manner: "statement" as const,
      negated: false,
      within: null,
      confidence: 0.5,
      rule: "",
    };
    const { analysis, document, slice } = analysed(turn, { blocks: [block("label", [0, 7])] });
    const claims = findClaims(analysis, document, [attribution], []);
    expect(claims.map(({ span }) => slice(span))).toEqual(["The county counts recovered cars twice"]);
  });
});

describe("any text", () => {
  const words = fc.oneof(
    fc.constantFrom(...quantityTable.flatMap(([text]) => text.split(" "))),
    fc.constantFrom("“", "”", "said", "because", "and", ";", ", which", "Reyes", "according to", "?", "\n\n"),
    fc.string({ unit: "binary" }),
  );

  it("gives claims that slice, lie in one sentence, follow each other and fit the schema", () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(" ");
        const { analysis } = analysed(text);
        let last = 0;
        for (const { words: slice, ...claim } of claimsOf(text)) {
          expect(claimSchema.parse(claim)).toEqual(claim);
          const [start, end] = claim.span;
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(slice).toBe(slice.trim());
          const sentence = analysis.sentences.find(({ id }) => id === claim.sentence);
          expect(sentence !== undefined && sentence.start <= start && end <= sentence.end).toBe(true);
          if (claim.quantity !== null) {
            expect(claim.quantity.span[0]).toBeGreaterThanOrEqual(start);
            expect(claim.quantity.span[1]).toBeLessThanOrEqual(end);
          }
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("time", () => {
  const own = [
    "and ran ",
    "five million ",
    "because of ",
    "the ",
    "early late ",
    "rose 5 to ",
    "one in ",
    "is a disgrace and ",
  ];
  const all = [...own.map((pump) => ({ id: pump, prefix: "", pump, suffix: "" })), ...pumps];
  it.each(all)("grows in step with the length of $id", (make) => {
    expectLinear(make, (text) => {
      const { analysis, document } = cached(text);
      findClaims(analysis, document, [], []);
    });
  });
});

/** Reading a text once for each of the runs that are timed. */
function cached(text: string) {
  if (last.text !== text) last = { text, ...analysed(text) };
  return last;
}
let last = { text: "", ...analysed("") };

it("leaves the dateline out of what is claimed", () => {
  expect(claimsOf("HARWICK, March 7 (Agency) — The toll rose 12 percent.").map(({ words }) => words)).toEqual(
    ["The toll rose 12 percent"],
  );
});
