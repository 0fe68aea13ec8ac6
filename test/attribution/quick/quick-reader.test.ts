import { describe, expect, test } from "vitest";
import { adviceOf } from "../../../src/attribution/quick/advice.ts";
import { focusLabels } from "../../../src/attribution/quick/focus.ts";
import { learnt } from "../../../src/attribution/quick/found-by.ts";
import { Hints } from "../../../src/attribution/quick/hints.ts";
import { labelCount } from "../../../src/attribution/quick/labels.ts";
import { loadQuickReader, quickParts } from "../../../src/attribution/quick/quick-reader.ts";
import { readingsIn } from "../../../src/attribution/quick/readings.ts";
import type { SecondOpinion } from "../../../src/attribution/quick/second-opinion.ts";
import { sequencesOf } from "../../../src/attribution/quick/sequences.ts";
import { attributionsOf } from "../../../src/attribution/quick/told.ts";
import { documentOf } from "../../../src/intake/document-of.ts";
import { analyse } from "../../../src/text/analyse.ts";
import { quickReader as reader, weights } from "./reader.ts";

function read(text: string) {
  const document = documentOf(text);
  const words = (spans: readonly [number, number][]) => spans.map((span) => text.slice(...span)).join(" … ");
  return reader.attribute(analyse(document), document).map((item) => ({
    ...item,
    source: words(item.source),
    cue: words(item.cue),
    content: words(item.content),
  }));
}

const table: [text: string, source: string, cue: string, content: string][] = [
  [
    "“The bridge will open in May,” Mayor Ines Calder said on Monday.",
    "Mayor Ines Calder",
    "said",
    "“The bridge will open in May,”",
  ],
  [
    "Mayor Ines Calder said the bridge would open in May.",
    "Mayor Ines Calder",
    "said",
    "the bridge would open in May",
  ],
  [
    "According to the Harwick Ledger, the council will vote on the budget on Tuesday.",
    "the Harwick Ledger",
    "According to",
    "the council will vote on the budget on Tuesday",
  ],
  [
    "Councillor Tomas Reyes told reporters that the city had spent too much on roads.",
    "Councillor Tomas Reyes",
    "told",
    "that the city had spent too much on roads",
  ],
  [
    "Ada Lindqvist believes that the library should stay open on Sundays.",
    "Ada Lindqvist",
    "believes",
    "that the library should stay open on Sundays",
  ],
  [
    "The governor called the plan “a gift to the harbour.”",
    "The governor",
    "called",
    "the plan “a gift to the harbour.”",
  ],
];

describe("quick reader", () => {
  test.each(table)("%s", (text, source, cue, content) => {
    const found = read(text).find((item) => item.cue.includes(cue));
    expect(found?.source).toBe(source);
    expect(found?.content).toBe(content);
  });

  test("finds several in one paragraph, each with its own source", () => {
    const found = read(
      "Tomas Reyes said the road was unsafe. Ada Lindqvist argued that the county should pay, and Reyes agreed that it should.",
    );
    expect(found.map(({ source }) => source)).toEqual(["Tomas Reyes", "Ada Lindqvist", "Reyes"]);
  });

  test("takes a signed quotation, a quotation in a paragraph of its own, and one that runs on", () => {
    const signed = read("“The pier was our whole summer, and now it is gone for good.” — Ada Lindqvist");
    expect(signed.map(({ source, cue }) => [source, cue])).toEqual([["Ada Lindqvist", "—"]]);
    const apart = read("Mayor Ines Calder said:\n\n“The bridge will open in May, and not a day later.”");
    expect(apart.map(({ source, content }) => [source, content])).toEqual([
      ["Mayor Ines Calder", "“The bridge will open in May, and not a day later.”"],
    ]);
    const [long] = read(
      "“The bridge will open in May,” Mayor Ines Calder said. “We have worked on it for years.\n\n“It will be worth the wait.”",
    );
    expect(long?.content).toContain("“It will be worth the wait.”");
  });

  test("in a transcript, turns hold what is reported in them; every id stands once", () => {
    const found = read(
      "CALDER: Good evening. We will open the bridge in May.\n\nREYES: The mayor said in March that it would open in June.\n\nCALDER: The Harwick Ledger reported that the work was late.\n\nREYES: Thank you.",
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const outer = new Map(found.map((item) => [item.id, item.source]));
    expect(found.map(({ source, within }) => [source, within && outer.get(within)])).toEqual([
      ["CALDER", null],
      ["REYES", null],
      ["The mayor", "REYES"],
      ["CALDER", null],
      ["The Harwick Ledger", "CALDER"],
      ["REYES", null],
    ]);
  });

  test("reads the same whoever speaks", () => {
    const names = [
      "Ines Calder",
      "Amara Obi",
      "Linh Tran",
      "Yusuf Demir",
      "Wei Zhang",
      "Zofia Nowak",
      "Priya Nair",
    ];
    const templates = [
      "NAME denied that the council had met.",
      "“We cut the backlog last year,” said NAME, mayor of Harwick.",
      "NAME, who once opposed the tunnel, now says it “has to be built”.",
      "According to NAME, spending on schools fell.",
    ];
    for (const template of templates) {
      const readings = names.map((name) =>
        read(template.replace("NAME", name)).map(({ source, cue, content, negated }) => ({
          source: source.replace(name, "NAME"),
          cue,
          content,
          negated,
        })),
      );
      expect(readings[0]?.length).toBeGreaterThan(0);
      for (const other of readings) expect(other).toEqual(readings[0]);
    }
  });

  test("finds nothing where nobody speaks", () => {
    expect(read("The bridge crosses the river north of Harwick. It is 300 metres long.")).toEqual([]);
    expect(read("")).toEqual([]);
  });

  test("what was not said is marked so", () => {
    expect(
      read("Calder did not say whether the bridge would open in May.").map((item) => item.negated),
    ).toEqual([true]);
    expect(read("Calder said that the bridge would open in May.").map((item) => item.negated)).toEqual([
      false,
    ]);
  });

  test("the same text gives the same record; a paragraph reads the same wherever it stands", () => {
    const text = "Ruth Amadi said the state would pay. “We have the money,” she said.";
    expect(read(text)).toEqual(read(text));
    const alone = read(text).map(({ cue, content, confidence }) => ({ cue, content, confidence }));
    const later = read(`The river is high.\n\n${text}`).map(({ cue, content, confidence }) => ({
      cue,
      content,
      confidence,
    }));
    expect(later).toEqual(alone);
  });

  test("each says what found it, and how sure it is", () => {
    for (const item of read(table.map(([text]) => text).join("\n\n"))) {
      expect(item.rule === learnt || item.rule.length > 3).toBe(true);
      expect(item.confidence).toBeGreaterThan(0);
      expect(item.confidence).toBeLessThanOrEqual(1);
    }
    expect(reader.sureFrom).toBeGreaterThan(0.5);
    expect(reader.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test("finds a plain report inside of a report", () => {
    const found = read("Reyes answered that the mayor had said in March that the bridge was safe.");
    expect(found.map(({ source, content }) => [source, content])).toEqual([
      ["Reyes", "that the mayor had said in March that the bridge was safe"],
      ["the mayor", "that the bridge was safe"],
    ]);
    expect(found[1]?.within).toBe(found[0]?.id);
  });

  test("takes words that only say when for no report", () => {
    const when = read(
      "Mayor Ines Calder fired back the same afternoon. “He is making up numbers,” she said.",
    );
    expect(when.map(({ content }) => content)).toEqual(["“He is making up numbers,”"]);
  });

  test("hears a second opinion in both stages", () => {
    const document = documentOf("Mayor Ines Calder said the bridge would open in May.");
    const analysis = analyse(document);
    const opinion = (roles: number, focus: number): SecondOpinion => ({
      roles: ([from, to]) => scores(to - from, labelCount, roles),
      focus: (_, [from, to]) => scores(to - from, focusLabels, focus),
    });
    /** So many points for label 0: outside. */
    const scores = (length: number, labels: number, points: number) =>
      Float64Array.from({ length: length * labels }, (_, i) => (i % labels === 0 ? points : 0));
    const silent: SecondOpinion = { roles: () => null, focus: () => null };
    const parts = quickParts(weights);
    const advice = adviceOf(analysis, document);
    const hearing = (other: SecondOpinion) => {
      const hints = new Hints(analysis, advice);
      const readings = readingsIn(sequencesOf(analysis), analysis, hints, parts.reader, other);
      return attributionsOf(analysis, advice, readings, parts.judgement);
    };
    const alone = reader.attribute(analysis, document);
    expect(alone).toHaveLength(1);
    expect(hearing(silent)).toEqual(alone);
    expect(hearing(opinion(0, 0))).toEqual(alone);
    expect(hearing(opinion(30, 0))).toEqual([]);
    const confidence = (found: typeof alone) => found[0]?.confidence ?? 0;
    expect(confidence(hearing(opinion(0, 30)))).toBeLessThan(confidence(alone));
  });

  test("damaged weights are refused", () => {
    const changed = weights.slice();
    changed[1000] = (changed[1000] as number) ^ 1;
    expect(() => loadQuickReader(changed)).toThrow(RangeError);
  });
});
