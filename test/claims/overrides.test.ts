import { describe, expect, it } from "vitest";
import { applyOverrides, overrideOf, overridesSchema } from "../../src/claims/overrides.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { read } from "../../src/read.ts";
import { type OnRecord, recordSchema } from "../../src/record.ts";

const text = "Thefts fell by 12 percent in 2024. The park is beautiful.";
const recordOf = (words: string) => read(documentOf(words, { published: "2025-03-05" }));
const claimIn = (record: OnRecord, words: string) => {
  const claim = record.claims.find(({ span }) => record.document.text.slice(...span).includes(words));
  if (claim === undefined) throw new Error(`no claim with ${words}`);
  return claim;
};
const record = recordOf(text);
const decision = overrideOf(record, claimIn(record, "park"), {
  class: "fact",
  worth: 0.9,
  by: "AL",
  note: "a prize",
});

describe("a person's decision", () => {
  it("is in force and shows who decided and what the machine had read", () => {
    const { record: decided, unused } = applyOverrides(record, [decision]);
    const claim = claimIn(decided, "park");
    expect(unused).toEqual([]);
    expect(claim).toMatchObject({ class: "fact", worth: 0.9 });
    expect(claim.reasons[0]).toMatch(
      /^decided by AL: class fact, read as opinion; worth 0.9, read as .* \(a prize\)$/,
    );
    expect(claimIn(decided, "Thefts")).toEqual(claimIn(record, "Thefts"));
    expect(recordSchema.parse(decided)).toEqual(decided);
    expect(overridesSchema.parse([decision])).toEqual([decision]);
  });

  it("survives a new analysis and an edit elsewhere", () => {
    const edited = recordOf(`The council met on Monday. ${text} It rained.`);
    const { record: decided, unused } = applyOverrides(edited, [decision]);
    expect(unused).toEqual([]);
    expect(claimIn(decided, "park").class).toBe("fact");
  });

  it("is given back where its sentence is there no more", () => {
    const { record: same, unused } = applyOverrides(recordOf("It rained."), [decision]);
    expect(unused).toEqual([decision]);
    expect(same).toEqual(recordOf("It rained."));
  });

  it("says so where it agrees with the machine", () => {
    const agreeing = overrideOf(record, claimIn(record, "park"), { by: "AL" });
    expect(claimIn(applyOverrides(record, [agreeing]).record, "park").reasons[0]).toBe(
      "decided by AL: as read",
    );
  });
});
