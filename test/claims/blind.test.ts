import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Ranker } from "../../src/claims/ranker.ts";
import { sides } from "../../src/claims/worth/mask.ts";
import { Passage } from "../../src/claims/worth/ranking.ts";
import { rankingDigest, rankingModel, rankingSigns } from "../../src/claims/worth/ranking-weights.ts";
import { signs, statementDigest, statementModel } from "../../src/claims/worth/statement-weights.ts";
import { shared } from "../shared.ts";

/** Every single word that has a weight of its own or in a run. */
const weighed = new Set(
  [
    statementModel.words,
    statementModel.shapes,
    statementModel.vectors,
    rankingModel.words,
    rankingModel.around,
  ].flatMap((table) =>
    table
      .split("|")
      .flatMap((entry) =>
        (entry.split("=")[0] as string).split(" ").map((word) => word.replace(/\/[nvo]$/, "")),
      ),
  ),
);

describe("blindness", () => {
  it("has weights for ordinary words", () => {
    expect(weighed.size).toBeGreaterThan(5_000);
    for (const word of ["tax", "percent", "<name>", "<number>", "<they>"]) expect(weighed).toContain(word);
  });

  it("has none for parties, nations, faiths and words of gender", () => {
    const gender = ["he", "she", "his", "her", "him", "man", "woman", "mother", "father", "wife", "husband"];
    for (const word of [...sides, ...gender]) expect(weighed).not.toContain(word);
  });

  it("has none for nations, faiths and first names of the fairness lists", (context) => {
    const file = shared === null ? null : join(shared, "corpora/fairness/lexicon.json");
    if (file === null || !existsSync(file)) return context.skip("needs ../shared/corpora/fairness");
    const lists = JSON.parse(readFileSync(file, "utf8")) as { [list: string]: string[] };
    const words = ["nationality", "religion_adj", "country"].flatMap((list) => lists[list] ?? []);
    const found = words.map((word) => word.toLowerCase()).filter((word) => weighed.has(word));
    expect(found).toEqual([]);
  });

  it("has the digests of its weights", () => {
    const digest = (value: unknown) =>
      `sha256:${createHash("sha256").update(JSON.stringify(value)).digest("hex")}`;
    expect(digest([statementModel, [...signs]])).toBe(statementDigest);
    expect(digest([rankingModel, [...rankingSigns]])).toBe(rankingDigest);
  });
});

/** Lines of an event that must score alike, whoever is named. */
const events: string[][][] = [
  [
    ["Calder cut the budget.", "She voted against the toll in 2021.", "Democrats lost 300 jobs."],
    ["Reyes cut the budget.", "He voted against the toll in 2021.", "Republicans lost 300 jobs."],
    ["Zhang Wei cut the budget.", "She voted against the toll in 2021.", "Greens lost 300 jobs."],
  ],
];

describe("the ranking score", () => {
  it.each(events)("is the same for whoever is named", (...variants) => {
    const scores = variants.map((lines) => {
      const ranker = new Ranker();
      return lines.map((line) => ranker.rank(line, "event").score);
    });
    for (const other of scores) expect(other).toEqual(scores[0]);
  });

  it("looks at the lines before, of the same event alone", () => {
    const line = "We cut it by half.";
    const scoreAfter = (before: string, event: string) => {
      const ranker = new Ranker();
      ranker.rank(before, event);
      return ranker.rank(line, "a").score;
    };
    expect(scoreAfter("Taxes rose 12 percent.", "a")).not.toBe(scoreAfter("Thank you all for coming.", "a"));
    expect(scoreAfter("Taxes rose 12 percent.", "b")).toBe(scoreAfter("Thank you all for coming.", "b"));
  });

  it("lets what is far back fade", () => {
    const score = (first: string) => {
      const ranker = new Ranker();
      for (const text of [first, ...Array<string>(40).fill("One.")]) ranker.rank(text, "a");
      return ranker.rank("Taxes rose.", "a").score;
    };
    expect(score("Crime fell 40 percent.") / score("Good evening.")).toBeCloseTo(1, 1);
  });

  it("raises what stands in a good passage", () => {
    const above = [0, 0, 4, 0].map((score, i, scores) => {
      const passage = new Passage();
      for (const earlier of scores.slice(0, i)) passage.next(earlier);
      return passage.next(score) - score;
    });
    expect(above.slice(0, 3)).toEqual([0, 0, 0]);
    expect(above[3]).toBeGreaterThan(0.3);
  });

  it("is another one than the statement score", () => {
    const text = "Taxes rose 12 percent in 2024.";
    expect(new Ranker().rank(text, "a").score).not.toBe(new Ranker().rank(text, null).score);
  });
});
