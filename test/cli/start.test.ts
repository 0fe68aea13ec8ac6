import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { withFolder } from "./support.ts";

const script = fileURLToPath(new URL("../../scripts/start.mjs", import.meta.url));
const start = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: cwd },
  });

describe("npm start", () => {
  it("reads an example, prints the report and says where the page lies", () =>
    withFolder(async (folder) => {
      const { status, stdout, stderr } = start(folder);
      expect(status).toBe(0);
      expect(stdout).toContain("WHO SAID WHAT");
      expect(stderr).toContain(join(folder, "onrecord-page.html"));
      expect(readFileSync(join(folder, "onrecord-page.html"), "utf8")).toMatch(/^<!doctype html>/);
    }));

  it("reads the user’s file, from where the user stands, with the user’s flags", () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, "own.txt"), "Ada Lindqvist said the pool would open.");
      expect(start(folder, "own.txt", "--title", "The pool").stdout).toMatch(/^The pool\n/);
      expect(readdirSync(folder).sort()).toEqual(["onrecord-page.html", "own.txt"]);
      expect(JSON.parse(start(folder, "own.txt", "--json").stdout).schema).toBe("onrecord/record/1");
    }));

  it("fails as the command fails", () =>
    withFolder(async (folder) => {
      const { status, stderr } = start(folder, "gone.txt");
      expect(status).toBe(1);
      expect(stderr).toContain("gone.txt: not-found");
      expect(stderr).not.toContain("annotated page");
    }));
});
