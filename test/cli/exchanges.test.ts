import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/exchanges/line.ts";
import { read } from "../../src/read.ts";
import { onrecord, withFolder } from "./support.ts";

const line = (value: unknown) => answer(Buffer.from(JSON.stringify(value)), read);
const monday = {
  id: "d1",
  date: "2024-03-04",
  text: "Mayor Ines Calder said that the bridge would open in June.",
};
const friday = {
  id: "d2",
  date: "2024-03-08",
  title: "July",
  text: "Calder walked back her claim that the bridge would open in June. “It may be July,” Calder said.",
};

describe("a line of exchanges --ndjson", () => {
  it("gives the links within and across its documents, as spans of their texts", async () => {
    const out = await line({ id: "t1", documents: [friday, monday] });
    expect(out).toEqual({ id: "t1", links: expect.any(Array) });
    if (!("links" in out)) throw new Error("no links");
    const across = out.links.find(({ from, to }) => from.doc !== to.doc);
    expect(across).toMatchObject({
      from: { doc: "d2" },
      to: { doc: "d1" },
      kind: "revises",
      change: "softens",
    });
    expect(across?.to.content.map((span) => monday.text.slice(...span))).toEqual([
      "that the bridge would open in June",
    ]);
    for (const one of out.links)
      expect(Object.keys(one).filter((key) => key !== "change")).toEqual(["from", "to", "kind"]);
  });

  it.each<[unknown, string | null, string, string]>([
    [{ documents: [] }, null, "bad-field", "id is missing"],
    [{ id: "a" }, "a", "bad-field", "documents is missing"],
    [{ id: "a", documents: {} }, "a", "bad-field", "documents is no list"],
    [{ id: "a", documents: [{ id: "d" }] }, "a", "bad-field", "documents.0.text is missing"],
    [{ id: "a", documents: [monday, monday] }, "a", "bad-field", "another with this id"],
    [{ id: "a", documents: [{ id: "d", text: " " }] }, "a", "empty", "no words"],
  ])("%j is refused in words", async (value, id, code, words) => {
    expect(await line(value)).toEqual({ id, error: { code, message: expect.stringContaining(words) } });
  });

  it("takes a date that is no day for none", async () => {
    expect(await line({ id: "a", documents: [{ ...monday, date: "soon" }] })).toEqual({ id: "a", links: [] });
  });
});

describe("onrecord exchanges", () => {
  it("answers every line in order and goes on past bad ones", async () => {
    const input = [{ id: "1", documents: [monday, friday] }, "x", { id: "2", documents: [] }]
      .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
      .join("\n");
    const { status, out, err } = await onrecord(["exchanges", "--ndjson"], { input });
    expect([status, err]).toEqual([1, ""]);
    const answers = out
      .trimEnd()
      .split("\n")
      .map((one) => JSON.parse(one) as { id: string | null; error?: object });
    expect(answers.map(({ id, error }) => [id, error === undefined])).toEqual([
      ["1", true],
      [null, false],
      ["2", true],
    ]);
  });

  it("shows threads over files, or gives them as JSON, and names what it could not read", () =>
    withFolder(async (folder) => {
      const files = await Promise.all(
        [monday, friday].map(async ({ id, date, text }) => {
          const file = join(folder, `${id}.html`);
          await writeFile(
            file,
            `<html><head><meta property="article:published_time" content="${date}"><title>${id}</title></head><body><article><p>${text}</p></article></body></html>`,
          );
          return file;
        }),
      );
      const shown = await onrecord(["exchanges", ...files]);
      expect([shown.status, shown.err]).toEqual([0, ""]);
      expect(shown.out).toContain("WHO TOOK UP WHAT");
      const { status, out, err } = await onrecord([
        "exchanges",
        "--json",
        ...files,
        join(folder, "none.html"),
      ]);
      expect([status, err]).toEqual([1, expect.stringContaining("none.html: not-found")]);
      const json = JSON.parse(out) as {
        documents: object[];
        exchanges: { kind: string; from: { record: number } }[];
      };
      expect(json.documents).toHaveLength(2);
      expect(json.exchanges).toContainEqual(
        expect.objectContaining({ kind: "revises", from: expect.objectContaining({ record: 1 }) }),
      );
      expect((await onrecord(["exchanges", "--ndjson", "--json"], { input: "" })).status).toBe(2);
    }));
});
