import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { readCommand } from "../../src/cli/read/read.ts";
import { formats } from "../../src/intake/format.ts";
import { documentSchema, recordSchema } from "../../src/record.ts";
import { onrecord, withFolder } from "./support.ts";

const article = `Harwick council meets

“The new ferry will run by June,” Mayor Ines Calder told the council. It cost $2 million, Tomas Reyes said.
`;

/** A folder with two articles and one empty file. */
const withArticles = <T>(use: (folder: string) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    await writeFile(join(folder, "one.txt"), article);
    await writeFile(join(folder, "two.txt"), "Ada Lindqvist said the pool would open.");
    await writeFile(join(folder, "empty.txt"), "");
    return use(folder);
  });

describe("help", () => {
  it("is what onrecord alone prints", async () => {
    const { status, out, err } = await onrecord([]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("Examples:\n  onrecord read article.html");
    expect((await onrecord(["--help"])).out).toBe(out);
  });

  it("names every flag of read, with an example", async () => {
    const { status, out } = await onrecord(["read", "--help"]);
    expect(status).toBe(0);
    for (const flag of readCommand().options) expect(out).toContain(flag.flags);
    expect(out).toContain("Examples:");
    expect((await onrecord(["help", "read"])).out).toBe(out);
  });

  it("offers the formats and kinds that there are", () => {
    const choices = (long: string) =>
      readCommand().options.find((option) => option.long === long)?.argChoices;
    expect(choices("--format")).toEqual([...formats]);
    expect(choices("--kind")).toEqual(documentSchema.shape.kind.options);
  });

  it("prints the version of the package", async () => {
    const { version } = JSON.parse(await readFile(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await onrecord(["--version"])).toEqual({ status: 0, out: `${version}\n`, err: "" });
  });
});

describe("called wrongly", () => {
  it.each([
    [["reed"], "Did you mean read?"],
    [["read", "--jsn", "one.txt"], "Did you mean --json?"],
    [["read", "--width", "wide", "one.txt"], "whole number"],
    [["read", "--kind", "rumour", "one.txt"], "article, speech"],
    [["read", "--published", "soon", "one.txt"], "2026-03-04"],
    [["read", "--encoding", "klingon", "one.txt"], "windows-1252"],
    [["read", "https://ledger.example/story"], "nothing is fetched"],
    [["read", "one.txt", "two.txt", "--html", "page.html"], "take one FILE"],
    [["read", "one.txt", "--sheet", "sheet.pdf"], ".html, .docx or .csv"],
    [["read", "one.txt", "--html", "missing/page.html"], "does not exist"],
    [["read", "one.txt", "--html", "."], "is a folder"],
    [["read", "one.txt", "--html", "one.txt"], "would be overwritten"],
    [["read", "one.txt", "--html", "link.txt"], "would be overwritten"],
    [["read", "one.txt", "--html", "x.html", "--sheet", "x.html"], "the same file"],
    [["read", "one.txt", "--html", "-", "--json"], "Only one thing"],
    [["read", "--ndjson", "--json"], "do not go together"],
    [["read", "--ndjson", "--title", "T"], "do not go together"],
    [["read", "-", "-"], "only once"],
  ])("%j", (args, words) =>
    withArticles(async (folder) => {
      await symlink("one.txt", join(folder, "link.txt"));
      const before = (await readdir(folder)).sort();
      const { status, out, err } = await onrecord(args, { cwd: folder });
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain(words);
      expect(err).toMatch(/^onrecord: /);
      expect((await readdir(folder)).sort()).toEqual(before);
      expect(await readFile(join(folder, "one.txt"), "utf8")).toBe(article);
    }),
  );
});

describe("read", () => {
  it("prints a plain report into a pipe, and colours when asked", () =>
    withArticles(async (cwd) => {
      const plain = await onrecord(["read", "one.txt", "--title", "The ferry"], { cwd });
      expect([plain.status, plain.err]).toEqual([0, ""]);
      expect(plain.out).toMatch(/^The ferry\n/);
      expect(plain.out).toContain("WHO SAID WHAT\n\nInes Calder");
      expect(plain.out).not.toContain("\x1b");
      const coloured = await onrecord(["read", "one.txt", "--colour"], { cwd });
      expect(coloured.out).toContain("\x1b[1m");
      expect((await onrecord(["read", "one.txt"], { cwd, env: { FORCE_COLOR: "1" } })).out).toContain(
        "\x1b[1m",
      );
      const narrow = await onrecord(["read", "one.txt", "--width", "40"], { cwd });
      expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
    }));

  it("prints one record as JSON, with what the flags say of the document", () =>
    withArticles(async (cwd) => {
      const flags = [
        "--title",
        "T",
        "--publisher",
        "P",
        "--author",
        "A",
        "--author",
        "B",
        "--published",
        "2026-03",
      ];
      const more = [
        "--address",
        "https://ledger.example/1",
        "--language",
        "en",
        "--kind",
        "speech",
        "--format",
        "text",
      ];
      const { status, out } = await onrecord(["read", "one.txt", "--json", ...flags, ...more], { cwd });
      expect(status).toBe(0);
      expect(out).toMatch(/^\{\n {2}"schema"/);
      const { document } = recordSchema.parse(JSON.parse(out));
      expect(document).toMatchObject({
        text: article,
        title: "T",
        publisher: "P",
        authors: ["A", "B"],
        published: "2026-03",
        address: "https://ledger.example/1",
        language: "en",
        kind: "speech",
      });
    }));

  it("reads standard input, named or not", async () => {
    const [unnamed, named] = [
      await onrecord(["read", "--json"], { input: article }),
      await onrecord(["read", "-", "--json"], { input: article }),
    ];
    expect(unnamed).toEqual(named);
    expect(recordSchema.parse(JSON.parse(named.out)).document.text).toBe(article);
  });

  it("goes on past what cannot be read, and says so in words", () =>
    withArticles(async (cwd) => {
      const { status, out, err } = await onrecord(
        ["read", "one.txt", "empty.txt", "gone.txt", ".", "two.txt", "--json"],
        { cwd },
      );
      expect(status).toBe(1);
      const records = out
        .trimEnd()
        .split("\n")
        .map((line) => recordSchema.parse(JSON.parse(line)));
      expect(records.map(({ document }) => document.text.slice(0, 11))).toEqual([
        "Harwick cou",
        "Ada Lindqvi",
      ]);
      expect(err.split("\n").map((line) => line.split(":").slice(1, 3).join())).toEqual([
        " empty.txt, empty",
        " gone.txt, not-found",
        " ., not-readable",
        "",
      ]);
      expect(err).not.toMatch(/\n\s+at /);
    }));

  it("names each file in a report on several", () =>
    withArticles(async (cwd) => {
      const { out } = await onrecord(["read", "one.txt", "two.txt"], { cwd });
      expect(out.match(/^==> .* <==$/gm)).toEqual(["==> one.txt <==", "==> two.txt <=="]);
    }));

  it("writes page and sheets whole, and nothing else", () =>
    withArticles(async (cwd) => {
      for (const sheet of ["sheet.csv", "sheet.html", "sheet.docx"]) {
        const { status, out, err } = await onrecord(
          ["read", "one.txt", "--html", "page.html", "--sheet", sheet],
          { cwd },
        );
        expect([status, out, err]).toEqual([0, "", `onrecord: wrote page.html\nonrecord: wrote ${sheet}\n`]);
      }
      expect((await readdir(cwd)).sort()).toEqual([
        "empty.txt",
        "one.txt",
        "page.html",
        "sheet.csv",
        "sheet.docx",
        "sheet.html",
        "two.txt",
      ]);
      expect(await readFile(join(cwd, "page.html"), "utf8")).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
      expect(parse(await readFile(join(cwd, "sheet.csv")), { bom: true }).length).toBeGreaterThan(2);
      expect((await readFile(join(cwd, "sheet.docx"))).subarray(0, 2).toString()).toBe("PK");
      const { out } = await onrecord(["read", "one.txt", "--html", "page.html", "--report"], { cwd });
      expect(out).toContain("WHO SAID WHAT");
    }));

  it("is not troubled by a reader that stops", () =>
    withArticles(async (cwd) => {
      const { spawn } = await import("node:child_process");
      const { main } = await import("./support.ts");
      const child = spawn(process.execPath, [main, "read", "one.txt", "--json"], { cwd });
      child.stdout.destroy();
      let err = "";
      child.stderr.on("data", (data) => (err += String(data)));
      await new Promise((resolve) => child.on("close", resolve));
      expect(err).toBe("");
    }));
});
