/** What users of other tools complain of, in sentences of our own; what this one still gets wrong is listed as such. */
import { describe, expect, test } from "vitest";
import { documentOf } from "../../../src/intake/document-of.ts";
import { analyse } from "../../../src/text/analyse.ts";
import { quickReader as reader } from "./reader.ts";

type Case = [complaint: string, text: string, found: [source: string, content: string][]];

const right: Case[] = [
  [
    "a mark that is never closed loses the document",
    "“The bridge will open in May, Mayor Ines Calder said.\n\nTomas Reyes said the road was closed.",
    [["Tomas Reyes", "the road was closed"]],
  ],
  [
    "a dash and a name after the quotation",
    "“The pier was our whole summer, and now it is gone.” — Councillor Ada Lindqvist",
    [["Councillor Ada Lindqvist", "“The pier was our whole summer, and now it is gone.”"]],
  ],
  [
    "a name, a colon, and the quotation in a paragraph of its own",
    "And from Governor Ruth Amadi:\n\n“The state will pay for the bridge, all of it.”",
    [["Governor Ruth Amadi", "“The state will pay for the bridge, all of it.”"]],
  ],
  [
    "a verb that no list holds",
    "“The bridge will not open in May,” she sighed.",
    [["she", "“The bridge will not open in May,”"]],
  ],
  [
    "no indirect speech at all",
    "Reyes argued that the road was unsafe.",
    [["Reyes", "that the road was unsafe"]],
  ],
  [
    "a description between name and quotation, and a paragraph break after",
    "Owen Marsh, a doctor in Harwick, said: “The ward is full.”\n\n“We need more beds,” he added.",
    [
      ["Owen Marsh", "“The ward is full.”"],
      ["he", "“We need more beds,”"],
    ],
  ],
  ["a scare quote taken for a quotation", "The “repair” of the bridge took nine years.", []],
  [
    "the nearer name wins over the right one",
    "Ines Calder, who replaced Tomas Reyes as mayor in July, said the bridge was safe.",
    [["Ines Calder", "the bridge was safe"]],
  ],
  [
    "several speakers in one passage",
    "“It is late,” Calder said. “It is not,” Reyes replied. “Go home,” Lindqvist told them both.",
    [
      ["Calder", "“It is late,”"],
      ["Reyes", "“It is not,”"],
      ["Lindqvist", "“Go home,”"],
    ],
  ],
  [
    "single marks",
    "‘The bridge will open in May,’ Ines Calder said.",
    [["Ines Calder", "‘The bridge will open in May,’"]],
  ],
  [
    "two quotations in one sentence",
    "“We will pay,” Calder said, “and we will pay on time.”",
    [["Calder", "“We will pay,” … “and we will pay on time.”"]],
  ],
];

const wrong: Case[] = [
  ["a nickname taken for a quotation", "A man who goes by “Shorty” lives by the harbour.", []],
  [
    "the speaker stands only in the sentence before",
    "Ada Lindqvist turned to Tomas Reyes. “The pier is gone for good, and nobody told us.”",
    [["Ada Lindqvist", "“The pier is gone for good, and nobody told us.”"]],
  ],
];

function expectFound([, text, expected]: Case) {
  const document = documentOf(text);
  const slice = (spans: readonly [number, number][]) => spans.map((span) => text.slice(...span)).join(" … ");
  const found = reader.attribute(analyse(document), document);
  expect(found).toHaveLength(expected.length);
  for (const [i, [source, content]] of expected.entries()) {
    // A description of the source may be told with it.
    expect(slice(found[i]?.source ?? [])).toContain(source);
    expect(slice(found[i]?.content ?? [])).toBe(content);
  }
}

describe("what users complain about", () => {
  test.each(right)("%s", (...given) => expectFound(given));
  test.fails.each(wrong)("known failure: %s", (...given) => expectFound(given));
});
