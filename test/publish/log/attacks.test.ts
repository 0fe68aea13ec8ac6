import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stored } from "../../../src/ledger/acts/act.ts";
import { type Entry, seal } from "../../../src/ledger/entry/entry.ts";
import { bundleBytes, entriesOf } from "../../../src/ledger/tree/tiles.ts";
import { bundlesOf, type OpenEntry } from "../../../src/publish/log/ledger-pages.ts";
import { pathsIn } from "../../../src/publish/log/stage.ts";
import { article, type Bench, codes, withBench } from "./kept.ts";

/** One published record for all attacks, each on a copy of it. */
let bench: Bench;
let end: () => void;
let seen: string | null;
let older: string;

beforeAll(
  () =>
    new Promise<void>((ready, fail) => {
      withBench(async (made) => {
        bench = made;
        await made.add(article(1, 2, 3));
        await made.publish();
        older = join(made.home, "older");
        cpSync(made.folder, older, { recursive: true });
        await made.add(article(4, 5));
        await made.publish();
        ({ seen } = await made.verify());
        ready();
        await new Promise<void>((resolve) => (end = resolve));
      }).catch(fail);
    }),
);
afterAll(() => end());

/** The codes that a verification finds after an attack on a copy of the folder. */
async function foundAfter(
  attack: (folder: string) => void | Promise<void>,
  withSeen = false,
): Promise<string[]> {
  const copy = join(bench.home, "copy");
  rmSync(copy, { recursive: true, force: true });
  cpSync(bench.folder, copy, { recursive: true });
  await attack(copy);
  return codes(await bench.verify(withSeen ? seen : null, copy));
}

const bundle = "tile/entries/000.p/7";
const editBundle = (edit: (entries: Uint8Array[]) => void) => (folder: string) => {
  const path = join(folder, bundle);
  const entries = entriesOf(new Uint8Array(readFileSync(path)));
  edit(entries);
  writeFileSync(path, bundleBytes(entries));
};

describe("someone who can write into the folder", () => {
  it("changes nothing unseen: 100 random single bits, and one in each file", async () => {
    const paths = pathsIn(bench.folder);
    const sizes = paths.map((path) => readFileSync(join(bench.folder, path)).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const random = randomFrom(20_260_105);
    const flips = Array.from({ length: 100 }, () => {
      let at = Math.floor(random() * total);
      let file = 0;
      while (at >= (sizes[file] ?? 0)) at -= sizes[file++] ?? 0;
      return { path: paths[file] ?? "", at };
    });
    for (const [i, path] of paths.entries()) flips.push({ path, at: Math.floor(random() * (sizes[i] ?? 0)) });
    expect(flips.length).toBeGreaterThan(115);
    const flipped = join(bench.home, "flipped");
    cpSync(bench.folder, flipped, { recursive: true });
    for (const { path, at } of flips) {
      const bit = 1 << Math.floor(random() * 8);
      const [place, bytes] = [join(flipped, path), readFileSync(join(bench.folder, path))];
      writeFileSync(place, bytes.with(at, (bytes[at] ?? 0) ^ bit));
      const { holds } = await bench.verify(null, flipped);
      expect(holds, `${path}, byte ${at}, bit ${bit}`).toBe(false);
      writeFileSync(place, bytes);
    }
  });

  it("takes no file away unseen", async () => {
    for (const path of pathsIn(bench.folder)) {
      const found = await foundAfter((folder) => rmSync(join(folder, path)));
      // An older partial tile may go: whoever asks for it cuts it from the newer one.
      if (!/\.p\/[1-6]$/.test(path)) expect(found, path).not.toEqual([]);
    }
  });

  it.each<[string, (folder: string) => void, string]>([
    ["changes an entry", editBundle((entries) => entries[1]?.set([120], 12)), "changed-entry"],
    ["drops an entry", editBundle((entries) => entries.splice(2, 1)), "dropped-entry"],
    ["drops the last entry", editBundle((entries) => entries.pop()), "dropped-entry"],
    [
      "puts entries in another order",
      editBundle((entries) => entries.splice(1, 2, entries[2] as Uint8Array, entries[1] as Uint8Array)),
      "reordered-entries",
    ],
    [
      "inserts an entry",
      editBundle((entries) => entries.splice(1, 0, new TextEncoder().encode("{}"))),
      "inserted-entry",
    ],
    ["repeats an entry", editBundle((entries) => entries.push(entries[0] as Uint8Array)), "inserted-entry"],
    ["adds a file", (folder) => writeFileSync(join(folder, "news.html"), "words"), "inserted-file"],
    [
      "adds a tile that no tree of this size has",
      (folder) => writeFileSync(join(folder, "tile/0/000.p/8"), new Uint8Array(256)),
      "inserted-file",
    ],
    [
      "puts a folder in the place of a file",
      (folder) => {
        rmSync(join(folder, "index.html"));
        mkdirSync(join(folder, "index.html"));
      },
      "unreachable",
    ],
    [
      "takes all disclosures away",
      (folder) => rmSync(join(folder, "disclosures"), { recursive: true }),
      "silent-removal",
    ],
    [
      "takes one disclosure away",
      (folder) =>
        editText(folder, "disclosures/000.jsonl", (text) =>
          text.replace(/"text":\["[^"]*","[^\n]*?"\]/, "").replace(",}", "}"),
        ),
      "silent-removal",
    ],
    [
      "changes a disclosed value",
      (folder) =>
        editText(folder, "disclosures/000.jsonl", (text) => text.replace("cost 1 million", "cost 9 million")),
      "wrong-disclosure",
    ],
    ["exchanges the proofs of two statements", (folder) => exchange(folder, ".tlog-proof"), "wrong-proof"],
    ["exchanges the files of two statements", (folder) => exchange(folder, ".json"), "changed-file"],
    [
      "puts another key there",
      (folder) => editText(folder, "key", (text) => text.replace("harwick", "harwich")),
      "bad-key",
    ],
    ["takes the key away", (folder) => rmSync(join(folder, "key")), "no-key"],
    ["takes the checkpoint away", (folder) => rmSync(join(folder, "checkpoint")), "no-checkpoint"],
  ])("is found out: %s", async (_, attack, code) => {
    expect(await foundAfter(attack)).toContain(code);
  });

  it("puts an older record back, and is found out by whoever saw the newer one", async () => {
    const replace = (folder: string) => {
      rmSync(folder, { recursive: true });
      cpSync(older, folder, { recursive: true });
    };
    expect(await foundAfter(replace)).toEqual([]);
    expect(await foundAfter(replace, true)).toEqual(["dropped-entry", "shortened"]);
    // An older checkpoint alone does not fit the newer files.
    expect(
      await foundAfter((folder) => cpSync(join(older, "checkpoint"), join(folder, "checkpoint"))),
    ).not.toEqual([]);
  });
});

describe("a publisher who signs another past", () => {
  /** Publishes the ledger anew, with the same key, after its entries were changed behind everyone's back. */
  async function resigned(
    change: (entries: OpenEntry[]) => OpenEntry[] | Promise<OpenEntry[]>,
  ): Promise<string[]> {
    const entries: OpenEntry[] = [];
    for await (const page of bundlesOf(bench.store.db, 7)) entries.push(...page);
    const changed = await change(entries);
    let found: string[] = [];
    await withBench(async (forger) => {
      await forger.store.write(async (tx) => {
        for (const [position, { entry, leaf, hash, disclosures }] of changed.entries()) {
          const { disclosures: rows, ...row } = stored({ entry, leaf, hash, disclosures });
          await tx
            .insertInto("entries")
            .values({ ...row, prev: position < 0 ? null : row.prev, position })
            .execute();
          for (const { field, salt, value } of rows)
            await tx
              .insertInto("disclosures")
              .values({ hash, field, salt, value: JSON.stringify(value) })
              .execute();
        }
        await tx
          .updateTable("counters")
          .set({ next: changed.length })
          .where("name", "=", "entries")
          .execute();
      });
      const { publish } = await import("../../../src/publish/log/publish.ts");
      const { store, folder, signedPath } = forger;
      await publish({ store, folder, signedPath, signer: bench.signer });
      found = codes(await bench.verify(seen, folder));
    });
    return found;
  }

  const statements = (entries: OpenEntry[]) => entries.filter(({ entry }) => entry.kind === "statement");
  const again = (open: OpenEntry, change: Partial<Entry>, text?: string): OpenEntry => {
    const fields = Object.fromEntries(
      Object.entries(open.disclosures).map(([label, { value }]) => [label, value]),
    );
    if (text !== undefined) fields.text = text;
    return { ...open, ...seal("statement", fields as never, { ...open.entry, ...change }) };
  };

  it("is not suspected without cause", async () => {
    expect(await resigned((entries) => entries)).toEqual([]);
  });

  it.each<[string, string[], (entries: OpenEntry[]) => OpenEntry[]]>([
    [
      "changes an entry",
      ["changed-entry"],
      (entries) => entries.with(0, again(entries[0] as OpenEntry, {}, "The bridge is free.")),
    ],
    ["drops an entry", ["dropped-entry"], (entries) => entries.toSpliced(1, 1)],
    [
      "puts entries in another order",
      ["reordered-entries"],
      (entries) => [entries[1], entries[0], ...entries.slice(2)] as OpenEntry[],
    ],
    [
      "inserts an entry",
      ["inserted-entry"],
      (entries) => entries.toSpliced(1, 0, again(entries[0] as OpenEntry, { id: "0".repeat(32) })),
    ],
    [
      "back-dates an entry",
      ["back-dated"],
      (entries) => [
        ...entries,
        again(entries[0] as OpenEntry, { id: "1".repeat(32), at: "2025-01-01T00:00:00Z" }),
      ],
    ],
    [
      "inserts a back-dated entry",
      ["inserted-entry", "back-dated"],
      (entries) =>
        entries.toSpliced(
          5,
          0,
          again(entries[0] as OpenEntry, { id: "2".repeat(32), at: "2025-01-01T00:00:00Z" }),
        ),
    ],
  ])("%s, and is found out", async (_, named, change) => {
    const found = await resigned((entries) => change(entries));
    for (const code of named) expect(found).toContain(code);
    if (named[0] !== "back-dated") expect(found.includes("rewritten") || found.includes("forked")).toBe(true);
  });

  it("signs a second record of the same size: a fork", async () => {
    const found = await resigned((entries) => [
      ...entries.slice(0, 5),
      again(entries[5] as OpenEntry, {}, "The bridge is free."),
    ]);
    expect(found).toEqual(["changed-entry", "forked"]);
  });

  it("signs a shorter record", async () => {
    // Their pages are others, and so is the edition that they add.
    expect(await resigned((entries) => entries.slice(0, 4))).toEqual([
      "changed-entry",
      "dropped-entry",
      "shortened",
    ]);
  });

  it("only adds to the record, and nothing is found", async () => {
    const found = await resigned(async (entries) => [
      ...entries,
      again(statements(entries)[0] as OpenEntry, { id: "3".repeat(32), at: "2026-02-01T00:00:00Z" }),
    ]);
    expect(found).toEqual([]);
  });
});

function editText(folder: string, path: string, edit: (text: string) => string): void {
  const text = readFileSync(join(folder, path), "utf8");
  const edited = edit(text);
  expect(edited).not.toBe(text);
  writeFileSync(join(folder, path), edited);
}

function exchange(folder: string, ending: string): void {
  const [one = "", two = ""] = pathsIn(folder)
    .filter((path) => path.startsWith("statement/") && path.endsWith(ending))
    .map((path) => join(folder, path));
  renameSync(one, join(dirname(one), "kept"));
  renameSync(two, one);
  renameSync(join(dirname(one), "kept"), two);
}

/** Numbers from 0 to 1, the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
