import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { Ranker } from "../../src/claims/ranker.ts";
import { answer } from "../../src/cli/rank/line.ts";
import { main, onrecord } from "./support.ts";

const line = (value: unknown) =>
  answer(Buffer.from(typeof value === "string" ? value : JSON.stringify(value)), new Ranker());

describe("a line of rank --ndjson", () => {
  it("gives score, class and reasons under its id", async () => {
    const found = await line({ id: "a", text: "The toll rose 12 percent in 2024.", speaker: null, line: 3 });
    expect(found).toEqual({
      id: "a",
      score: expect.any(Number),
      class: "fact",
      reasons: expect.arrayContaining(["names a number"]),
    });
  });

  it("takes an empty doc for none", async () => {
    const text = "The toll rose 12 percent in 2024.";
    expect(await line({ id: "a", text, doc: "" })).toEqual(await line({ id: "a", text }));
    expect(await line({ id: "a", text, doc: "d" })).not.toEqual(await line({ id: "a", text }));
  });

  it.each([".", "…", "-- --"])("gives %j, which says nothing, the least score", async (text) => {
    expect(await line({ id: "a", text, doc: "d" })).toMatchObject({ id: "a", score: 0 });
    expect(await line({ id: "a", text })).toMatchObject({ id: "a", score: 0 });
  });

  it.each<[unknown, string | null, string]>([
    ["{", null, "bad-json"],
    [{ text: "x" }, null, "bad-field"],
    [{ id: "a" }, "a", "bad-field"],
    [{ id: "a", text: "x", line: "3" }, "a", "bad-field"],
    [{ id: "a", text: "x", doc: 3 }, "a", "bad-field"],
    [{ id: "a", text: " " }, "a", "empty"],
  ])("%j is refused", async (value, id, code) => {
    expect(await line(value)).toEqual({ id, error: { code, message: expect.any(String) } });
  });
});

describe("onrecord rank", () => {
  it("goes on past a bad line and exits 1", async () => {
    const input = `{"id":"a","text":"The toll rose 12 percent."}\nno\n{"id":"b","text":"Thank you."}\n`;
    const { status, out } = await onrecord(["rank", "--ndjson"], { input });
    const [first, bad, last] = out
      .trim()
      .split("\n")
      .map((row) => JSON.parse(row));
    expect(status).toBe(1);
    expect(bad).toMatchObject({ id: null, error: { code: "bad-json" } });
    expect(first.id).toBe("a");
    expect(first.score).toBeGreaterThan(last.score);
  });

  it("answers a line before it asks for the next", async () => {
    const child = spawn(process.execPath, [main, "rank", "--ndjson"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const answers = createInterface({ input: child.stdout });
    child.stdin.write('{"id":"a","text":"The toll rose 12 percent."}\n');
    const [row] = (await once(answers, "line")) as [string];
    expect(JSON.parse(row).id).toBe("a");
    child.stdin.end();
    await once(child, "close");
  });

  it("lists the sentences of a document, with speaker and reasons", async () => {
    const file = "examples/council-debate.txt";
    const { status, out } = await onrecord(["rank", "--top", "3", file]);
    expect(status).toBe(0);
    const places = out.split("\n").filter((row) => /^\d+\. [^:]+: /.test(row));
    expect(places).toHaveLength(3);
    expect(out.match(/^ {3}sentence \d+; fact; .*names a number/gm)?.length).toBeGreaterThan(0);
  });

  it("ranks what resembles an earlier check higher", async () => {
    const folder = mkdtempSync(join(tmpdir(), "rank-"));
    const archive = join(folder, "checks.jsonl");
    writeFileSync(archive, '{"text":"The ferry carries fewer people than in 2019.","date":"2026-02-20"}\n');
    const input = `${JSON.stringify({ id: "a", doc: "d", text: "The ferry carries fewer people.", date: "2026-03-01" })}\n`;
    const [plain, aided] = await Promise.all([
      onrecord(["rank", "--ndjson"], { input }),
      onrecord(["rank", "--ndjson", "--archive", archive], { input }),
    ]);
    expect(JSON.parse(aided.out).score).toBeGreaterThan(JSON.parse(plain.out).score);
    expect(JSON.parse(aided.out).reasons.join()).toContain("2026-02-20");
    writeFileSync(archive, '{"text":"x"}\n{"title":"y"}\n');
    const wrong = await onrecord(["rank", "--ndjson", "--archive", archive], { input });
    expect(wrong.status).toBe(2);
    expect(wrong.err).toContain("line 2: text");
    rmSync(folder, { recursive: true });
  });

  it.each([
    [["rank", "--top", "0", "examples/council-debate.txt"], 2],
    [["rank", "--ndjson", "--top", "3"], 2],
    [["rank", "--ndjson", "--archive", "missing.jsonl"], 2],
    [["rank", "missing.txt"], 1],
  ])("%j exits %i", async (args, expected) => {
    expect((await onrecord(args, { input: "" })).status).toBe(expected);
  });
});
