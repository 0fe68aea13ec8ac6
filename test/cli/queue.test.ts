import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { OnRecord } from "../../src/record.ts";
import { onrecord, withFolder } from "./support.ts";

const text =
  "The town spent $4 million on the hospital in 2024.\n\nThefts in the old town fell by 12 percent in 2024.\n";

/** Runs in a folder that holds the text, weights and a file of decisions. */
const inFolder = (
  weights: unknown,
  decisions: unknown,
  use: (at: (name: string) => string) => Promise<void>,
) =>
  withFolder(async (folder) => {
    const at = (name: string) => join(folder, name);
    await writeFile(at("story.txt"), text);
    await writeFile(at("weights.json"), typeof weights === "string" ? weights : JSON.stringify(weights));
    await writeFile(at("decisions.json"), JSON.stringify(decisions));
    await use(at);
  });

describe("onrecord read --queue", () => {
  it("orders the report and the sheet by own weights, and says why", () =>
    inFolder({ name: "the crime desk", topics: { thefts: 9 } }, [], async (at) => {
      const sheet = at("sheet.csv");
      const args = ["read", at("story.txt"), "--queue", at("weights.json"), "--sheet", sheet, "--report"];
      const { status, out } = await onrecord(args);
      expect(status).toBe(0);
      expect(out).toContain("In the order of the crime desk.");
      expect(out.indexOf("Thefts")).toBeLessThan(out.indexOf("The town spent"));
      expect(out.replace(/\s+/g, " ")).toContain("about thefts, which you gave a weight of 9");
      const rows = (await readFile(sheet, "utf8")).split("\r\n");
      expect(rows.find((row) => row.includes("Thefts"))).toMatch(/,"?1"?$/);
      expect(rows.find((row) => row.includes("The town spent"))).toMatch(/,"?2"?$/);
    }));

  it.each([["{"], [{ speed: 1 }], [{ worth: "much" }]])("refuses %j", (weights) =>
    inFolder(weights, [], async (at) => {
      const { status, out, err } = await onrecord(["read", at("story.txt"), "--queue", at("weights.json")]);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toContain("weights.json");
      expect(err).not.toContain("    at ");
    }),
  );
});

describe("onrecord read --overrides", () => {
  it("puts decisions in force and names those that find nothing", async () => {
    const plain = JSON.parse(
      await withFolder(async (folder) => {
        await writeFile(join(folder, "story.txt"), text);
        return (await onrecord(["read", join(folder, "story.txt"), "--json"])).out;
      }),
    ) as OnRecord;
    const sentence = plain.sentences.find(({ start }) =>
      plain.document.text.slice(start).startsWith("Thefts"),
    )?.id;
    const decisions = [
      { sentence, span: [0, 49], class: "opinion", by: "AL" },
      { sentence: "s-gone", span: [0, 5], by: "BK" },
    ];
    await inFolder({}, decisions, async (at) => {
      const { status, out, err } = await onrecord([
        ...["read", at("story.txt"), "--json", "--overrides", at("decisions.json")],
      ]);
      expect(status).toBe(0);
      const { claims } = JSON.parse(out) as OnRecord;
      const decided = claims.find((claim) => claim.sentence === sentence);
      expect(decided?.class).toBe("opinion");
      expect(decided?.reasons[0]).toContain("decided by AL");
      expect(err).toContain("what BK decided on sentence s-gone finds no claim in this document");
    });
  });
});
