import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { classWeights } from "../../src/claims/class-weights.ts";
import { roles } from "../../src/claims/lexicon/roles.ts";
import { sides } from "../../src/claims/worth/mask.ts";
import { shared } from "../shared.ts";
import { claimsOf } from "./claims-of.ts";

/** Every single word that a class has a weight for, alone or in a pair. */
const weighed = new Set([
  ...classWeights.words.split(" "),
  ...classWeights.signs.split("\n").flatMap((line) => line.slice(classWeights.classes).split(" ")),
]);

const classesOf = (text: string) => claimsOf(text).map((claim) => claim.class);

describe("the classes' blindness", () => {
  it("has weights for ordinary words", () => {
    expect(weighed.size).toBeGreaterThan(4_000);
    for (const word of ["tax", "disgrace", "<name>", "<role>", "<they>"]) expect(weighed).toContain(word);
  });

  it("has none for parties, nations, faiths and words of gender", () => {
    const gender = ["he", "she", "his", "her", "him", "man", "woman", "mother", "father", "wife", "husband"];
    for (const word of [...sides, ...gender]) expect(weighed).not.toContain(word);
  });

  it("has none for names of the fairness lists", (context) => {
    const file = shared === null ? null : join(shared, "corpora/fairness/lexicon.json");
    if (file === null || !existsSync(file)) return context.skip("needs ../shared/corpora/fairness");
    const lists = JSON.parse(readFileSync(file, "utf8")) as { [list: string]: string[] };
    const words = ["nationality", "religion_adj", "country"].flatMap((list) => lists[list] ?? []);
    expect(words.map((word) => word.toLowerCase()).filter((word) => weighed.has(word))).toEqual([]);
  });

  it("takes a post for a post", () => {
    for (const word of ["mayor", "minister", "professor", "governor"]) {
      expect(roles).toContain(word);
      expect(weighed).not.toContain(word);
    }
  });

  const who = ["mayor", "minister", "union leader", "chief executive", "police chief", "professor"];
  it.each([
    "The ROLE cut the backlog by 40 percent last year.",
    "The ROLE is wrong about the harbour.",
    "The ROLE should resign.",
    "The ROLE never answered the letter from the port.",
    "Nobody in Harwick trusts the ROLE any more.",
    "The ROLE will open the bridge in May.",
    "The ROLE knew of the leak and kept it from the town.",
  ])("%s", (text) => {
    const found = who.map((role) => classesOf(text.replace("ROLE", role)).join());
    expect(new Set(found).size).toBe(1);
  });

  it.each([
    ["Calder has run the port badly.", "Okonkwo has run the port badly."],
    ["Democrats voted for the toll.", "Republicans voted for the toll."],
    ["He has done nothing for the town.", "She has done nothing for the town."],
  ])("%s", (one, other) => {
    expect(classesOf(one)).toEqual(classesOf(other));
  });
});
