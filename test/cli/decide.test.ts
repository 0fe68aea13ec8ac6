import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { onrecord, withFolder } from "./support.ts";

const monday =
  "Mayor Ines Calder said that the bridge would open in June. Councillor Tomas Reyes said the piers were wet.";
const friday =
  "Mayor Ines Calder walked back her claim that the bridge would open in June. “It may be July,” Calder said.";

type Run = (...args: string[]) => ReturnType<typeof onrecord>;

/** A store with two documents, and the beginning of the id of each. */
const withStore = <T>(use: (run: Run, ids: string[], folder: string) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    await writeFile(join(folder, "monday.txt"), monday);
    await writeFile(join(folder, "friday.txt"), friday);
    const run: Run = (...args) => onrecord(args, { cwd: folder, env: { ONRECORD_STORE: "" } });
    const ids: string[] = [];
    for (const [file, day] of [
      ["monday.txt", "2024-03-04"],
      ["friday.txt", "2024-03-08"],
    ] as const) {
      const { out } = await run("add", file, "--json", "--published", day);
      ids.push((JSON.parse(out) as { id: string }).id.slice(0, 12));
    }
    return use(run, ids, folder);
  });

const who = ["--by", "Ada Lindqvist", "--why", "She says so."];

describe("decide", () => {
  it("confirms a walk-back over two documents, which the threads and their page then call one", () =>
    withStore(async (run, [a, b], folder) => {
      const before = await run("exchanges", "--store", "onrecord.db");
      expect(before.out).toContain("revises own words, a1 (softens them, proposed)");
      const { status, out } = await run("decide", "confirm", `${b}:2`, `${a}:1`, ...who);
      expect(status).toBe(0);
      expect(out).toMatch(
        /Ada Lindqvist: confirm exchange, n-[0-9a-f]{32}\n {4}s-\w+ revises s-\w+ \(softens\)/,
      );
      const after = await run("exchanges", "--store", "onrecord.db", "--html", "threads.html");
      expect(after.status).toBe(0);
      const page = await readFile(join(folder, "threads.html"), "utf8");
      expect(page).toMatch(/walks back <bdi>own words<\/bdi>[\s\S]*?confirmed by Ada Lindqvist/);
      expect((await run("decide", "reject", `${b}:2`, `${a}:1`, ...who)).status).toBe(0);
      expect((await run("exchanges", "--store", "onrecord.db")).out).toContain("NO EXCHANGES FOUND");
    }));

  it("fixes a speaker, shown with what the machine had, until it is undone", () =>
    withStore(async (run, [a = ""], folder) => {
      const { out } = await run("decide", "speaker", `${a}:2`, "Ruth Amadi", ...who, "--json");
      const { id } = JSON.parse(out) as { id: string };
      const shown = await run("show", a, "--html", "page.html");
      expect([shown.status, shown.out]).toEqual([0, ""]);
      const page = await readFile(join(folder, "page.html"), "utf8");
      expect(page).toMatch(/decided by Ada Lindqvist on [\d-]+: She says so\.; the machine had Tomas Reyes/);
      expect((await run("find", "piers", "--speaker", "Amadi", "--kind", "statement")).out).toContain(
        "said by Ruth Amadi",
      );
      expect((await run("decide", "undo", id.slice(0, 12), ...who)).status).toBe(0);
      expect((await run("find", "piers", "--speaker", "Reyes", "--kind", "statement")).out).toContain(
        "said by Tomas Reyes",
      );
      expect((await run("decide", "list", a)).out).toMatch(/fix speaker, n-\w+, undone by Ada Lindqvist/);
    }));

  it("says everywhere who a speaker is, and that two are one", () =>
    withStore(async (run, [a = "", b = ""]) => {
      const found = await run("find", "--kind", "speaker", "--json");
      const speakers = found.out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { [key: string]: string });
      const of = (name: string, document: string) =>
        speakers.find(({ speaker, document: id = "" }) => speaker === name && id.startsWith(document))?.id ??
        "";
      const reyes = of("Tomas Reyes", a);
      expect((await run("decide", "speaker", reyes, "Ada Lindqvist", ...who)).status).toBe(0);
      expect((await run("show", a)).out).toContain("decided by Ada Lindqvist");
      expect((await run("decide", "merge", reyes, of("Ines Calder", b), ...who)).status).toBe(0);
      expect((await run("decide", "list", b)).out).toContain("merge people");
      expect((await run("decide", "split", reyes, of("Ines Calder", b), ...who)).status).toBe(0);
    }));

  it("finds a document that is added again with corrected labels as a version of its own", () =>
    withStore(async (run, _, folder) => {
      await writeFile(join(folder, "debate.txt"), "SPEAKER 1: Will it open?\n\nSPEAKER 2: It will.\n");
      await writeFile(join(folder, "fixes.json"), '{"speakers": {"SPEAKER 2": "Ines Calder"}}');
      const add = async (...flags: string[]) => (await run("add", "debate.txt", ...flags)).out.split("  ")[1];
      expect(await add()).toBe("version 1");
      expect(await add("--fixes", "fixes.json")).toBe("version 2");
      expect(await add("--fixes", "fixes.json")).toBe("known");
      expect((await run("find", "will", "--speaker", "Calder", "--kind", "statement")).out).toContain(
        "It will.",
      );
    }));

  it.each([
    [["confirm", "x", "y", ...who], 2, "is no statement"],
    [["confirm", "d-00000000:1", "d-00000000:2", ...who], 1, "nothing under this id"],
    [["speaker", "A:1", ...who], 2, "NAME"],
    [["speaker", "A:1", "Ruth Amadi"], 2, "--by"],
    [["speaker", "A:99", "Ruth Amadi", ...who], 1, "has no statement 99"],
    [["confirm", "A:1", "A:2", ...who], 2, "--kind"],
    [["reject", "A:1", "A:2", "--kind", "quotes", ...who], 1, "no such exchange"],
    [["merge", "A:1", "A:2", ...who], 2, "no speaker"],
    [["undo", "n-00000000", ...who], 1, "nothing under this id"],
    [["speaker", "A:1", "Ruth Amadi", "--by", " ", "--why", "x"], 2, "take words"],
  ])("%j is refused in words", (args, expected, words) =>
    withStore(async (run, [a = ""]) => {
      const { status, err, out } = await run("decide", ...args.map((arg) => arg.replace(/^A:/, `${a}:`)));
      expect([status, out]).toEqual([expected, ""]);
      expect(err).toMatch(/^onrecord: /);
      expect(err).toContain(words);
    }),
  );
});
