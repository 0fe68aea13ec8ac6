import { describe, expect, it } from "vitest";
import { keyOf, repetitionInWords, repetitionsIn } from "../../src/claims/repetition.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { read } from "../../src/read.ts";

const recordOf = (text: string, published: string) => read(documentOf(text, { published }));
const first = "Ines Calder said that thefts in the old town fell by 12 percent in 2024.";

/** The repetition of the first claim of the first text. */
function repetitionOf(...texts: string[]) {
  const records = texts.map((text, i) => recordOf(text, `2025-03-0${i + 1}`));
  const [record] = records;
  const claim = record?.claims[0];
  if (record === undefined || claim === undefined) throw new Error("no claim");
  return repetitionsIn(records).get(keyOf(record, claim));
}

describe("the same claim again", () => {
  it.each([
    ["Tomas Reyes said that thefts in the old town fell 12 percent in 2024.", "Tomas Reyes"],
    ["“Thefts in the old town fell by 12 percent in 2024,” Ines Calder said.", "Ines Calder"],
    ["Thefts in the old town fell by 12 percent in 2024.", null],
  ])("%s", (text, speaker) => {
    const { repeats = [], nearMisses = [] } = repetitionOf(first, text) ?? {};
    expect(repeats.map((one) => one.speaker)).toEqual([speaker]);
    expect(repeats[0]?.day).toMatch(/^20/);
    expect(nearMisses).toEqual([]);
  });

  it.each([
    ["Tomas Reyes said that thefts in the old town fell by 21 percent in 2024.", "number"],
    ["Tomas Reyes said that thefts in the old town did not fall by 12 percent in 2024.", "polarity"],
    ["Tomas Reyes said that thefts in the old town fell by 12 percent in 2019.", "period"],
  ])("is not: %s", (text, difference) => {
    const { repeats = [], nearMisses = [] } = repetitionOf(first, text) ?? {};
    expect(repeats).toEqual([]);
    expect(nearMisses.flatMap(({ differs }) => differs)).toContain(difference);
  });

  it("is not another claim", () => {
    expect(repetitionOf(first, "Tomas Reyes said that the old bridge needs new piers.")).toBeUndefined();
  });

  it("is not one saying that an article tells twice", () => {
    const twice = `${first} The mayor spoke on Monday. “Thefts in the old town fell by 12 percent in 2024,” Calder said.`;
    expect(repetitionOf(twice)).toBeUndefined();
  });

  it("is counted, with who said it", () => {
    const found = repetitionOf(first, first.replace("Ines Calder", "Tomas Reyes"), first);
    expect(found && repetitionInWords(found)).toBe("said 3 times, by Ines Calder and Tomas Reyes");
  });
});
