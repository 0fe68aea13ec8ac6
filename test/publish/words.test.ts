import { describe, expect, it } from "vitest";
import { rules } from "../../src/attribution/confidence.ts";
import { alike, learnt } from "../../src/attribution/quick/found-by.ts";
import { dayInWords, periodInWords } from "../../src/publish/dates.ts";
import { exchangeInParts, howSaid } from "../../src/publish/phrases.ts";
import { quantityInWords } from "../../src/publish/quantities.ts";
import { readingInWords } from "../../src/publish/reasons.ts";
import { type Linked, open, type Said } from "../../src/publish/view.ts";
import { count, postsInWords, worthStep } from "../../src/publish/words.ts";
import type { Attribution, Document, Exchange, Quantity, Speaker } from "../../src/record.ts";
import { harwick } from "../fixtures/publish/harwick.ts";

describe("dates", () => {
  it.each([
    ["2026-03-04", "4 March 2026"],
    ["2026-03", "March 2026"],
    ["2026", "2026"],
  ])("%s is %s", (day, words) => expect(dayInWords(day)).toBe(words));

  it.each([
    ["2025-01-01", "2025-12-31", "2025"],
    ["2024-02-01", "2024-02-29", "February 2024"],
    ["2025-02-01", "2025-02-27", "from 1 February 2025 to 27 February 2025"],
    ["2026-03-04", "2026-03-04", "4 March 2026"],
    ["2023", "2026-03", "from 2023 to March 2026"],
  ])("%s to %s is %s", (from, to, words) => expect(periodInWords({ from, to })).toBe(words));
});

describe("quantities", () => {
  const plain: Quantity = {
    span: [0, 1],
    measure: null,
    place: null,
    period: null,
    comparison: null,
    comparator: "eq",
    value: 1,
    unit: null,
    hedge: null,
    form: "point",
  };
  it.each<[Partial<Quantity>, string]>([
    [{ value: 1_300_000, unit: "people" }, "1,300,000 people"],
    [{ value: 4_200_000, unit: "USD" }, "USD 4,200,000"],
    [{ value: 12.5, unit: "USD per head" }, "USD 12.5 per head"],
    [{ value: [3, 5], unit: "percent" }, "between 3 and 5 percent"],
    [
      { comparator: "ge", value: 24, unit: "members", hedge: "dozens" },
      "at least 24 members, hedged “dozens”",
    ],
    [{ comparator: "lt", value: 5 }, "less than 5"],
    [{ value: 2, form: "ratio" }, "2 times"],
    [{ value: 100 / 3, unit: "percent" }, "33.33 percent"],
    [{ value: 0.00123456 }, "0.00123"],
    [{ measure: "rent", value: null, form: "trend", direction: "up" }, "rent: about a rise"],
    [{ value: null }, "no number given"],
    [
      {
        measure: "rent",
        value: 8,
        unit: "percent",
        place: "Harwick",
        period: { from: "2025", to: "2025" },
        comparison: { from: "2024", to: "2024" },
      },
      "rent: 8 percent, Harwick, 2025, against 2024",
    ],
  ])("%o", (parts, words) => expect(quantityInWords({ ...plain, ...parts })).toBe(words));
});

const said = (parts: Partial<Attribution>, more: Partial<Said> = {}): Said => {
  const [first] = open(harwick).said;
  if (!first) throw new Error("no statement");
  return { ...first, ...more, attribution: { ...first.attribution, ...parts } };
};

describe("what found it", () => {
  const both = learnt + alike;
  it.each<[string, Attribution["kind"], string, number, string]>([
    [rules.before, "direct", "warned", 0.94, "read with confidence: ‘warned’ with a quotation next to it"],
    [rules.before, "indirect", "warned", 0.55, "may be misread: ‘warned’ after what is reported"],
    [
      rules.after,
      "mixed",
      "warned that",
      0.75,
      "probably read right: ‘warned that’ with a quotation next to it",
    ],
    [rules.after, "indirect", "warned", 0.6, "probably read right: ‘warned’ and what follows it"],
    [
      rules.according,
      "indirect",
      "according to",
      0.75,
      "probably read right: ‘according to’ and who is named with it",
    ],
    [
      rules.introduction,
      "direct",
      "put it this way:",
      0.73,
      "probably read right: ‘put it this way’ and a colon before the quotation",
    ],
    [rules.dash, "direct", "—", 0.9, "read with confidence: a dash and a name after the quotation"],
    [rules.alone, "direct", "", 0.1, "may be misread: a quotation that no word around it gives to anybody"],
    [
      learnt,
      "indirect",
      "bristled at",
      0.7,
      "probably read right: wording learnt from annotated news; no rule found it",
    ],
    [
      both + rules.after,
      "indirect",
      "warned",
      0.95,
      "read with confidence: wording learnt from annotated news; the rules found the same: ‘warned’ and what follows it",
    ],
    ["by hand", "direct", "said", 1, "read with confidence: by hand"],
  ])("%s, %s", (rule, kind, telling, confidence, words) =>
    expect(readingInWords(said({ rule, kind, confidence }, { telling }))).toBe(words),
  );
});

describe("how it was said", () => {
  it.each<[Partial<Attribution>, string]>([
    [{ kind: "direct" }, "quoted"],
    [{ kind: "indirect" }, "reported"],
    [{ kind: "mixed" }, "partly quoted"],
    [{ kind: "indirect", manner: "belief" }, "reported: a belief, not a statement"],
    [{ kind: "direct", negated: true }, "did not say"],
    [{ kind: "indirect", manner: "intention", negated: true }, "is said not to intend"],
  ])("%o is %s", (parts, words) => expect(howSaid(said(parts))).toBe(words));

  it("marks every manner when negated, so that it never reads as said", () => {
    for (const manner of ["statement", "belief", "intention", "perception", "document"] as const)
      expect(howSaid(said({ manner, negated: true }))).toMatch(/\bnot\b/);
  });

  it("calls a turn of a transcript spoken, with or without a label in the text", () => {
    const text = "CALDER: Yes. No.";
    const { document } = harwick;
    const turn = { speaker: "Calder", label: [0, 7] as [number, number], start: 8, end: 12 };
    const spoken = (source: [number, number][], turns: NonNullable<Document["turns"]>) => {
      const [attribution, ...rest] = harwick.attributions;
      if (!attribution) throw new Error("no attribution");
      const changed = { ...attribution, source, content: [[8, 12] as [number, number]] };
      const [one] = open({
        ...harwick,
        document: { ...document, text, turns },
        attributions: [changed, ...rest],
      }).said.filter(({ attribution: { id } }) => id === attribution.id);
      return one && howSaid(one);
    };
    expect(spoken([[0, 6]], [turn])).toBe("spoken");
    expect(spoken([], [{ ...turn, label: null }])).toBe("spoken");
    expect(spoken([[8, 11]], [turn])).toBe("reported");
  });
});

it.each<[Partial<Linked>, Partial<Exchange>, string]>([
  [{}, {}, "Tomas Reyes answers Ines Calder"],
  [{}, { kind: "revises", change: "withdraws" }, "Tomas Reyes revises (withdraws) Ines Calder"],
])("%#: exchanges in words", (ends, exchange, words) => {
  const [link] = open(harwick).exchanges;
  if (!link) throw new Error("no exchange");
  expect(exchangeInParts({ ...link, ...ends, exchange: { ...link.exchange, ...exchange } }).join(" ")).toBe(
    words,
  );
  const unknown = { ...link.from, speaker: null };
  expect(exchangeInParts({ ...link, from: unknown, to: unknown }).join(" ")).toBe(
    "An unknown speaker answers an unknown speaker",
  );
  expect(exchangeInParts({ ...link, from: link.to })[2]).toBe("own words");
});

it("counts, names posts and steps worth", () => {
  expect([count(0, "claim"), count(1, "claim"), count(1200, "claim")]).toEqual([
    "no claims",
    "1 claim",
    "1,200 claims",
  ]);
  const mayor = harwick.speakers[0] as Speaker;
  expect(postsInWords(mayor)).toBe("Mayor, Harwick");
  const posts = [{ title: "spokeswoman", body: null, span: [0, 1] as [number, number] }];
  expect(postsInWords({ ...mayor, posts })).toBe("spokeswoman");
  expect(postsInWords({ ...mayor, name: "a spokeswoman for the governor", posts })).toBe("");
  expect([0, 0.29, 0.3, 0.59, 0.6, 1].map(worthStep)).toEqual([
    "low",
    "low",
    "middle",
    "middle",
    "high",
    "high",
  ]);
});
