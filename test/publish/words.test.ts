import { describe, expect, it } from "vitest";
import { dayInWords, periodInWords } from "../../src/publish/dates.ts";
import { quantityInWords } from "../../src/publish/quantities.ts";
import { count, howSaid, postsInWords, worthStep } from "../../src/publish/words.ts";
import type { Attribution, Quantity } from "../../src/record.ts";
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
    [{ measure: "rent", value: null, form: "trend", direction: "up" }, "rent: upwards"],
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

describe("how it was said", () => {
  const base = harwick.attributions[0] as Attribution;
  it.each<[Partial<Attribution>, string]>([
    [{ kind: "direct" }, "quoted"],
    [{ kind: "indirect" }, "reported"],
    [{ kind: "mixed" }, "partly quoted"],
    [{ kind: "indirect", manner: "belief" }, "reported: a belief, not a statement"],
    [{ kind: "direct", negated: true }, "did not say"],
    [{ kind: "indirect", manner: "intention", negated: true }, "is said not to intend"],
  ])("%o is %s", (parts, words) => expect(howSaid({ ...base, ...parts })).toBe(words));

  it("marks every manner when negated, so that it never reads as said", () => {
    for (const manner of ["statement", "belief", "intention", "perception", "document"] as const)
      expect(howSaid({ ...base, manner, negated: true })).toMatch(/\bnot\b/);
  });
});

it("counts, names posts and steps worth", () => {
  expect([count(0, "claim"), count(1, "claim"), count(1200, "claim")]).toEqual([
    "no claims",
    "1 claim",
    "1,200 claims",
  ]);
  expect(postsInWords(harwick.speakers[0] as (typeof harwick.speakers)[0])).toBe("Mayor, Harwick");
  expect([0, 0.29, 0.3, 0.59, 0.6, 1].map(worthStep)).toEqual([
    "low",
    "low",
    "middle",
    "middle",
    "high",
    "high",
  ]);
});
