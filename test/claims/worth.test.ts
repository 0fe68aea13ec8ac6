import { describe, expect, it } from "vitest";
import { worthOfLine } from "../../src/claims/rank.ts";

const worth = (text: string) => worthOfLine(text, "2025-03-05").worth;

/** The first of each pair is more worth checking than the second. */
const orderings: [more: string, less: string][] = [
  ["The toll rose 12 percent in 2024.", "The toll is unfair."],
  ["The toll rose 12 percent in 2024.", "The toll rose."],
  ["We cut spending by $3 million last year.", "We cut spending."],
  ["We cut spending by $3 million last year.", "We should cut spending."],
  ["She voted against the budget in 2021.", "She is a friend of mine."],
  ["Unemployment is the highest since 2010.", "Unemployment is a hard thing."],
  ["One in five workers lost a job.", "I feel for the workers."],
  ["The city spent $3 million on police.", "Who will pay for it?"],
  ["The city spent $3 million on police.", "Thank you, mayor."],
  ["There were 40 thefts per 100,000 residents.", "Let us talk about thefts."],
  ["Rents have doubled since 2019.", "Rents will be on my mind."],
  ["More than half of the schools were closed.", "Schools are important to us."],
];

/** Sentences that must weigh the same whatever the names, parties and genders in them. */
const swaps: string[][] = [
  [
    "The mayor met Ines Calder in 2021.",
    "The mayor met Tomas Reyes in 2021.",
    "The mayor met Zhang Wei in 2021.",
  ],
  ["In 2021 Calder cut the budget by $3 million.", "In 2021 Okonkwo cut the budget by $3 million."],
  ["Calder voted against the bill.", "Price voted against the bill.", "Bush voted against the bill."],
  [
    "Democrats voted for the tax in 2021.",
    "Republicans voted for the tax in 2021.",
    "Greens voted for the tax in 2021.",
  ],
  ["The Democratic plan costs $3 million.", "The Republican plan costs $3 million."],
  ["He raised the tax by 12 percent.", "She raised the tax by 12 percent."],
  ["He told me that his wages fell.", "She told me that her wages fell."],
  ["Her record is clear: crime rose.", "His record is clear: crime rose."],
  ["Mr. Reyes opposed the treaty.", "Mrs. Reyes opposed the treaty.", "Ms. Lindqvist opposed the treaty."],
  ["The men lost 300 jobs.", "The women lost 300 jobs."],
  ["The Canadian firm paid no tax.", "The Mexican firm paid no tax.", "The Nigerian firm paid no tax."],
];

describe("worth", () => {
  it.each(orderings)("puts “%s” before “%s”", (more, less) => {
    expect(worth(more)).toBeGreaterThan(worth(less));
  });

  it("gives its reasons in plain words", () => {
    expect(worthOfLine("The toll rose 12 percent in 2024.").reasons).toEqual([
      "names a number",
      "says how much something changed",
      "names a period",
    ]);
    expect(worthOfLine("The toll is unfair.")).toMatchObject({ class: "opinion", reasons: ["a judgement"] });
  });

  it("takes no record high or low for a vote", () => {
    const vote = "about votes, laws passed or promises made";
    expect(worthOfLine("It was the lowest figure on record.").reasons).not.toContain(vote);
    expect(worthOfLine("Rents are at a record high.").reasons).not.toContain(vote);
    expect(worthOfLine("She voted against it.").reasons).toContain(vote);
  });

  it.each(swaps)("is the same for “%s” and “%s”", (...texts) => {
    expect(new Set(texts.map(worth)).size).toBe(1);
    expect(new Set(texts.map((text) => worthOfLine(text).class)).size).toBe(1);
  });

  it("notices a change that matters", () => {
    expect(worth("He raised the tax by 12 percent.")).not.toBe(worth("He raised the tax."));
  });
});
