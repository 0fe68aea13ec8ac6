import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../src/intake/markdown/markdown.ts";

const text = (source: string) => readMarkdown(source).text;

describe("words without marks", () => {
  test.each<[string, string]>([
    ["# A ferry\n\nIt *sails* **daily**.", "A ferry\n\nIt sails daily."],
    ["A ferry\n=======\n\nWords\n-----\n\nMore.", "A ferry\n\nWords\n\nMore."],
    [
      "The [report](https://ledger.example/a 'x') is [here][1].\n\n[1]: https://ledger.example",
      "The report is here.",
    ],
    ["![a boat](boat.png) It sails.", "It sails."],
    ["5 * 3 * 2 and snake_case_name and a\\*b", "5 * 3 * 2 and snake_case_name and a*b"],
    ["A footnote[^1] mark*", "A footnote mark*"],
    ["`code *here*` and **[a link](x)**", "code *here* and a link"],
    ["Line one\nline two  \nline three\\\nfour", "Line one\nline two\nline three\nfour"],
    ["One\n\n---\n\nTwo", "One\n\nTwo"],
    ["```\nkept *as it is*\n```", "kept *as it is*"],
    ["Before <!-- not seen --> after <b>bold</b>.", "Before  after bold."],
    ["| Year | Riders |\n|---|---|\n| 2025 | 900 |", "Year\tRiders\n\n2025\t900"],
    ["~~gone~~ stays", "gone stays"],
  ])("%j", (source, expected) => {
    expect(text(source)).toBe(expected);
  });
});

test("blocks", () => {
  const { text: words, blocks } = readMarkdown(
    "# Title\n\n> It is *old*.\n> So am I.\n\n- One\n- Two\n  more\n\nEnd.",
  );
  expect(blocks.map(({ kind, start, end }) => [kind, words.slice(start, end)])).toEqual([
    ["heading", "Title"],
    ["blockquote", "It is old.\nSo am I."],
    ["list", "One"],
    ["list", "Two\nmore"],
  ]);
});

test("front matter is metadata, not text", () => {
  const draft = readMarkdown(
    '---\ntitle: "A ferry"\ndate: 2026-11-03T08:00\nauthors:\n  - Nora Finch\n  - Paul Okoye\nlang: en\n---\nIt sails.',
  );
  expect(draft.text).toBe("It sails.");
  expect(draft.found).toEqual({
    title: "A ferry",
    published: "2026-11-03",
    authors: ["Nora Finch", "Paul Okoye"],
    language: "en",
  });
});
