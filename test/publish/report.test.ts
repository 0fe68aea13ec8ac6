import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderReport } from "../../src/publish/report/report.ts";
import { isolated, visible } from "../../src/publish/report/visible.ts";
import { columns } from "../../src/publish/report/width.ts";
import { shorten, wrap } from "../../src/publish/report/wrap.ts";
import type { OnRecord } from "../../src/record.ts";
import { anyRecord } from "../fixtures/publish/any-record.ts";
import { harwick } from "../fixtures/publish/harwick.ts";
import { retold } from "../fixtures/publish/retold.ts";

const report = renderReport(harwick);

describe("renderReport", () => {
  it.each([
    "Harwick bridge to open in May, mayor says\nThe Harwick Ledger · by Noor Whitfield · 4 March 2026\n",
    "Read by a machine, to be checked by a person. Nothing here has been found true\nor false.\n",
    "\nInes Calder · Mayor, Harwick\n   1  The east bridge will open by the end of May\n      reported · to the council · 3 March 2026\n",
    "quoted · likely speaker: “she” →",
    "   4  did not say: whether the state would pay for the ramps\n",
    "reported: a belief, not a statement",
    "partly quoted (“wrote”) · at Harwick",
    "Speaker unknown\n   6  “Nobody asked us,”\n      quoted · the text says “a resident” · speaker unknown",
    "↳ answers Ines Calder, 2 (proposed)",
    "   1. The toll has gone up 12 percent since 2023\n      toll: 12 percent, about a rise, from 2023 to 4 March 2026\n",
    "in the text’s own voice · has a number",
    "Left out here, as not for checking: 2 opinions, 1 experience.",
    "- 1 of 8 statements (6): nobody is named as the speaker.",
    "WHAT COULD NOT BE READ\n\n- One byte was not valid UTF-8",
  ])("says %j", (words) => expect(report).toContain(words));

  it("puts the claim most worth checking first", () => {
    const order = [
      "The toll has gone up",
      "We finished the piers",
      "About 1,300 people",
      "the largest number",
    ];
    const checks = report.slice(report.indexOf("WHAT CAN BE CHECKED"));
    const places = order.map((words) => checks.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it("is plain unless colour is asked for, and the same words either way", () => {
    expect(report).not.toContain("\x1b");
    const coloured = renderReport(harwick, { colour: true });
    expect(coloured).toContain("\x1b[1m");
    expect(coloured.replace(/\x1b\[\d+m/g, "")).toBe(report);
  });

  it("shows eight statements of a speaker and says how many more there are", () => {
    const many = repeated(harwick, 30);
    expect(renderReport(many)).toContain("and 22 statements more (--all shows them)");
    expect(renderReport(many, { all: true })).not.toContain("--all");
  });

  it.each([20, 40, 80, 100])("is never wider than %i columns, in any script", (width) => {
    for (const title of [
      "漢字かな交じり文の見出し".repeat(9),
      "👩‍👩‍👧‍👦🇫🇷".repeat(40),
      "e\u0301\u0302".repeat(300),
      "x".repeat(500),
    ]) {
      const lines = renderReport(retold(harwick, title), { width }).split("\n");
      expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
    }
  });

  it("writes any record, never wider than its paper", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const lines = renderReport(record, { all: true }).split("\n");
        expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(80);
      }),
    );
  });

  it("lets no control, bidi override or hidden text through, whatever the record holds", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (hostile) => {
        const out = renderReport(retold(harwick, `\x1b]0;x\x07\u202e\u{e0041}${hostile}`));
        expect(out).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066\u2067\u{E0000}-\u{E007F}]/u);
      }),
    );
  });
});

describe("on the terminal", () => {
  it.each([
    ["a\x1b[31mb", "a␛[31mb"],
    ["a\u0085b\u007f", "a<U+0085>b␡"],
    ["a\u202eb", "a<U+202E>b"],
    ["line one\r\n\tline two", "line one line two"],
    ["\ud800x", "\ufffdx"],
    ["“quoted” – é 漢 👍🏽", "“quoted” – é 漢 👍🏽"],
  ])("%j shows as %j", (text, shown) => expect(visible(text)).toBe(shown));

  it("isolates right-to-left lines only", () => {
    expect(isolated("שלום (1)")).toBe("\u2068שלום (1)\u2069");
    expect(isolated("plain")).toBe("plain");
  });

  it.each([
    ["abc", 3],
    ["漢字", 4],
    ["e\u0301", 1],
    ["👩‍👩‍👧", 2],
    ["❤\ufe0f", 2],
    ["\u200b", 0],
  ])("%s takes %i columns", (text, width) => expect(columns(text)).toBe(width));

  it.each([
    ["aa bb cc", 5, ["aa bb", "cc"]],
    ["abcdefgh ij", 4, ["abcd", "efgh", "ij"]],
    ["漢字漢", 4, ["漢字", "漢"]],
    ["", 4, []],
  ])("wraps %j at %i", (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

  it.each([
    ["short", 10, "short"],
    ["one two three four", 12, "one two …"],
    ["漢字漢字漢字", 7, "漢字 …"],
  ])("shortens %j to %i columns", (text, room, short) => expect(shorten(text, room)).toBe(short));

  it("wraps without losing or adding a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const clean = visible(text);
        expect(wrap(clean, width).join("").replaceAll(" ", "")).toBe(clean.replaceAll(" ", ""));
      }),
    );
  });
});

/** The same statement of the first speaker, `n` times over. */
function repeated(record: OnRecord, n: number): OnRecord {
  const [one] = record.statements;
  if (!one) throw new Error("no statement");
  return {
    ...record,
    statements: Array.from({ length: n }, (_, i) => ({ ...one, id: `r${i}` })),
    exchanges: [],
    claims: [],
  };
}
