import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordSchema } from "../../src/record.ts";
import { onrecord, withFolder } from "./support.ts";

const story =
  "Mayor Ines Calder of Harwick said the bridge was late. Ada Lindqvist, a baker, said: “Nobody told me.”";
const people = "id,name,post,body,from\ncalder,Ines Calder,Mayor,Harwick,2020\n";

describe("onrecord read --people", () => {
  it("ties a speaker to the person of the file, with the post held that day", () =>
    withFolder(async (folder) => {
      const file = join(folder, "people.csv");
      await writeFile(file, people);
      const { status, out } = await onrecord(
        ["read", "-", "--json", "--published", "2024-03-07", "--people", file],
        { input: story },
      );
      const record = recordSchema.parse(JSON.parse(out));
      expect(status).toBe(0);
      expect(record.speakers[0]?.person?.id).toBe("calder");
      expect(record.statements[0]?.post).toEqual({ title: "Mayor", body: "Harwick" });
    }));

  it("says what is wrong in the file, and stops where there is nobody in it", () =>
    withFolder(async (folder) => {
      const file = join(folder, "people.csv");
      await writeFile(file, `${people}reyes,,Mayor,Harwick,2020\n`);
      const partly = await onrecord(["read", "-", "--people", file], { input: story });
      expect(partly).toMatchObject({ status: 0, err: expect.stringContaining("line 3: has no name") });
      await writeFile(file, "a,b\n");
      const none = await onrecord(["read", "-", "--people", file], { input: story });
      expect(none).toMatchObject({ status: 1, out: "", err: expect.stringContaining("nobody in it") });
      const missing = await onrecord(["read", "-", "--people", join(folder, "no.csv")], { input: story });
      expect(missing).toMatchObject({ status: 1, err: expect.stringContaining("not-found") });
    }));
});

describe("onrecord read --public", () => {
  it("masks private people in the record, the report and the page", () =>
    withFolder(async (folder) => {
      for (const flags of [["--json"], [], ["--html", "-"]]) {
        const { status, out } = await onrecord(["read", "-", "--public", ...flags], {
          input: story,
          cwd: folder,
        });
        expect(status).toBe(0);
        expect(out).not.toContain("Lindqvist");
        expect(out).toContain("[person 1]");
        expect(out).toContain("Calder");
      }
    }));
});
