import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { lastCheckpoint, saveCheckpoint } from "../../../src/store/checkpoints.ts";
import {
  addDisclosures,
  appendEntry,
  disclosures,
  dropDisclosures,
  entries,
  entriesAbout,
  entryAfter,
  entryByHash,
  ledgerSize,
  type NewEntry,
} from "../../../src/store/ledger.ts";
import { openStore } from "../../../src/store/store.ts";
import type { Backend } from "./backend.ts";
import { withStore } from "./with-store.ts";

const at = "2026-03-04T10:00:00Z";

function entry(id: string, fields: Partial<NewEntry> = {}): NewEntry {
  const leaf = Buffer.from(JSON.stringify({ id, ...fields }));
  const hash = createHash("sha256").update(leaf).digest("hex");
  return { id, kind: "statement", leaf, hash, about: null, prev: null, at, ...fields };
}

export function ledgerSuite(backend: Backend): void {
  const test = withStore(backend);

  describe("ledger", () => {
    it("gives positions 0, 1, 2 … and gives back the bytes", () =>
      test(async (store) => {
        const given = Array.from({ length: 5 }, (_, i) => entry(`e${i}`));
        for (const [i, one] of given.entries())
          expect(await store.write((tx) => appendEntry(tx, one))).toEqual({ position: i, isNew: true });
        const kept = [];
        for await (const one of entries(store.db, 1, 4)) kept.push(one);
        expect(kept.map(({ position }) => position)).toEqual([1, 2, 3]);
        expect(kept.map(({ leaf }) => Buffer.from(leaf).toString())).toEqual(
          given.slice(1, 4).map(({ leaf }) => Buffer.from(leaf).toString()),
        );
        expect(await ledgerSize(store.db)).toBe(5);
      }));

    it("leaves no gap where a transaction was undone", () =>
      test(async (store) => {
        await store.write((tx) => appendEntry(tx, entry("a")));
        const undone = store.write(async (tx) => {
          await appendEntry(tx, entry("b"));
          throw new Error("stop");
        });
        await expect(undone).rejects.toThrow("stop");
        expect(await store.write((tx) => appendEntry(tx, entry("c")))).toEqual({ position: 1, isNew: true });
        expect(await ledgerSize(store.db)).toBe(2);
      }));

    it("takes the same entry once", () =>
      test(async (store) => {
        await store.write((tx) => appendEntry(tx, entry("a")));
        expect(await store.write((tx) => appendEntry(tx, entry("a")))).toEqual({ position: 0, isNew: false });
        expect(await ledgerSize(store.db)).toBe(1);
        await expect(
          store.write((tx) => appendEntry(tx, entry("a", { kind: "reply" }))),
        ).rejects.toMatchObject({
          code: "conflict",
        });
        expect(await ledgerSize(store.db)).toBe(1);
      }));

    it("lets no chain fork", () =>
      test(async (store) => {
        const first = entry("a");
        const second = entry("b", { prev: first.hash, about: first.hash });
        await store.write((tx) => appendEntry(tx, first));
        await store.write((tx) => appendEntry(tx, second));
        const third = entry("c", { prev: first.hash });
        await expect(store.write((tx) => appendEntry(tx, third))).rejects.toMatchObject({ code: "conflict" });
        expect((await entryAfter(store.db, first.hash))?.id).toBe("b");
        expect((await entryByHash(store.db, second.hash))?.position).toBe(1);
        expect((await entriesAbout(store.db, first.hash)).map(({ id }) => id)).toEqual(["b"]);
      }));

    it("gives every position once to many who append at once", () =>
      test(async (store, place) => {
        const other = await openStore(place);
        const positions = await Promise.all(
          Array.from({ length: 40 }, (_, i) =>
            (i % 2 === 0 ? store : other).write((tx) => appendEntry(tx, entry(`e${i}`))),
          ),
        );
        await other.close();
        const sorted = positions.map(({ position }) => position).sort((a, b) => a - b);
        expect(sorted).toEqual(Array.from({ length: 40 }, (_, i) => i));
      }));

    it("drops what opens a field, and nothing else", () =>
      test(async (store) => {
        const one = entry("a");
        const opens = [
          { field: "speaker", value: "Ines Calder", salt: "01" },
          { field: "text", value: { words: ["…"] }, salt: "02" },
        ];
        await store.write((tx) => appendEntry(tx, { ...one, disclosures: opens }));
        expect(await disclosures(store.db, one.hash)).toEqual(opens);
        expect(await store.write((tx) => dropDisclosures(tx, one.hash, ["speaker"]))).toBe(1);
        expect(await disclosures(store.db, one.hash)).toEqual(opens.slice(1));
        await store.write((tx) => addDisclosures(tx, one.hash, opens));
        expect(await disclosures(store.db, one.hash)).toEqual(opens);
        expect(await store.write((tx) => dropDisclosures(tx, one.hash, "all"))).toBe(2);
        expect((await entryByHash(store.db, one.hash))?.leaf).toEqual(new Uint8Array(one.leaf));
      }));

    it("keeps one root for each size", () =>
      test(async (store) => {
        const save = (size: number, root: string, note: string | null = null) =>
          store.write((tx) => saveCheckpoint(tx, { size, root, note, at }));
        await save(3, "r3");
        await save(3, "r3", "signed");
        await save(5, "r5");
        await expect(save(3, "other")).rejects.toMatchObject({ code: "conflict" });
        expect(await lastCheckpoint(store.db)).toMatchObject({ size: 5, root: "r5" });
        const rows = await store.db
          .selectFrom("checkpoints")
          .select(["root", "note"])
          .orderBy("size")
          .execute();
        expect(rows).toEqual([
          { root: "r3", note: "signed" },
          { root: "r5", note: null },
        ]);
      }));
  });
}
