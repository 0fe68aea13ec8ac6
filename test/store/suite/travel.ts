import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { backup, restore } from "../../../src/store/backup.ts";
import { decide } from "../../../src/store/decisions.ts";
import { find } from "../../../src/store/find.ts";
import { exportFolder } from "../../../src/store/folder/export.ts";
import { importFolder } from "../../../src/store/folder/import.ts";
import { enqueue } from "../../../src/store/jobs.ts";
import { appendEntry } from "../../../src/store/ledger.ts";
import { keepReviews } from "../../../src/store/reviews.ts";
import { addKey } from "../../../src/store/settings.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { sha256 } from "../../../src/text/digest.ts";
import { address, addText, article, type Backend, dump, ticking } from "./backend.ts";
import { withStore } from "./with-store.ts";

/** A store with something in every table. */
async function fillStore(store: Store): Promise<void> {
  await addText(store, article, { address, title: "=a formula", published: "2026-03-04" });
  await addText(store, article.replace("June", "July"), { address, published: "2026-03-04" });
  await addText(store, "Ada Lindqvist said the \0 pool's lanes were long.", { publisher: "\0" });
  await enqueue(store, "read", "d-1", { file: "a" });
  await store.write(async (tx) => {
    const value = { to: "s-2", kind: "answers" };
    const at = "2026-03-04T10:00:00Z";
    await decide(tx, { act: "confirm exchange", subject: "s-1", value, reason: "", by: "ada", at });
    await keepReviews(tx, [{ id: "w-1", day: "2026-03-01", body: { claim: "…" } }], at);
    await tx.insertInto("people").values({ id: "n-1", name: "Ines Calder", body: "{}", added: at }).execute();
    await addKey(tx, {
      id: "k",
      name: "harwick",
      public: "AA==",
      role: "log",
      valid_from: at,
      valid_until: null,
    });
    for (const i of [0, 1]) {
      const leaf = Buffer.from(`{"é":${i}}`);
      const disclosures = [{ field: "text", value: "…", salt: "00" }];
      await appendEntry(tx, {
        id: `e${i}`,
        kind: "statement",
        leaf,
        hash: `h${i}`,
        about: null,
        prev: i === 0 ? null : "h0",
        at,
        disclosures,
      });
    }
    await tx.insertInto("checkpoints").values({ size: 2, root: "r", note: "n", at }).execute();
  });
}

/** The digests of all files of an export, but for the time that it names. */
async function filesIn(folder: string): Promise<[string, string][]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const digests = files.map(async ({ parentPath, name }): Promise<[string, string]> => {
    const path = join(parentPath, name);
    const text = await readFile(path, "latin1");
    return [path.slice(folder.length), sha256(text.replace(/"exported": "[^"]*"/, ""))];
  });
  return (await Promise.all(digests)).sort();
}

/** All that has to be the same on the other side: the numbers of items may differ, and where they came from is set. */
async function essence(store: Store) {
  const { items = [], counters: _, settings: __, ...rest } = await dump(store);
  const drawn = items.map((item) => ({ ...JSON.parse(String(item)), at: 0 }));
  return { ...rest, items: drawn.map((item) => JSON.stringify(item)).sort() };
}

export function travelSuite(backend: Backend): void {
  const test = withStore(backend);

  /** Fills a store, lets it travel, and compares; the second one is given back for more. */
  const travel = (go: (from: Store, to: Store, folder: string) => Promise<void>) =>
    test(async (store) => {
      const folder = await mkdtemp(join(tmpdir(), "onrecord-travel-"));
      const second = await openStore(await backend.newPlace(), { now: ticking("2027-01-01T00:00:00.000Z") });
      try {
        await fillStore(store);
        await go(store, second, folder);
      } finally {
        await second.close();
        await rm(folder, { recursive: true });
      }
    });

  const goesOn = async (store: Store) => {
    const entry = { kind: "reply", leaf: Buffer.from("x"), about: null, prev: "h1", at: "t" };
    expect(await store.write((tx) => appendEntry(tx, { ...entry, id: "e2", hash: "h2" }))).toMatchObject({
      position: 2,
    });
    expect(await find(store, { words: "ferry", kind: "statement" })).toHaveLength(1);
    const { id, isNew } = await addText(store, article, {
      address,
      title: "=a formula",
      published: "2026-03-04",
    });
    expect(isNew).toBe(false);
    expect(await addText(store, `${article}\nIt rained.`, { address })).toMatchObject({
      id,
      version: 3,
      isNew: true,
    });
  };

  describe("a backup", () => {
    it("restored is the same store, and goes on where it was", () =>
      travel(async (from, to, folder) => {
        const file = join(folder, "monday.db");
        await backup(from, file);
        expect(await readdir(folder)).toEqual(["monday.db"]);
        const before = await essence(from);
        for (const rows of Object.values(before)) expect(rows).not.toEqual([]);
        await restore(to, file);
        expect(await essence(to)).toEqual(before);
        expect((await dump(to)).settings).toEqual([expect.stringContaining("restored")]);
        await goesOn(to);
      }));

    it("overwrites nothing", () =>
      travel(async (from, to, folder) => {
        const file = join(folder, "monday.db");
        await backup(from, file);
        await expect(backup(from, file)).rejects.toMatchObject({ code: "conflict" });
        await expect(restore(from, file)).rejects.toMatchObject({ code: "not-empty" });
        await expect(restore(to, join(folder, "none.db"))).rejects.toMatchObject({ code: "no-store" });
      }));
  });

  describe("an export", () => {
    it("imported is the same store, and goes on where it was", () =>
      travel(async (from, to, folder) => {
        const place = join(folder, "all");
        await exportFolder(from, place);
        expect(await readdir(folder)).toEqual(["all"]);
        await importFolder(to, place);
        expect(await essence(to)).toEqual(await essence(from));
        await goesOn(to);
      }));

    it("exported again is the same to the last byte, but for the time", () =>
      travel(async (from, to, folder) => {
        // Documents come in in another order than that of their ids.
        for (const n of [1, 2, 3, 4, 5, 6]) await addText(from, `Ines Calder said that berth ${n} is new.`);
        const [one, two] = [join(folder, "one"), join(folder, "two")] as const;
        await exportFolder(from, one);
        await importFolder(to, one);
        await exportFolder(to, two);
        expect(await filesIn(two)).toEqual(await filesIn(one));
      }));

    it("opens without us: text, JSON, and tables in which no formula runs", () =>
      travel(async (from, _, folder) => {
        const place = join(folder, "all");
        await mkdir(place);
        await exportFolder(from, place);
        expect((await readdir(place)).sort()).toEqual([
          "README.md",
          "documents",
          "manifest.json",
          "originals",
          "tables",
        ]);
        const [id] = (await find(from, { words: "ferry" })).map(({ document }) => document);
        const inside = join(place, "documents", id ?? "");
        expect((await readdir(inside)).sort()).toEqual(["document.json", "version-1", "version-2"]);
        expect(await readFile(join(inside, "version-1/text.txt"), "utf8")).toBe(article);
        const originals = await readdir(join(place, "originals"));
        expect(originals.every((name) => /^[0-9a-f]{64}\.txt$/.test(name))).toBe(true);
        const csv = await readFile(join(place, "tables/statements.csv"));
        const rows = parse(csv, { columns: true, bom: true }) as { id: string }[];
        const found = await find(from, { kind: "statement", limit: 100 });
        expect(rows.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort());
        await expect(exportFolder(from, place)).rejects.toMatchObject({ code: "conflict" });
      }));

    const spoilt: [string, (place: string, inside: string) => Promise<unknown>, string][] = [
      [
        "a changed text",
        (_, inside) => edit(join(inside, "version-1/document.json"), "ferry", "tram"),
        "was changed",
      ],
      [
        "a changed original",
        async (place) => {
          const [name = ""] = await readdir(join(place, "originals"));
          return edit(join(place, "originals", name), "a", "b");
        },
        "is not what its name says",
      ],
      [
        "a record that is none",
        (_, inside) => edit(join(inside, "version-1/record-1.json"), '"statements"', '"x"'),
        "statements",
      ],
      [
        "another identity",
        (_, inside) => edit(join(inside, "document.json"), "ferry", "tram"),
        "is not the id",
      ],
      [
        "a line left out",
        (place) => writeFile(join(place, "tables/disclosures.jsonl"), ""),
        "all disclosures",
      ],
      ["a line added", (place) => edit(join(place, "tables/people.jsonl"), "\n", "\n{}\n"), "people"],
      [
        "a row of the wrong type",
        (place) => edit(join(place, "tables/entries.jsonl"), '"position":0', '"position":-1'),
        "entries",
      ],
      ["no JSON", (place) => writeFile(join(place, "tables/keys.jsonl"), "{"), "is no JSON"],
      ["a file missing", (place) => rm(join(place, "tables/keys.jsonl")), "is missing"],
      [
        "a link",
        async (place) => {
          await rm(join(place, "tables/keys.jsonl"));
          await symlink("/etc/hostname", join(place, "tables/keys.jsonl"));
        },
        "is missing",
      ],
      [
        "a name that leads out",
        (_, inside) =>
          edit(join(inside, "document.json"), /"file": "[0-9a-f]{64}\.txt"/, '"file": "../../manifest.json"'),
        "file",
      ],
    ];
    it.each(spoilt)("with %s is refused, and nothing of it comes in", (_, spoil, words) =>
      travel(async (from, to, folder) => {
        const place = join(folder, "all");
        await exportFolder(from, place);
        const [id = ""] = (await find(from, { words: "ferry" })).map(({ document }) => document);
        await spoil(place, join(place, "documents", id));
        const before = await dump(to);
        await expect(importFolder(to, place)).rejects.toMatchObject({
          code: "bad-data",
          message: expect.stringContaining(words),
        });
        expect(await dump(to)).toEqual(before);
      }),
    );

    it("that is none is refused", () =>
      travel(async (_, to, folder) => {
        await expect(importFolder(to, folder)).rejects.toMatchObject({ code: "not-a-store" });
      }));
  });
}

async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(path, "utf8");
  expect(text.search(from)).toBeGreaterThanOrEqual(0);
  await writeFile(path, text.replace(from, to));
}
