import { describe, expect, it } from "vitest";
import { claimsOf } from "./claims-of.ts";

const reasonsOf = (text: string) => claimsOf(text).flatMap(({ reasons }) => reasons);

describe("how a claim is put", () => {
  it.each([
    [
      "Crime fell 4 percent because the council hired 30 officers.",
      "a cause is given for it: the claim itself can be checked, the cause cannot",
    ],
    [
      "Crime fell 4 percent because the council hired 30 officers.",
      "given as a cause: that it happened can be checked, that it was the cause cannot",
    ],
    ["Rents fell faster than wages in 2024.", "compares: both sides have to be checked"],
    ["The mill allegedly dumped oil in the river.", "said with a hedge: “allegedly”"],
  ])("%s", (text, reason) => {
    expect(reasonsOf(text)).toContain(reason);
  });

  it("is plain where nothing frames it", () => {
    expect(reasonsOf("The bridge opened in 2019.").join()).not.toMatch(/cause|compares|hedge/);
  });

  it("keeps the hedge among the claim's words", () => {
    expect(claimsOf("The mill allegedly dumped oil in the river.").map(({ words }) => words)).toEqual([
      "The mill allegedly dumped oil in the river",
    ]);
  });
});
