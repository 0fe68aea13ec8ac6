import fc from "fast-check";
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
    ["[The plan](https://ledger.example/a_(b) 'x') and ![a boat](boat_(1).png)it.", "The plan and it."],
    [
      "Trams &amp; buses &#8212; &ldquo;so&rdquo;&nbsp;be it &unknown; `&amp;`",
      "Trams & buses — “so” be it &unknown; &amp;",
    ],
    ["Name | Votes\n--- | ---\nReyes \\| Co | 5\n\nA | B", "Name\tVotes\n\nReyes | Co\t5\n\nA | B"],
    ["The year was\n1986. Then it was\n87. Then more.", "The year was\n1986. Then it was\n87. Then more."],
    ["It sails[^1].\n\n[^1]: Not on Sundays.", "It sails.\n\nNot on Sundays."],
    [
      "Seen\n\n<!--\nunseen\n\nunseen\n-->\n\n<script>\nunseen()\n\nunseen()\n</script>\n\nseen",
      "Seen\n\nseen",
    ],
    ["Before <script>unseen()</script>after", "Before after"],
    ["```\n<!--\n```\nseen", "<!--\n\nseen"],
    ["<div class=x>\n<p>A page's words</p>\n</div>", "A page's words"],
    ["3 < 4 > 2, #1 of 5*, and AT&T said _so", "3 < 4 > 2, #1 of 5*, and AT&T said _so"],
    ["> Begun here\nand ended here.", "Begun here\nand ended here."],
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

test("quotes in the quotes of front matter, and several names on one line", () => {
  const { found } = readMarkdown(
    "---\ntitle: 'Ferry: what''s next'\nauthor: Nora Finch and Paul Okoye\n---\nx",
  );
  expect(found).toEqual({ title: "Ferry: what's next", authors: ["Nora Finch", "Paul Okoye"] });
});

test("any text gives blocks in order that slice to words", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      ..."\n|\n\n|---|***|> |- |1. |`|```|[a](b)|![|<!--|-->|<script>|&#xd800;|&amp;|\\|# || a | b ||[^1]: ".split(
        "|",
      ),
    ),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { text: words, blocks } = readMarkdown(pieces.join(""));
      let at = 0;
      for (const { start, end } of blocks) {
        expect(at <= start && start < end && end <= words.length).toBe(true);
        expect(words.slice(start, end).trim()).not.toBe("");
        at = end;
      }
    }),
  );
});
