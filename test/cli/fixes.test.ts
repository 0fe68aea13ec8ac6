import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Misuse } from "../../src/cli/io/failure.ts";
import { fixesOf } from "../../src/cli/read/fixes.ts";
import { withFolder } from "./support.ts";

describe("the flags that correct labels", () => {
  it("are pairs; a flag wins over the file", () =>
    withFolder(async (folder) => {
      const file = join(folder, "fixes.json");
      await writeFile(
        file,
        '{"speakers": {"SPEAKER 1": "Ines Calder", "SPEAKER 2": "Tomas Reyes"}, "turns": {"3": null}}',
      );
      expect(
        fixesOf({ fixes: file, speaker: ["SPEAKER 2=Ada Lindqvist"], turn: ["4 = Ruth Amadi"] }),
      ).toEqual({
        speakers: { "SPEAKER 1": "Ines Calder", "SPEAKER 2": "Ada Lindqvist" },
        turns: { 3: null, 4: "Ruth Amadi" },
      });
      expect(fixesOf({})).toBeUndefined();
    }));

  it.each([
    [{ speaker: ["SPEAKER 2"] }, "LABEL=NAME"],
    [{ turn: ["x=Ada Lindqvist"] }, "turns.x"],
    [{ turn: ["3="] }, "N=NAME"],
    [{ fixes: "/nowhere/fixes.json" }, "no such file"],
  ])("%j is refused in words", (flags, words) => {
    expect(() => fixesOf(flags)).toThrow(Misuse);
    expect(() => fixesOf(flags)).toThrow(words);
  });
});
