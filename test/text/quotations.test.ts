import { describe, expect, it } from "vitest";
import { analysed } from "../support.ts";

/** [what, text, quotations as `kind: words with marks`] */
const table: [string, string, string[]][] = [
  ["curly", "“We will vote,” she said.", ["speech: “We will vote,”"]],
  [
    "straight",
    'She said "we will vote". It was the "last chance" week.',
    ['speech: "we will vote"', 'scare: "last chance"'],
  ],
  ["doubled apostrophes", "''We will vote,'' said Reyes.", ["speech: ''We will vote,''"]],
  ["backticks", "``We will vote,'' said Reyes.", ["speech: ``We will vote,''"]],
  ["single curly", "‘We’ll vote,’ she said.", ["speech: ‘We’ll vote,’"]],
  [
    "single straight",
    "'We'll vote,' she said. 'It's time.'",
    ["speech: 'We'll vote,'", "speech: 'It's time.'"],
  ],
  ["guillemets", "«On votera», dit-elle.", ["speech: «On votera»"]],
  ["low opening", "„Wir stimmen ab“, sagte sie.", ["speech: „Wir stimmen ab“"]],
  ["the wrong way round", "”We will vote,“ she said.", ["speech: ”We will vote,“"]],
  [
    "nested",
    "“He told me ‘never again’ and left,” she said.",
    ["speech: “He told me ‘never again’ and left,”", "speech: ‘never again’"],
  ],
  [
    "nested, straight in curly",
    '“The sign says "no entry" to all,” she said.',
    ['speech: “The sign says "no entry" to all,”', 'speech: "no entry"'],
  ],
  [
    "apostrophes in a single quotation",
    "'The workers' union is strong,' he said.",
    ["speech: 'The workers' union is strong,'"],
  ],
  ["apostrophes alone", "The workers’ union won in the ’90s, didn’t it?", []],
  ["elision", "“Get ’em out,” she said.", ["speech: “Get ’em out,”"]],
  ["inches and feet", 'The pipe is 12" wide and he is 6\'2" tall.', []],
  ["unclosed", "“We will vote. Then we go home.", ["speech: “We will vote. Then we go home."]],
  ["a stray closing mark", "We will vote,” she said.", []],
  ["nickname", "William “Bill” Reyes came.", ["name: “Bill”"]],
  ["title of a work", "She wrote the book “Rivers of the North” in May.", ["name: “Rivers of the North”"]],
  ["scare quotes", "The “plan” is one page long.", ["scare: “plan”"]],
  ["words of a report", "Reyes called the bridge “a disgrace”.", ["speech: “a disgrace”"]],
  ["a question", "“Who pays?” asked Lindqvist.", ["speech: “Who pays?”"]],
  [
    "three apostrophes",
    "''They say, 'go home,''' said Reyes.",
    ["speech: ''They say, 'go home,'''", "speech: 'go home,'"],
  ],
];

describe("quotation marks", () => {
  it.each(table)("%s", (_, text, expected) => {
    const { analysis, slice } = analysed(text);
    expect(analysis.quotations.map(({ kind, start, end }) => `${kind}: ${slice([start, end])}`)).toEqual(
      expected,
    );
  });

  it("carries a quotation over paragraphs that each open anew", () => {
    const { analysis } = analysed("“First.\n\n“Second.\n\n“Third,” she said.");
    expect(analysis.quotations.map(({ closed, continues }) => ({ closed, continues }))).toEqual([
      { closed: false, continues: null },
      { closed: false, continues: 0 },
      { closed: true, continues: 1 },
    ]);
  });

  it("carries a quotation into a paragraph that only closes it", () => {
    const { analysis, quotations } = analysed("“First.\n\nSecond,” she said.");
    expect(quotations).toEqual(["“First.", "Second,”"]);
    expect(analysis.quotations[1]?.continues).toBe(0);
  });

  it("confines an unclosed mark to its own paragraph", () => {
    const { quotations } = analysed("“We will vote, she said.\n\nThe council met.\n\n“Good,” said Reyes.");
    expect(quotations).toEqual(["“We will vote, she said.", "“Good,”"]);
  });

  it("gives the depth of each", () => {
    const { analysis } = analysed("“He said ‘no’ to me,” she said. ‘Yes,’ he said.");
    expect(analysis.quotations.map(({ depth }) => depth)).toEqual([0, 1, 0]);
  });
});
