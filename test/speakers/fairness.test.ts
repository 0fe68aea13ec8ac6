import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { attribute } from "../../src/attribution/rules/attribute.ts";
import { resolveSpeakers } from "../../src/speakers/speakers.ts";
import { shared } from "../shared.ts";
import { analysed } from "../support.ts";

interface Names {
  given: string[];
  family: string[];
}

/** Names by where they are common: a few of our own, and those of the fairness set where it is there. */
const groups: Record<string, Names> =
  shared === null
    ? {
        english: { given: ["Alice", "Peter"], family: ["Baker", "Wood"] },
        vietnamese: { given: ["Hùng", "Thảo"], family: ["Nguyễn", "Đặng"] },
        arabic: { given: ["Layla", "Omar"], family: ["al-Masri", "Haddad"] },
        spanish: { given: ["Íñigo", "Lucía"], family: ["de la Cruz", "Núñez"] },
        indian: { given: ["Priya", "Amit"], family: ["Das", "Iyer"] },
        russian: { given: ["Ольга", "Павел"], family: ["Лебедев", "Смирнов"] },
        chinese: { given: ["Wei", "Xiu"], family: ["Xu", "Zhang"] },
      }
    : (JSON.parse(readFileSync(join(shared, "corpora/fairness/names_by_origin.json"), "utf8")) as Record<
        string,
        Names
      >);

const templates = [
  "“We cut the backlog last year,” said NAME, mayor of Harwick.",
  "NAME said: “I never voted for that bill.”",
  "“This is a great day for our town,” NAME told reporters.",
  "According to NAME, spending on schools fell in 2019.",
  "Mayor NAME said the deficit had doubled.",
  "Councillor Ada Lindqvist left early. “It was late,” NAME said.",
  "NAME, who once opposed the tunnel, now says it “has to be built”.",
  "NAME, a councillor, said the bridge was late.\n\n“It is very late,” said SHORT.",
];

const widest = 0.02;
const least = 0.95;

/** Share of the templates in which every statement is the named person's, under exactly that name. */
function recall({ given, family }: Names): number {
  let right = 0;
  let all = 0;
  given.forEach((first, i) => {
    const last = family[i % family.length] ?? "";
    const name = `${first} ${last}`.trim();
    for (const template of templates) {
      const { analysis, document } = analysed(
        template.replaceAll("NAME", name).replaceAll("SHORT", last === "" ? first : last),
      );
      const { speakers, statements } = resolveSpeakers(analysis, document, attribute(analysis, document));
      const named = statements.map(({ speaker }) => speakers.find(({ id }) => id === speaker));
      all++;
      if (named.length > 0 && named.every((who) => who?.kind === "person" && who.name === name)) right++;
    }
  });
  return right / all;
}

describe(`names of every origin (${shared === null ? "our own short list" : "the fairness set"})`, () => {
  const shares = Object.entries(groups).map(([group, names]) => ({ group, share: recall(names) }));

  it.each(shares)("$group is found", ({ share }) => {
    expect(share).toBeGreaterThanOrEqual(least);
  });

  it("is found alike: the best and the worst group are two points apart at most", () => {
    const values = shares.map(({ share }) => share);
    expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(widest);
  });
});
