import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCaptions } from "../../src/intake/captions/captions.ts";
import { intake } from "../../src/intake/intake.ts";
import { shared } from "../shared.ts";

const at = (seconds: number) => `00:00:${String(seconds).padStart(2, "0")}.000`;
const vtt = (...cues: string[]) =>
  `WEBVTT\n\n${cues.map((cue, i) => `${at(i * 5)} --> ${at(i * 5 + 5)}\n${cue}`).join("\n\n")}\n`;
const turnsOf = (file: string) => {
  const { text, turns } = readCaptions(file);
  return turns?.map(({ speaker, start, end }) => `${speaker}: ${text.slice(start, end)}`) ?? text;
};

describe("captions", () => {
  it.each<[string, string, string | string[]]>([
    [
      "voices",
      vtt("<v Ines Calder>Yes, we\nopen.", "<v Ines Calder>In June.", "<v Reyes>No."),
      ["Ines Calder: Yes, we open. In June.", "Reyes: No."],
    ],
    ["two voices in one cue", vtt("<v Calder>Yes.</v>\n<v Reyes>No.</v>"), ["Calder: Yes.", "Reyes: No."]],
    ["labels", vtt("CALDER: Yes.", "We open.", "REYES: No."), ["CALDER: Yes. We open.", "REYES: No."]],
    [
      "arrows",
      vtt(">> CALDER: Yes.", ">> No.", ">> REYES: Well."),
      ["CALDER: Yes.", "null: No.", "REYES: Well."],
    ],
    ["no speakers", vtt("It rained.", "It rained again."), "It rained. It rained again."],
    ["rolling lines", vtt("It rained", "It rained\nall day"), "It rained all day"],
    [
      "tags and references",
      vtt("<c.yellow>Fish</c> <i>&amp;</i> chips &lt;cheap&gt; <00:00:02.000>now"),
      "Fish & chips <cheap> now",
    ],
    ["a sign that is no tag", vtt("5 < 6 and 7 > 2"), "5 < 6 and 7 > 2"],
    [
      "notes and styles",
      "WEBVTT - x\n\nSTYLE\n::cue { color: red }\n\nNOTE said nobody\n\n1\n00:01.000 --> 00:02.000 align:start\nYes.\n",
      "Yes.",
    ],
    [
      "SubRip",
      "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>Yes.</i>\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nNo.\r\n",
      "Yes. No.",
    ],
    [
      "a cue that an arrow ends",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n00:02.000 --> 00:03.000\nNo.",
      "Yes. No.",
    ],
  ])("%s", (_, file, expected) => expect(turnsOf(file)).toEqual(expected));

  it("tells words said twice from captions that roll", () => {
    const cue = (from: number, to: number, ...lines: string[]) =>
      `00:0${from}.000 --> 00:0${to}.000\n${lines.join("\n")}\n\n`;
    const text = (...cues: string[]) => readCaptions(`WEBVTT\n\n${cues.join("")}`).text;
    expect(text(cue(1, 2, "No."), cue(2, 3, "No."))).toBe("No. No.");
    expect(text(cue(1, 2, "We open", "in June"), cue(2, 3, "in June"), cue(3, 4, "in June", "or July"))).toBe(
      "We open in June or July",
    );
  });

  it("keeps the good cues, and names the bad ones", () => {
    const { text, issues } = readCaptions(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\n00:99.000 --> x\nBad.\n\n00:03.000 --> 00:04.000\nNo.",
    );
    expect(text).toBe("Yes. No.");
    expect(issues).toEqual([
      expect.objectContaining({ code: "skipped-part", message: expect.stringContaining("line 6") }),
    ]);
  });

  it("says when each stretch was on screen", () => {
    const { text, cues } = readCaptions(vtt("Yes.", "No."));
    expect(cues?.map(({ start, end, from, to }) => [text.slice(start, end), from, to])).toEqual([
      ["Yes.", 0, 5],
      ["No.", 5, 10],
    ]);
  });

  it("parts paragraphs at a long pause", () => {
    const { text } = readCaptions(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained.\n\n00:09.000 --> 00:10.000\nThen the sun came.",
    );
    expect(text).toBe("It rained.\n\nThen the sun came.");
  });

  it("marks labels and notes as not said", () => {
    const { text, blocks } = readCaptions(vtt("CALDER: Yes. [applause]", "REYES: No."));
    expect(blocks.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
      "label CALDER:",
      "direction [applause]",
      "label REYES:",
    ]);
  });

  it("reads any cues at all: turns and cues slice the text, in order", () => {
    const line = fc.constantFrom(
      "<v Calder>Yes.",
      "CALDER: no",
      ">> maybe",
      "- so",
      "[applause]",
      "&amp;#x41;",
      "<i",
      "-->",
      "",
      "00:00:01.000 --> 00:00:02.000",
      "5",
      "It rained.",
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const file = `WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nFirst words.\n\n${lines.join("\n")}`;
        const { text, turns = [], cues = [], blocks } = readCaptions(file);
        for (const { start, end } of [...turns, ...cues, ...blocks])
          expect(0 <= start && start < end && end <= text.length).toBe(true);
        for (let i = 1; i < turns.length; i++)
          expect(turns[i]?.start).toBeGreaterThanOrEqual(turns[i - 1]?.end ?? 0);
      }),
    );
  });

  it.skipIf(shared === null)("reads or refuses every file of the hostile set", async () => {
    const rows = readFileSync(join(shared ?? "", "corpora/hostile/vtt/vttjs.jsonl"), "utf8")
      .trim()
      .split("\n");
    for (const row of rows) {
      const { vtt_base64: base64 } = JSON.parse(row) as { vtt_base64: string };
      const { document, issues } = await intake(Buffer.from(base64, "base64"), {
        name: "x.vtt",
      });
      expect(document !== null || issues.length > 0).toBe(true);
    }
  });
});
