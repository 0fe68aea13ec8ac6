import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordSchema } from "../../src/record.ts";
import { onrecord, withFolder } from "./support.ts";

const article = `<title>Ferry</title><link rel="canonical" href="https://harwick-ledger.example/ferry">
<article><p>Mayor Ines Calder said on Tuesday that the new ferry would carry 400 people a day.</p>
<p>“We will open the pier in June,” she told the council. Councillor Tomas Reyes said the pier cost $2 million.</p></article>
`;

/** A folder with an article, its later version, a text and a file that cannot be read. */
const withFiles = <T>(use: (run: Run, folder: string) => Promise<T>): Promise<T> =>
  withFolder(async (folder) => {
    await writeFile(join(folder, "one.html"), article);
    await writeFile(join(folder, "two.html"), article.replace("$2 million", "$3 million"));
    await writeFile(join(folder, "pool.txt"), "Ada Lindqvist said the pool would open.");
    await writeFile(join(folder, "empty.txt"), "");
    return use((...args) => onrecord(args, { cwd: folder, env: { ONRECORD_STORE: "" } }), folder);
  });
type Run = (...args: string[]) => ReturnType<typeof onrecord>;

const linesOf = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { [key: string]: unknown });

describe("add", () => {
  it("prints one line for each document, in a file here where none is named, and again changes nothing", () =>
    withFiles(async (run, folder) => {
      const first = await run("add", "one.html", "pool.txt", "--json");
      expect([first.status, first.err]).toEqual([0, ""]);
      const lines = linesOf(first.out);
      expect(lines).toMatchObject([
        { version: 1, new: true, file: "one.html" },
        { version: 1, new: true, file: "pool.txt" },
      ]);
      expect(lines.every(({ id }) => /^d-[0-9a-f]{32}$/.test(String(id)))).toBe(true);
      expect(existsSync(join(folder, "onrecord.db"))).toBe(true);
      const second = await run("add", "one.html", "pool.txt", "--json");
      expect(linesOf(second.out)).toEqual(lines.map((line) => ({ ...line, new: false })));
    }));

  it("goes on after a file that cannot be read, which is an error as data", () =>
    withFiles(async (run) => {
      const { status, out, err } = await run("add", "empty.txt", "none.txt", "pool.txt", "--json");
      expect(status).toBe(1);
      expect(linesOf(out)).toMatchObject([
        { file: "empty.txt", error: { code: "empty" } },
        { file: "none.txt", error: { code: "not-found" } },
        { file: "pool.txt", version: 1 },
      ]);
      expect(err).toContain("empty.txt: empty: ");
      const plain = await run("add", "pool.txt", "none.txt");
      expect(plain.out).toMatch(/^d-[0-9a-f]{32} {2}known {2}pool\.txt\n- {2}not added {2}none\.txt\n$/);
    }));

  it("keeps the same in the same order with several readers at once", () =>
    withFiles(async (run) => {
      const files = ["one.html", "two.html", "none.txt", "pool.txt", "empty.txt", "one.html"];
      const alone = await run("add", ...files, "--json", "--store", "a.db", "--jobs", "1");
      const together = await run("add", ...files, "--json", "--store", "b.db", "--jobs", "3");
      expect(together).toEqual(alone);
      expect(linesOf(together.out).map(({ version }) => version)).toEqual([1, 2, undefined, 1, undefined, 1]);
      const shown = async (store: string) => {
        const [{ id }] = linesOf(together.out) as [{ id: string }];
        const { kept, ...record } = JSON.parse((await run("show", id, "--json", "--store", store)).out);
        return record;
      };
      expect(await shown("b.db")).toEqual(await shown("a.db"));
      expect((await run("add", "one.html", "--jobs", "0")).status).toBe(2);
    }));

  it("is safe beside another one on the same new file", () =>
    withFiles(async (run, folder) => {
      const names = Array.from({ length: 12 }, (_, i) => `berth-${i}.txt`);
      for (const [i, name] of names.entries())
        await writeFile(join(folder, name), `Ines Calder said berth ${i} was free.`);
      const runs = await Promise.all(
        [0, 1, 2].map((part) =>
          run("add", "--json", "--reader", "rules", ...names.filter((_, i) => i % 3 === part || i < 3)),
        ),
      );
      for (const { status, err } of runs) expect([status, err]).toEqual([0, ""]);
      const ids = runs.flatMap(({ out }) => linesOf(out).map(({ id }) => id));
      expect(ids).toHaveLength(12 + 6);
      expect(new Set(ids).size).toBe(12);
      const found = await run("find", "berth", "--kind", "statement", "--json", "--limit", "100");
      expect(linesOf(found.out)).toHaveLength(12);
    }));

  it("keeps versions by address, or by the name that is given", () =>
    withFiles(async (run) => {
      const { out } = await run("add", "one.html", "two.html", "--json");
      const [one, two] = linesOf(out);
      expect(two).toMatchObject({ id: one?.id, version: 2 });
      await run("add", "pool.txt", "--identity", "pool", "--json");
      const named = await run("add", "one.html", "--identity", "pool", "--json");
      expect(linesOf(named.out)).toMatchObject([{ version: 2, new: true }]);
    }));
});

describe("show and find", () => {
  it("give back the record, and what became of earlier statements", () =>
    withFiles(async (run) => {
      const { out } = await run("add", "one.html", "two.html", "--json");
      const id = String(linesOf(out)[0]?.id);
      const shown = JSON.parse((await run("show", id, "--json")).out);
      const { kept, ...record } = shown;
      expect(recordSchema.parse(record)).toEqual(record);
      expect(record.document.id).toBe(id);
      expect(record.document.text).toContain("$3 million");
      expect(kept).toMatchObject({ id, version: 2, versions: [{ version: 1 }, { version: 2 }] });
      expect(kept.earlier).toMatchObject([{ state: "orphaned" }]);
      const report = await run("show", id.slice(0, 10));
      expect(report.out).toContain("version 2 of 2");
      expect(report.out).toContain("no longer there");
      const old = await run("show", id, "--of-version", "1");
      expect(old.out).toContain("$2 million");
      const [statement] = linesOf(
        (await run("find", "pier", "--speaker", "reyes", "--kind", "statement", "--json")).out,
      );
      const item = JSON.parse((await run("show", String(statement?.id), "--json")).out);
      expect(item).toMatchObject({ item: { id: statement?.id, document: id }, anchor: { state: "same" } });
      expect((await run("show", String(statement?.id))).out).toContain("said by Tomas Reyes");
    }));

  it("find what was asked for, and say when there is nothing", () =>
    withFiles(async (run) => {
      await run("add", "one.html", "pool.txt", "--published", "2026-03-04");
      const found = await run("find", '"pier cost"', "--date", "2026-03", "--kind", "statement");
      expect([found.status, found.err]).toEqual([0, ""]);
      expect(found.out).toMatch(/^2026-03-\d\d {2}.*the pier cost \$2 million/);
      expect(await run("find", "submarine")).toEqual({
        status: 0,
        out: "",
        err: "onrecord: nothing found.\n",
      });
      expect(await run("find", "submarine", "--json")).toEqual({ status: 0, out: "", err: "" });
      const all = await run("find", "--json", "--limit", "3");
      expect(linesOf(all.out)).toHaveLength(3);
    }));
});

describe("export, import, backup and restore", () => {
  it("take everything to another store", () =>
    withFiles(async (run, folder) => {
      await run("add", "one.html", "two.html", "pool.txt");
      const before = (await run("find", "--json", "--limit", "1000")).out;
      expect(await run("export", "all")).toEqual({ status: 0, out: "", err: "onrecord: wrote all.\n" });
      expect((await readdir(join(folder, "all"))).sort()).toContain("README.md");
      expect(await readFile(join(folder, "all/README.md"), "utf8")).toContain(
        "opens without Onrecord".slice(0, 4),
      );
      expect((await run("import", "all", "--store", "second.db")).status).toBe(0);
      expect((await run("backup", "monday.db", "--store", "second.db")).status).toBe(0);
      expect((await run("restore", "monday.db", "--store", "third.db")).status).toBe(0);
      for (const store of ["second.db", "monday.db", "third.db"]) {
        const after = (await run("find", "--json", "--limit", "1000", "--store", store)).out;
        expect(after.split("\n").sort()).toEqual(before.split("\n").sort());
      }
      for (const args of [
        ["export", "all"],
        ["backup", "monday.db"],
        ["restore", "monday.db"],
        ["import", "all"],
      ]) {
        const { status, err } = await run(...args);
        expect(status).toBe(1);
        expect(err).toMatch(/^onrecord: .*(nothing is overwritten|already holds something)/);
      }
    }));
});

describe("people import", () => {
  it("lets add and find know people by their ids", () =>
    withFiles(async (run, folder) => {
      const csv = "id,name,post,body,from,to\nq1,Ines Calder,Mayor,Harwick,2020-01-01,\n";
      await writeFile(join(folder, "people.csv"), csv);
      const { status, err } = await run("people", "import", "people.csv");
      expect([status, err]).toEqual([0, "onrecord: 1 people are in the store.\n"]);
      await run("add", "one.html", "--published", "2026-03-04");
      const found = await run("find", "--person", "Ines Calder", "--kind", "statement", "--json");
      expect(linesOf(found.out).length).toBeGreaterThan(0);
      expect((await run("people", "import", "none.csv")).status).toBe(1);
    }));
});

describe("called wrongly", () => {
  it.each([
    [["show", "d-000000"], 1, "no store"],
    [["find", "x", "--date", "soon"], 2, "is no day"],
    [["find", "x", "--class", "lie"], 2, "fact, opinion"],
    [["find", "x", "--limit", "0"], 2, "whole number"],
    [["find", "x", "--store", "pool.txt"], 1, "not a store"],
    [["find", "x", "--store", "postgres://nobody@127.0.0.1:1/none"], 1, "cannot be opened"],
    [["add", "pool.txt", "--store", "no/where.db"], 1, "cannot be opened"],
    [["add", "one.html", "two.html", "--identity", "x"], 2, "one FILE"],
    [["add", "https://harwick-ledger.example/x"], 2, "nothing is fetched"],
    [["import", "none"], 2, "no folder"],
    [["restore", "none.db"], 2, "no file"],
    [["export"], 2, "DIR"],
    [["add", "pool.txt", "--store", ""], 2, "name a file"],
  ])("%j", (args, status, words) =>
    withFiles(async (run) => {
      const result = await run(...args);
      expect([result.status, result.out]).toEqual([status, ""]);
      expect(result.err).toContain(words);
      expect(result.err).not.toMatch(/\n\s+at /);
    }),
  );

  it("an id that is not there", () =>
    withFiles(async (run) => {
      await run("add", "pool.txt");
      for (const id of ["d-000000", "x", "s-", "'; drop table documents; --"]) {
        const { status, err } = await run("show", id);
        expect([status, err]).toEqual([1, "onrecord: The store holds nothing under this id.\n"]);
      }
    }));
});
