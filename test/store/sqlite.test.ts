import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/store.ts";
import { storeSuite } from "./suite/suite.ts";

let folder = "";
let count = 0;
const newPlace = async () => join(folder, `${++count}.db`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-store-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("SQLite", () => {
  storeSuite({ name: "sqlite", newPlace });

  it("writes each commit to the disk before it is acknowledged", async () => {
    const { sql } = await import("kysely");
    const store = await openStore(await newPlace());
    const value = async (name: string) => {
      const { rows } = await sql.raw(`pragma ${name}`).execute(store.db);
      return Object.values(rows[0] as object)[0];
    };
    expect(await value("journal_mode")).toBe("wal");
    expect(await value("synchronous")).toBe(2);
    expect(await value("secure_delete")).toBe(1);
    expect(await value("foreign_keys")).toBe(1);
    await store.close();
  });

  it.each([
    ["somebody else's text", "These are no tables.", "not-a-store"],
    ["a folder that does not exist", null, "unreachable"],
  ])("refuses %s", async (_, content, code) => {
    const place = content === null ? join(folder, "no", "where.db") : await newPlace();
    if (content !== null) await writeFile(place, content.repeat(100));
    await expect(openStore(place)).rejects.toMatchObject({ code });
  });

  it("refuses somebody else's database", async () => {
    const place = await newPlace();
    const { default: Database } = await import("libsql");
    const other = new Database(place);
    other.exec("create table t (a)");
    other.close();
    await expect(openStore(place)).rejects.toMatchObject({ code: "not-a-store" });
  });

  it("says that there is none, where none is to be made", async () => {
    await expect(openStore(await newPlace(), { create: false })).rejects.toMatchObject({ code: "no-store" });
  });
});
