import { describe, expect, it } from "vitest";
import { documentOf } from "../../src/intake/document-of.ts";
import { intake } from "../../src/intake/intake.ts";
import { fixLabels, type LabelFixes } from "../../src/intake/transcript/fixes.ts";
import { renderPage } from "../../src/publish/page/page.ts";
import { renderReport } from "../../src/publish/report/report.ts";
import { renderSheet } from "../../src/publish/sheet/sheet.ts";
import { read } from "../../src/read.ts";
import { recordSchema } from "../../src/record.ts";

const hearing = documentOf(
  "SPEAKER 1: When?\n\nSPEAKER 2: In June.\n\nSPEAKER 1: Really?\n\nSPEAKER 2: Yes.",
);
const fixed = (fixes: LabelFixes) => {
  const { document, issues } = fixLabels(hearing, fixes);
  return {
    turns: document.turns?.map(({ speaker, original }) =>
      original === undefined ? speaker : `${speaker} (${original})`,
    ),
    issues: issues.map(({ message }) => message),
  };
};

describe("fixLabels", () => {
  it.each<[string, LabelFixes, (string | null)[], string[]]>([
    [
      "everywhere a label stands, however it is written",
      { speakers: { "Speaker 2:": "Ada Lindqvist" } },
      ["SPEAKER 1", "Ada Lindqvist (SPEAKER 2)", "SPEAKER 1", "Ada Lindqvist (SPEAKER 2)"],
      [],
    ],
    [
      "one turn, which wins over its label",
      { speakers: { "SPEAKER 1": "Tomas Reyes" }, turns: { 3: "Ines Calder" } },
      ["Tomas Reyes (SPEAKER 1)", "SPEAKER 2", "Ines Calder (SPEAKER 1)", "SPEAKER 2"],
      [],
    ],
    ["to unknown", { turns: { 2: null } }, ["SPEAKER 1", "null (SPEAKER 2)", "SPEAKER 1", "SPEAKER 2"], []],
    [
      "what fits nothing is said",
      { speakers: { "SPEAKER 9": "Ruth Amadi" }, turns: { 12: "Ruth Amadi" } },
      ["SPEAKER 1", "SPEAKER 2", "SPEAKER 1", "SPEAKER 2"],
      ['No turn is labelled "SPEAKER 9".', "There is no turn 12; the last is 4."],
    ],
  ])("%s", (_, fixes, turns, issues) => expect(fixed(fixes)).toEqual({ turns, issues }));

  it("leaves the text as it is, and reaches the record, the report, the page and the sheet", async () => {
    const bytes = new TextEncoder().encode(hearing.text);
    const fixes = { speakers: { "SPEAKER 2": "Ada Lindqvist" } };
    const { document } = await intake(bytes, { fixes });
    if (document === null) throw new Error("no document");
    expect(document.text).toBe(hearing.text);
    const record = recordSchema.parse(read(document));
    expect(record.document.turns?.[1]).toMatchObject({ speaker: "Ada Lindqvist", original: "SPEAKER 2" });
    const speaker = record.speakers.find(({ name }) => name === "Ada Lindqvist");
    expect(record.statements.filter((one) => one.speaker === speaker?.id)).toHaveLength(2);
    expect(record.statements[1]?.ground).toBe("label “Ada Lindqvist”, corrected from “SPEAKER 2”");
    expect(renderReport(record)).toMatch(/Ada Lindqvist\n +2 {2}In June\.\n +.*turn 2/);
    expect(renderPage(record)).toContain(
      "<bdi>Ada Lindqvist</bdi> <small>corrected; it came as “<bdi>SPEAKER 2</bdi>”</small>",
    );
    for (const kind of ["html", "csv"] as const) expect(renderSheet(record, kind)).toContain("Ada Lindqvist");
  });

  it("corrects captions, whose labels are not in the text", async () => {
    const captions =
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Speaker 1>In June.\n\n00:02.000 --> 00:03.000\n<v Speaker 2>In May.\n";
    const { document } = await intake(new TextEncoder().encode(captions), {
      fixes: { turns: { 2: "Tomas Reyes" } },
    });
    expect(document?.turns?.map(({ speaker }) => speaker)).toEqual(["Speaker 1", "Tomas Reyes"]);
  });
});

describe("labels that vary", () => {
  it.each([
    [["SEN. SMITH", "SMITH", "Smith (R-TX)", "SEN. JOAN SMITH (R-TX)"], 1],
    [["MAYOR CALDER", "CALDER", "Ines Calder"], 1],
    [["SEN. SMITH", "REP. REYES", "SMITH"], 2],
    [["JOAN SMITH", "OWEN SMITH", "JOAN SMITH"], 2],
  ])("%j are %i", (labels, people) => {
    const text = [...labels, ...labels].map((label, i) => `${label}: Yes, ${i}.`).join("\n\n");
    const { statements } = read(documentOf(text));
    expect(new Set(statements.map(({ speaker }) => speaker)).size).toBe(people);
    expect(statements.every(({ speaker }) => speaker !== null)).toBe(true);
  });
});
