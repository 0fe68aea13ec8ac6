import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/read/line.ts";
import { read } from "../../src/read.ts";
import { recordSchema } from "../../src/record.ts";
import { main, onrecord } from "./support.ts";

const line = (value: unknown) =>
  answer(Buffer.from(typeof value === "string" ? value : JSON.stringify(value)), read);

describe("a line", () => {
  it("gives a record with its id, its text unchanged and what it says of the document", async () => {
    const text = "\ufeff“Yes,” Ines Calder said.\r\n\r\nMore. ";
    const record = recordSchema.parse(
      await line({ id: "a 1", text, title: "T", publisher: "P", date: "2026-03-04", more: [] }),
    );
    expect(record.id).toBe("a 1");
    expect(record.document).toMatchObject({ text, title: "T", publisher: "P", published: "2026-03-04" });
    expect(record.issues).toEqual([]);
  });

  it.each<[unknown, string | null, string, string]>([
    ["", null, "bad-json", "not a JSON object"],
    ["{", null, "bad-json", "not a JSON object"],
    ["[1]", null, "bad-json", "not a JSON object"],
    ["null", null, "bad-json", "not a JSON object"],
    ['"text"', null, "bad-json", "not a JSON object"],
    [{ text: "x" }, null, "bad-field", "id is missing"],
    [{ id: "", text: "x" }, null, "bad-field", "id is empty"],
    [{ id: 7, text: "x" }, null, "bad-field", "id is no text"],
    [{ id: "a" }, "a", "bad-field", "text is missing"],
    [{ id: "a", text: ["x"] }, "a", "bad-field", "text is no text"],
    [{ id: "a", text: "x", title: 1, date: {} }, "a", "bad-field", "title is no text; date is no text"],
    [{ id: "a", text: " \n" }, "a", "empty", "no words"],
    [{ id: "a", text: "x".repeat(5 * 1024 * 1024 + 1) }, "a", "too-much-text", "longer than the limit"],
  ])("%.80j is refused in words", async (value, id, code, words) => {
    expect(await line(value)).toEqual({ id, error: { code, message: expect.stringContaining(words) } });
  });

  it("is refused when it is not UTF-8, or longer than the limit", async () => {
    expect(await answer(Buffer.from([0x7b, 0xff, 0x7d]), read)).toMatchObject({
      id: null,
      error: { code: "bad-json" },
    });
    expect(await answer(null, read)).toMatchObject({ id: null, error: { code: "too-large" } });
  });

  it("takes null for a field that is not there", async () => {
    expect(
      recordSchema.parse(await line({ id: "a", text: "Yes.", title: null, date: null })).document.title,
    ).toBeNull();
  });

  it("keeps a record whose date is no day, and says so", async () => {
    const record = recordSchema.parse(await line({ id: "a", text: "Yes.", date: "yesterday" }));
    expect(record.document.published).toBeNull();
    expect(record.issues).toEqual([{ code: "bad-field", message: expect.stringContaining("yesterday") }]);
  });

  it("keeps half a surrogate pair as it is", async () => {
    const record = recordSchema.parse(await line('{"id":"a","text":"x \\ud800 y"}'));
    expect(record.document.text).toBe("x \ud800 y");
  });
});

describe("read --ndjson", () => {
  it("answers every line in order and goes on past bad ones", async () => {
    const input = [
      '{"id":"1","text":"One, Ada Lindqvist said."}',
      "",
      "nonsense",
      '{"id":"2","text":"Two."}',
    ].join("\n");
    const { status, out, err } = await onrecord(["read", "--ndjson"], { input });
    expect([status, err]).toEqual([1, ""]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((answered) => JSON.parse(answered).id),
    ).toEqual(["1", null, null, "2"]);
    const good = await onrecord(["read", "--ndjson"], { input: '{"id":"1","text":"One."}\n' });
    expect([good.status, JSON.parse(good.out).id]).toEqual([0, "1"]);
  });

  it("knows people and masks private ones", async () => {
    const file = join(tmpdir(), `people-${process.pid}.csv`);
    writeFileSync(file, "name,title,body,from,to\nInes Calder,Mayor,Harwick,2024-05-01,\n");
    const input = [
      { id: "a", date: "2026-03-04", text: "“Yes,” said Ines Calder, the mayor of Harwick." },
      { id: "b", text: "“No,” said Ada Lindqvist, a nurse." },
    ];
    const { status, out } = await onrecord(["read", "--ndjson", "--people", file, "--public"], {
      input: input.map((one) => `${JSON.stringify(one)}\n`).join(""),
    });
    rmSync(file);
    const [known, masked] = out
      .trimEnd()
      .split("\n")
      .map((one) => recordSchema.parse(JSON.parse(one)));
    expect([status, known?.id, masked?.id]).toEqual([0, "a", "b"]);
    expect(known?.speakers[0]?.person?.ground).toContain("people file");
    expect(known?.statements[0]?.post).toEqual({ title: "Mayor", body: "Harwick" });
    expect(JSON.stringify(masked)).not.toContain("Lindqvist");
    expect(masked?.document.text).toBe("“No,” said [person 1], a nurse.");
  });

  it("answers each line before it needs the next", async () => {
    const child = spawn(process.execPath, [main, "read", "--ndjson"]);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ["a", "b", "c"]) {
      child.stdin.write(`${JSON.stringify({ id, text: "“Yes,” said Ruth Amadi." })}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value).id).toBe(id);
    }
    child.stdin.end();
    expect((await once(child, "close"))[0]).toBe(0);
  });
});
