import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sequencesOf } from "../../../src/attribution/quick/sequences.ts";
import { partsOf } from "../../../src/attribution/thorough/networks.ts";
import { windowsOf } from "../../../src/attribution/thorough/windows.ts";
import { WordPieces } from "../../../src/attribution/thorough/wordpieces.ts";
import { documentOf } from "../../../src/intake/document-of.ts";
import { analyse } from "../../../src/text/analyse.ts";
import { expectLinear, pumps } from "../../linear.ts";

const vocabulary =
  "[PAD] [UNK] [CLS] [SEP] the bridge open ##ed ##s said may cafe ' ; 北 b ##b smith he his".split(" ");
const words = new WordPieces(vocabulary);
const name = (number: number) => vocabulary[number];

describe("pieces of words", () => {
  it.each([
    ["The", ["the"]],
    ["opened", ["open", "##ed"]],
    ["OPENEDS", ["open", "##ed", "##s"]],
    ["Café", ["cafe"]],
    ["may;bridge", ["may", ";", "bridge"]],
    ["北北", ["北", "北"]],
    ["closed", ["[UNK]"]],
    ["openx", ["[UNK]"]],
    ["\u200b", ["[UNK]"]],
    ["\ud800", ["[UNK]"]],
    ["", ["[UNK]"]],
    ["b".repeat(200), ["b", ...Array<string>(7).fill("##b")]],
  ])("%j", (word, pieces) => {
    expect(words.of(word).map(name)).toEqual(pieces);
    // Once more, from memory.
    expect(words.of(word).map(name)).toEqual(pieces);
  });

  it("asks for the marks that the encoder needs", () => {
    expect(() => new WordPieces(["[CLS]", "[SEP]"])).toThrow("the vocabulary lacks [UNK]");
  });
});

describe("windows", () => {
  const windows = (text: string) => {
    const analysis = analyse(documentOf(text));
    return windowsOf(analysis, sequencesOf(analysis), words);
  };

  it("hold paragraphs side by side, each with a mark behind it", () => {
    const [window, ...more] = windows("The bridge opened.\n\n“May,” Said THE 77.");
    expect(more).toEqual([]);
    expect(window?.pieces.map(name).join(" ")).toBe(
      "[CLS] the bridge open ##ed [UNK] [SEP] [UNK] may [UNK] [UNK] said the [UNK] [UNK] [SEP]",
    );
    // Lower case 1, Capitalised 2, CAPITALS 3, digits 4, signs 6; six more inside a quotation; marks 0.
    expect(window?.kinds).toEqual([0, 2, 1, 1, 1, 6, 0, 6, 8, 12, 6, 2, 3, 4, 6, 0]);
    expect(window?.places).toEqual([1, 2, 3, 5, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it("show neither whose name it is nor whether he or she", () => {
    const shown = (text: string) => windows(text)[0]?.pieces.map(name).join(" ");
    expect(shown("Ines Calder said the bridge opened.")).toBe(
      "[CLS] smith smith said the bridge open ##ed [UNK] [SEP]",
    );
    expect(shown("She said her bridge opened.")).toBe("[CLS] he said his bridge open ##ed [UNK] [SEP]");
  });

  it("hold every token once, and no more pieces than the encoder reads", () => {
    const texts = fc.array(fc.constantFrom("The bridge opened. ", "“May,” ", "\n\n", "x ", "bbbbbbbbbbb "), {
      maxLength: 600,
    });
    fc.assert(
      fc.property(texts, (parts) => {
        const analysis = analyse(documentOf(parts.join("")));
        const all = partsOf(analysis).flatMap((part) => windowsOf(analysis, part, words));
        let next = 0;
        for (const { pieces, kinds, tokens, places } of all) {
          expect(tokens[0]).toBe(next);
          expect(places).toHaveLength(tokens[1] - tokens[0]);
          expect(pieces.length).toBeLessThanOrEqual(256);
          expect(kinds).toHaveLength(pieces.length);
          expect(pieces.at(-1)).toBe(words.marks.stop);
          next = tokens[1];
        }
        expect(next).toBe(analysis.tokens.length);
      }),
      { numRuns: 40 },
    );
  });

  it.each(pumps.map((pump) => [pump.id, pump] as const))("are cut in linear time from %j", (_, pump) => {
    expectLinear(pump, (text) => void windows(text));
  });
});
