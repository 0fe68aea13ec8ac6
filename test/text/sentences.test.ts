import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceIds } from "../../src/text/sentence-ids.ts";
import { analysed } from "../support.ts";

/** Sentences as they should be cut; joined by a space they are the text. */
const table: [string, string[]][] = [
  ["plain", ["The council met.", "It voted.", "Who paid?", "Nobody!"]],
  ["titles", ["Dr. Calder met Sen. Reyes and Mrs. Lindqvist on Elm St. on Monday.", "They spoke."]],
  ["initials", ["J. R. Reyes came.", "A. Lindqvist left."]],
  [
    "a country and a company",
    ["The U.S. Senate sued Harwick Steel Inc. last year.", "He lives in the U.S. now."],
  ],
  ["an abbreviation at the end", ["The shop closed at 5 p.m.", "The owner left."]],
  ["months", ["It opened on Jan. 5 and closed on Dec. 31.", "Nobody came."]],
  ["figures", ["It cost $1.2 million, or 3.5 percent.", "Prices rose 0.5 points."]],
  ["a list number", ["See No. 7 in the report.", "No.", "It is wrong."]],
  ["an ellipsis that goes on", ["We waited … and waited ... and left.", "Then it rained."]],
  ["a web address", ["Write to harwick.example.com today.", "Thanks."]],
  [
    "questions inside a quotation that goes on",
    ["She asked: “Why? Who pays?” and left.", "Nobody answered."],
  ],
  ["a quotation before its cue", ["“We are done.", "Go home,” she said.", "They went."]],
  ["a short quotation at the end", ["He said, “No. Never.”", "She left."]],
  ["a stop inside the marks", ["“We won.”", "The hall cheered."]],
  ["marks and brackets after the stop", ["(It rained.)", "The march went on."]],
  ["a question mark before a lower-case word", ["“Is it safe?” she asked.", "It is."]],
];

describe("sentences", () => {
  it.each(table)("%s", (_, expected) => {
    expect(analysed(expected.join(" ")).sentences).toEqual(expected);
  });

  it("ends at a paragraph's end, with or without a stop", () => {
    expect(analysed("Bridge to close\n\nThe bridge will close.").sentences).toEqual([
      "Bridge to close",
      "The bridge will close.",
    ]);
  });

  it("keeps together what was wrapped by hand", () => {
    const text = [
      "The council of Harwick met on Monday evening to talk about the bridge",
      "over the river, which has been closed to heavy lorries since the spring",
      "floods. Councillors heard from engineers and from people who live near",
      "the bridge, and they voted to ask the county for help with the cost of",
      "the work, which nobody has yet put into figures. They meet again soon",
      "enough.",
    ].join("\n");
    expect(analysed(text).sentences).toHaveLength(3);
  });

  it("cuts any text into a partition: every word once, in order, no overlap", () => {
    const words = /\S+/g;
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const { analysis } = analysed(text);
        let end = 0;
        for (const sentence of analysis.sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(text.slice(end, sentence.start).trim()).toBe("");
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe("");
        expect(
          analysis.sentences
            .map(({ start, end }) => text.slice(start, end))
            .join(" ")
            .match(words),
        ).toEqual(text.match(words));
      }),
      { numRuns: 300 },
    );
  });
});

describe("tokens", () => {
  it("slice to their text, rise, and know their sentence and quotation", () => {
    const pieces = fc.constantFrom(
      "“",
      "”",
      "'",
      '"',
      " ",
      "\n\n",
      "She said",
      "Dr. ",
      "$22m",
      "ﬁ",
      "e\u0301",
      "😀",
      "\ud800",
      ".",
      "—",
      "don’t",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join("");
        const { analysis } = analysed(text);
        let end = 0;
        for (const token of analysis.tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          end = token.end;
          const sentence = analysis.sentences[token.sentence];
          expect(sentence !== undefined && sentence.start <= token.start && token.start < sentence.end).toBe(
            true,
          );
          const quotation = analysis.quotations[token.quotation];
          if (quotation !== undefined)
            expect(quotation.start <= token.start && token.start < quotation.end).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("sentence ids", () => {
  const ids = (...sentences: string[]) => sentenceIds(sentences);

  it("survive edits elsewhere in the text", () => {
    const before = ids("It rained.", "The council met.", "It voted.");
    const after = ids("It rained hard.", "The mayor came.", "The council met.", "It voted.");
    expect(after.slice(2)).toEqual(before.slice(1));
  });

  it("ignore how a line is wrapped", () => {
    expect(ids("The council\nmet.")).toEqual(ids("The council met."));
  });

  it("tell apart sentences of the same words by what stands before them", () => {
    const [first, , second] = ids("Yes.", "Who?", "Yes.", "No.");
    expect(first).not.toBe(second);
    const [, , , moved] = ids("Well.", "Yes.", "Who?", "Yes.");
    expect(moved).toBe(second);
  });

  it("are all different", () => {
    const all = ids(...Array.from({ length: 200 }, (_, i) => (i % 3 === 0 ? "Yes." : "No.")));
    expect(new Set(all).size).toBe(200);
  });
});
