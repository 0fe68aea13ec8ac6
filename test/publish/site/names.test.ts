import { describe, expect, it } from "vitest";
import { NameScan } from "../../../src/publish/masking/name-scan.ts";
import { expectLinear } from "../../linear.ts";

describe("the scan for names", () => {
  const scan = new NameScan(["Ada Lindqvist", "José María O’Neil", "Rose", "Anna-Lena Berg", "D’Arcy Vane"]);

  it.each([
    ["Ada Lindqvist said no.", "ada lindqvist"],
    ["ADA LINDQVIST", "ada lindqvist"],
    ["It was Ada Lindqvist’s bridge.", "ada lindqvist"],
    ["Mayor Ada\n  Lindqvist", "ada lindqvist"],
    ["by José Maria O’Neil today", "jose maria o’neil"],
    ["Anna-Lena Berg", "anna lena berg"],
    ["“D’Arcy Vane,” he said", "d’arcy vane"],
    ["Jose\u0301 Mari\u0301a O’Neil", "jose maria o’neil"],
  ])("finds the name in %j", (text, name) => {
    expect([...scan.in(text)]).toEqual([name]);
  });

  it.each([
    "Ada said no.",
    "Adam Lindqvist",
    "Ada Lindqvistsson",
    "Rose",
    "the ada lindqvist",
    "Lindqvist Ada",
  ])("finds nobody in %j", (text) => {
    expect([...scan.in(text)]).toEqual([]);
  });

  it("takes linear time", () => {
    for (const pump of ["Ada ", "Ada-’", "Ada José María "])
      expectLinear({ id: pump, prefix: "", pump, suffix: "" }, (text) => scan.in(text));
  });
});
