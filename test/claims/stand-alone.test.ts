import { describe, expect, it } from "vitest";
import { standAlone } from "../../src/claims/stand-alone.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { read } from "../../src/read.ts";

const published = "2025-03-05";
const claimsOf = (text: string) => {
  const record = read(documentOf(text, { published }));
  return record.claims.map((claim) => ({ claim, record, pieces: standAlone(claim, record) }));
};
const worded = (text: string) =>
  claimsOf(text).map(({ pieces }) => pieces.map((piece) => piece.text).join(""));

describe("a claim that stands alone", () => {
  it.each([
    ["Ines Calder said she cut the fare.", "she [Ines Calder] cut the fare"],
    ["Rents fell 4 percent last year.", "Rents fell 4 percent last year [2024]"],
    ["“I cut the fare,” Ines Calder said.", "I [Ines Calder] cut the fare"],
    ["Rents fell 4 percent in 2024.", "Rents fell 4 percent in 2024"],
    ["Ines Calder met Tomas Reyes. He cut the fare in May.", "He cut the fare in May"],
    ["“It is done,” Ines Calder said. She cut the fare in May.", "She [Ines Calder] cut the fare in May"],
    ["The bridge opened in 2019. He paid $300.", "He paid $300"],
    [
      "CALDER: My opponent said I cut the police.\n\nREYES: She cut the fare in May.\n\nCALDER: No.",
      "She cut the fare in May",
    ],
  ])("%s", (text, expected) => {
    expect(worded(text)).toContain(expected);
  });

  it("keeps every word of the document and gives a ground for every other", () => {
    const text = "Ines Calder said she cut the fare last year. “I paid $300 here today,” Tomas Reyes said.";
    for (const { claim, record, pieces } of claimsOf(text)) {
      const own = pieces.filter(({ ground }) => ground === null).map((piece) => piece.text);
      expect(own.join("")).toBe(record.document.text.slice(...claim.span));
      for (const piece of pieces.filter(({ ground }) => ground !== null)) {
        expect(piece.text).toMatch(/^ \[.+\]$/);
        expect(piece.ground).not.toBe("");
        expect(piece.text).not.toMatch(/["“”]/);
      }
    }
  });
});
