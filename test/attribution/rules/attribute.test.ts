import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attribute } from "../../../src/attribution/rules/attribute.ts";
import type { Attribution, Document } from "../../../src/record.ts";
import { analysed } from "../../support.ts";

function found(text: string, fields: Partial<Document> = {}) {
  const { analysis, document, slice } = analysed(text, fields);
  const attributions = attribute(analysis, document);
  const words = (spans: Attribution["source"]) => spans.map(slice).join(" … ");
  return attributions.map((item) => ({
    ...item,
    words: `${words(item.source)} | ${words(item.cue)} | ${words(item.content)}`,
  }));
}

/** [what, text, `source | cue | content` of each attribution] */
const table: [string, string, string[]][] = [
  ["cue after", "“We will vote on Monday,” Reyes said.", ["Reyes | said | “We will vote on Monday,”"]],
  [
    "cue after, inverted",
    "“We will vote on Monday,” said Tomas Reyes.",
    ["Tomas Reyes | said | “We will vote on Monday,”"],
  ],
  ["cue before", "Reyes said, “We will vote on Monday.”", ["Reyes | said | “We will vote on Monday.”"]],
  [
    "cue before, with a colon",
    "Reyes replied: “We will vote on Monday.”",
    ["Reyes | replied | “We will vote on Monday.”"],
  ],
  [
    "cue between",
    "“We will vote,” Reyes said, “and then we go home.”",
    ["Reyes | said | “We will vote,” … “and then we go home.”"],
  ],
  [
    "a quotation that goes on in the next sentence",
    "“We will vote,” Reyes said. “Then we go home. It is late.”",
    ["Reyes | said | “We will vote,” … “Then we go home. It is late.”"],
  ],
  [
    "sentences before the cue",
    "“It is late. We will vote,” Reyes said.",
    ["Reyes | said | “It is late. We will vote,”"],
  ],
  ["indirect", "Reyes said the bridge was safe.", ["Reyes | said | the bridge was safe"]],
  [
    "indirect with that",
    "Reyes said on Monday that the bridge was safe.",
    ["Reyes | said | that the bridge was safe"],
  ],
  ["indirect, cue after", "The bridge is safe, Reyes said.", ["Reyes | said | The bridge is safe"]],
  [
    "told somebody",
    "Calder told reporters that the bridge would close.",
    ["Calder | told | that the bridge would close"],
  ],
  [
    "mixed",
    "Reyes said the bridge was “a disgrace” and should close.",
    ["Reyes | said | the bridge was “a disgrace” and should close"],
  ],
  [
    "a circumstance first",
    "In her ward, Lindqvist said the bridge was safe.",
    ["Lindqvist | said | the bridge was safe"],
  ],
  [
    "an apposition",
    "Ines Calder, the mayor of Harwick, said the bridge was safe.",
    ["Ines Calder | said | the bridge was safe"],
  ],
  [
    "a nearer name in a relative clause",
    "Tomas Reyes, who replaced Ada Lindqvist in July, said the bridge was safe.",
    ["Tomas Reyes | said | the bridge was safe"],
  ],
  [
    "according to, after",
    "The bridge is safe, according to the county.",
    ["the county | according to | The bridge is safe"],
  ],
  [
    "according to, before",
    "According to the county, the bridge is safe.",
    ["the county | According to | the bridge is safe"],
  ],
  [
    "quotation, dash, name",
    "“The bridge must stay.” — Tomas Reyes",
    ["Tomas Reyes | — | “The bridge must stay.”"],
  ],
  ["name and colon", "Reyes: The bridge must stay open.", ["Reyes | : | The bridge must stay open."]],
  [
    "a colon before the next paragraph",
    "Calder put it this way:\n\n“The bridge must stay open for everyone.”",
    ["Calder | put it this way: | “The bridge must stay open for everyone.”"],
  ],
  [
    "several cues on one source",
    "Reyes said the bridge was safe and added that the road was closed.",
    ["Reyes | said | the bridge was safe", "Reyes | added | that the road was closed"],
  ],
  [
    "a participle after the main clause",
    "Reyes backed the plan, saying the bridge was safe.",
    ["Reyes | backed | the plan", "Reyes | saying | the bridge was safe"],
  ],
  [
    "over paragraphs",
    "“The bridge is old,” Calder said. “It was built by hand.\n\n“It must be looked after.”",
    ["Calder | said | “The bridge is old,” … “It was built by hand. … “It must be looked after.”"],
  ],
  [
    "a quotation inside a quotation",
    "“Reyes told me, ‘The bridge is safe,’ and I believed it,” Lindqvist said.",
    [
      "Lindqvist | said | “Reyes told me, ‘The bridge is safe,’ and I believed it,”",
      "Reyes | told | ‘The bridge is safe,’",
    ],
  ],
  [
    "a noun that reports",
    "He repeated her claim that the bridge was safe.",
    ["He | repeated | her claim that the bridge was safe", "her | claim | that the bridge was safe"],
  ],
  [
    "an adjective that reports",
    "Reyes was confident that the bridge was safe.",
    ["Reyes | was confident | that the bridge was safe"],
  ],
  ["a verb with its particle", "Reyes called for a new bridge.", ["Reyes | called for | a new bridge"]],
  ["no report", "The council met on Monday and closed the bridge.", []],
  ["a request to stay unnamed is no report", "Two aides, who asked not to be named, left.", []],
  ["a call is no report", "Reyes called me last night.", []],
  ["a name for somebody is", "Reyes called her a friend.", ["Reyes | called | her a friend"]],
  ["said so", "Reyes had said so before.", []],
  ["scare quotes are no report", "The “plan” is one page long.", []],
  ["a nickname is no report", "A man who goes by “Shorty” crossed the bridge.", []],
  [
    "words without a speaker",
    "“The bridge is old and it needs care.”",
    [" |  | “The bridge is old and it needs care.”"],
  ],
];

/** What users of other tools complain of and this one still gets wrong: kept visible, checked to be still so. */
const knownFailures: [string, string, string][] = [
  [
    "the source two clauses away",
    "Asked whether the bridge was safe, a question she had heard all week, Calder only smiled. “Ask the county.”",
    "Calder | smiled | “Ask the county.”",
  ],
  [
    "a report that is the subject of its sentence",
    "Her claim that the bridge was safe drew laughter.",
    "Her | claim | that the bridge was safe",
  ],
];

describe("attribution by rule", () => {
  it.each(table)("%s", (_, text, expected) => {
    expect(found(text).map(({ words }) => words)).toEqual(expected);
  });

  it.each(knownFailures)("known failure: %s", (_, text, right) => {
    expect(found(text).map(({ words }) => words)).not.toContain(right);
  });

  it.each<[string, Attribution["manner"]]>([
    ["Reyes said the bridge was safe.", "statement"],
    ["Reyes believes the bridge is safe.", "belief"],
    ["Reyes plans to close the bridge.", "intention"],
    ["Reyes vowed to close the bridge.", "statement"],
    ["A poll showed that most residents want a new bridge.", "document"],
  ])("%s has the manner %s", (text, manner) => {
    expect(found(text)[0]?.manner).toBe(manner);
  });

  it.each<[string, boolean]>([
    ["Reyes did not say whether the bridge was safe.", true],
    ["Reyes denied that the bridge was unsafe.", true],
    ["Reyes declined to comment on the bridge.", true],
    ["Reyes declined to say whether the bridge was safe.", true],
    ["Reyes refused to say whether the bridge was safe.", true],
    ["Reyes never said the bridge was safe.", true],
    ["Reyes said the bridge was not safe.", false],
  ])("%s is negated: %s", (text, negated) => {
    expect(found(text)[0]?.negated).toBe(negated);
  });

  it.each<[string, Attribution["kind"]]>([
    ["“We will vote,” Reyes said.", "direct"],
    ["Reyes said the bridge was “a disgrace” to the town.", "mixed"],
    ["Reyes said the bridge was safe.", "indirect"],
  ])("%s is %s", (text, kind) => {
    expect(found(text)[0]?.kind).toBe(kind);
  });

  it("gives a turn to its label and what is reported in it to the inner source", () => {
    const text = "CALDER: Reyes said the bridge was safe. It is not.";
    const attributions = found(text, {
      kind: "debate",
      turns: [{ speaker: "CALDER", label: [0, 7], start: 8, end: text.length }],
    });
    expect(attributions.map(({ words }) => words)).toEqual([
      "CALDER | : | Reyes said the bridge was safe. It is not.",
      "Reyes | said | the bridge was safe",
    ]);
    expect(attributions.map(({ within }) => within)).toEqual([null, "a-1"]);
  });

  it("keeps every span inside the text, every id its own, and `within` on what is there", () => {
    const parts = fc.constantFrom(
      "Reyes said ",
      "“We will vote,” ",
      "she added",
      ", according to the county",
      ". ",
      "\n\n",
      "‘no’ ",
      "that the bridge ",
      "was safe",
      ": ",
      "— Calder",
      "told ",
      "his claim that ",
      "“",
      "”",
      "who ",
      ", ",
      "\ud83d",
      "é",
      "did not ",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const attributions = found(text);
        const ids = new Set(attributions.map(({ id }) => id));
        expect(ids.size).toBe(attributions.length);
        for (const { source, cue, content, within, id } of attributions) {
          expect(content.length).toBeGreaterThan(0);
          expect(within === null || (ids.has(within) && within !== id)).toBe(true);
          for (const [start, end] of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
