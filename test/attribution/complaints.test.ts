import { describe, expect, test } from "vitest";
import { attribute } from "../../src/attribution/rules/attribute.ts";
import type { AttributionReader } from "../../src/read.ts";
import { resolveSpeakers } from "../../src/speakers/speakers.ts";
import { analysed } from "../support.ts";
import { type Complaint, complaints, knownFailures } from "./complaints.ts";
import { quickReader } from "./quick/reader.ts";

const readers: { [name: string]: Pick<AttributionReader, "attribute"> } = {
  rules: { attribute },
  quick: quickReader,
};

/** Speaker and words of what was said, in the order of the text; what was denied or not said is left out. */
function foundBy(reader: string, text: string): Complaint["found"] {
  const { analysis, document } = analysed(text);
  const attributions = readers[reader]?.attribute(analysis, document) ?? [];
  const { speakers, statements } = resolveSpeakers(analysis, document, attributions);
  return attributions
    .filter(({ negated }) => !negated)
    .map(({ id, content }) => {
      const said = statements.find(({ attribution }) => attribution === id);
      const speaker = speakers.find((one) => one.id === said?.speaker);
      return [speaker?.name ?? null, content.map((span) => text.slice(...span)).join(" … ")];
    });
}

describe.each(Object.keys(readers))("what users complain about, by the %s reader", (name) => {
  const known = new Set(knownFailures[name]);
  const expectRight = ({ text, found }: Complaint) => expect(foundBy(name, text)).toEqual(found);

  test.each(complaints.filter(({ complaint }) => !known.has(complaint)))("$complaint", expectRight);
  const wrong = complaints.filter(({ complaint }) => known.has(complaint));
  if (wrong.length > 0) test.fails.each(wrong)("known failure: $complaint", expectRight);

  test("no known failure is unknown", () => {
    expect([...known].filter((one) => !complaints.some(({ complaint }) => complaint === one))).toEqual([]);
  });
});
