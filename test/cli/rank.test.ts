import { spawn } from "node:child_process";
import { once } from "node:events";
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

  it("is misused without --ndjson", async () => {
    expect((await onrecord(["rank"], { input: "" })).status).toBe(2);
  });
});
