import { describe, expect, test } from "vitest";
import { rules } from "../../src/attribution/confidence.ts";
import { attribute } from "../../src/attribution/rules/attribute.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { analyse } from "../../src/text/analyse.ts";
import { quickReader } from "./quick/reader.ts";

/** What is reported within the turns of a short debate in which Calder says `words`. */
function reports(words: string, by: typeof attribute) {
  const document = documentOf(
    `MODERATOR: Good evening, and welcome to Harwick.\n\nCALDER: Good evening. ${words}\n\nREYES: Good evening to you all.`,
  );
  const slice = (spans: readonly [number, number][]) =>
    spans.map((span) => document.text.slice(...span)).join(" … ");
  const found = by(analyse(document), document);
  const turns = found.filter(({ rule }) => rule === rules.turn);
  expect(turns).toHaveLength(3);
  return found
    .filter(({ rule }) => rule !== rules.turn)
    .map(({ source, content, within }) => {
      expect(within).toBe(turns[1]?.id);
      return [slice(source), slice(content)];
    });
}

const own = [
  "I think the bridge should open in May.",
  "We want to open the bridge in May.",
  "Let me ask you about the bridge.",
  "I'm asking you to open the bridge.",
  "You know that the bridge was closed.",
  "I believe in this town.",
  "Thank you, Mr. Reyes, for the question.",
];
const reported: [words: string, source: string, content: string][] = [
  ["The county said that the bridge was safe.", "The county", "that the bridge was safe"],
  ["You said that the bridge would open in May.", "You", "that the bridge would open in May"],
  ["I said last year that the bridge would open in May.", "I", "that the bridge would open in May"],
  ["The governor told me: “I will pay for it.”", "The governor", "“I will pay for it.”"],
];

describe.each([
  ["the rules", attribute],
  ["the quick reader", quickReader.attribute],
])("%s in a transcript", (_, by) => {
  test.each(own)("leave to the turn what its speaker says of himself: %s", (words) => {
    expect(reports(words, by)).toEqual([]);
  });
  test.each(reported)("find what is reported: %s", (words, source, content) => {
    expect(reports(words, by)).toEqual([[source, content]]);
  });
});

test("an article's “I think” is a report: it has no turn to stand in", () => {
  const document = documentOf("I think the bridge should open in May.");
  expect(attribute(analyse(document), document)).toHaveLength(1);
});
