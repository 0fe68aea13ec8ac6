import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { breaches, sourceFiles } from "../scripts/house.mjs";

describe("the house", () => {
  it("stands: every room imports only rooms above it", () => {
    expect(breaches(sourceFiles(resolve(import.meta.dirname, "../src")))).toEqual([]);
  });

  it.each([
    ["text/a.ts", 'import { read } from "../read.ts";', "text must not import read.ts"],
    ["claims/a.ts", 'export * from "../publish/page.ts";', "claims must not import publish"],
    [
      "speakers/deep/a.ts",
      'import type { X } from "../../exchanges/x.ts";',
      "speakers must not import exchanges",
    ],
    ["claims/a.ts", 'import { readFileSync } from "node:fs";', "must not import node:fs"],
    ["text/a.ts", 'const fs = await import("fs");', "must not import fs"],
    ["shed/a.ts", "", "shed is not a room"],
  ])("falls when %s says %s", (path, text, words) => {
    expect(breaches({ [path]: text }).join("\n")).toContain(words);
  });

  it("lets a room import what stands above it", () => {
    expect(breaches({ "cli/a.ts": 'import { read } from "../read.ts";\nimport fs from "node:fs";' })).toEqual(
      [],
    );
  });
});
