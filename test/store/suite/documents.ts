import { describe, expect, it } from "vitest";
import { read } from "../../../src/read.ts";
import { recordSchema } from "../../../src/record.ts";
import { find } from "../../../src/store/find.ts";
import { forget } from "../../../src/store/forget.ts";
import { readerName } from "../../../src/store/identity.ts";
import { alreadyKept, keep, underItsId } from "../../../src/store/keep.ts";
import { recordOf } from "../../../src/store/record-of.ts";
import { show } from "../../../src/store/show.ts";
import { address, addText, article, type Backend, dump, incoming } from "./backend.ts";
import { withStore } from "./with-store.ts";

export function documentSuite(backend: Backend): void {
  const test = withStore(backend);

  describe("documents", () => {
    it("are kept with their bytes and their record, which comes back as it was read", () =>
      test(async (store) => {
        const coming = incoming(article, { address });
        const record = read(underItsId(coming));
        const { id, version, isNew } = await keep(store, coming, record);
        expect([version, isNew]).toEqual([1, true]);
        expect(record.document.id).toBe(id);
        const kept = await recordOf(store.db, id, 1);
        expect(JSON.stringify(kept)).toBe(JSON.stringify(record));
        expect(recordSchema.parse(kept)).toEqual(record);
        const [original] = await store.db.selectFrom("originals").selectAll().execute();
        expect(original?.digest).toBe(record.document.source.digest);
        expect(Buffer.from(original?.bytes ?? []).toString()).toBe(article);
      }));

    it("added twice change nothing", () =>
      test(async (store) => {
        const first = await addText(store, article, { address });
        const before = await dump(store);
        expect(await addText(store, article, { address })).toEqual({ ...first, isNew: false });
        expect(await dump(store)).toEqual(before);
      }));

    it("of the same words from other bytes are the same version", () =>
      test(async (store) => {
        await addText(store, article, { address });
        const before = await dump(store);
        const source = { mediaType: "text/html", bytes: 9, digest: `sha256:${"0".repeat(64)}` };
        const { version, isNew } = await addText(store, article, { address, source });
        expect([version, isNew]).toEqual([1, false]);
        expect(await dump(store)).toEqual(before);
      }));

    it("are known before they are read again", () =>
      test(async (store) => {
        const coming = incoming(article, { address });
        const record = read(underItsId(coming));
        const reader = readerName(record.reader);
        expect(await alreadyKept(store.db, coming, reader)).toBeNull();
        const kept = await keep(store, coming, record);
        expect(await alreadyKept(store.db, coming, reader)).toEqual({ ...kept, isNew: false });
        expect(await alreadyKept(store.db, coming, `${reader}; attribution x`)).toBeNull();
        expect(await alreadyKept(store.db, incoming(`${article}More.`, { address }), reader)).toBeNull();
      }));

    it("read by another reader get a second record, and the first stays", () =>
      test(async (store) => {
        const { id } = await addText(store, article, { address });
        const coming = incoming(article, { address });
        const record = read(underItsId(coming));
        const other = { ...record, reader: { ...record.reader, version: "9.9.9" }, claims: [] };
        expect(await keep(store, coming, other)).toEqual({ id, version: 1, isNew: true });
        const rows = await store.db.selectFrom("records").select("reader").orderBy("reader").execute();
        expect(rows.map(({ reader }) => reader)).toEqual(
          [record, other].map((one) => readerName(one.reader)),
        );
        expect((await recordOf(store.db, id, 1)).reader.version).toBe("9.9.9");
        const items = await store.db.selectFrom("items").select("kind").execute();
        expect(items.some(({ kind }) => kind === "claim")).toBe(false);
      }));

    it.each([
      ["the same address", { address }, undefined, true],
      [
        "an address that differs in its mark and its tracking",
        { address: `${address}?utm_source=x#top` },
        undefined,
        true,
      ],
      ["another address", { address: `${address}-2` }, undefined, false],
      ["no address", {}, undefined, false],
      ["a name that was given", { address }, "ferry", false],
    ])("of %s", (_, fields, identity, isSame) =>
      test(async (store) => {
        const first = await addText(store, article, { address });
        const second = await addText(store, `${article}\nIt rained.\n`, fields, identity);
        expect(second.id === first.id).toBe(isSame);
        expect(second.version).toBe(isSame ? 2 : 1);
      }),
    );

    it("with U+0000, lone surrogates and quotation marks in them are kept as they are", () =>
      test(async (store) => {
        const text = "Ines Calder said the \0 pier's “cost” \uD800 was high.";
        const { id } = await addText(store, text, { title: "a\0b'c\"d", publisher: "\0", address: "\0" });
        const { record, versions } = await show(store.db, id);
        expect(record.document.text).toBe(text);
        expect(record.document.title).toBe("a\0b'c\"d");
        expect(versions[0]?.title).toBe("a\uFFFDb'c\"d");
      }));
  });

  describe("what was redacted", () => {
    it("does not come back with another reading, another version or an export", () =>
      test(async (store) => {
        const { id } = await addText(store, article, { address });
        expect(await store.write((tx) => forget(store, tx, ["Tomas Reyes", "Reyes"], null))).toBe(1);
        await store.settle();
        const before = await dump(store);
        expect(JSON.stringify(before)).not.toContain("Reyes");
        expect(await find(store, { words: "Reyes" })).toEqual([]);
        expect(await find(store, { speaker: "Reyes" })).toEqual([]);
        const coming = incoming(article, { address });
        const record = read(underItsId(coming));
        expect(await keep(store, coming, record)).toEqual({ id, version: 1, isNew: false });
        const other = { ...record, reader: { ...record.reader, version: "9.9.9" } };
        expect(await keep(store, coming, other)).toEqual({ id, version: 1, isNew: false });
        for (const [text, fields] of [
          [`${article}More.`, { address }],
          [article, { address: "https://other.example/" }],
        ] as const)
          await expect(addText(store, text, fields)).rejects.toMatchObject({ code: "conflict" });
        expect(await dump(store)).toEqual(before);
      }));
  });

  describe("versions", () => {
    const changed = article
      .replace("\n\nMayor", "\n\nThe council met at noon.\n\nMayor")
      .replace("the pier cost $2 million", "the pier cost $3 million");

    it("carry the anchors of their statements over, or show them as moved or orphaned", () =>
      test(async (store) => {
        const { id } = await addText(store, article, { address });
        const { version } = await addText(store, changed, { address });
        expect(version).toBe(2);
        const { record, versions, earlier } = await show(store.db, id);
        expect(versions.map(({ version }) => version)).toEqual([1, 2]);
        expect(record.document.text).toBe(changed);
        const anchors = await store.db.selectFrom("anchors").selectAll().where("version", "=", 2).execute();
        for (const { state, start, end } of anchors) {
          if (state === "orphaned") expect([start, end]).toEqual([null, null]);
          else expect(changed.slice(start ?? 0, end ?? 0)).not.toBe("");
        }
        expect(earlier).toHaveLength(1);
        expect(earlier[0]).toMatchObject({ state: "orphaned", span: null, found: 1 });
        expect(earlier[0]?.quote).toContain("$2 million");
        expect(anchors.filter(({ state }) => state === "moved").length).toBeGreaterThanOrEqual(3);
        // Version 1 still shows as it was.
        const old = await show(store.db, id, 1);
        expect(old.record.document.text).toBe(article);
        expect(old.earlier).toEqual([]);
      }));

    it("bring an orphaned statement back when its words come back", () =>
      test(async (store) => {
        const { id } = await addText(store, article, { address });
        await addText(store, changed, { address });
        await addText(store, `${article}\nThe council meets again in May.\n`, { address });
        const { earlier, version } = await show(store.db, id);
        expect(version).toBe(3);
        expect(earlier.map(({ state }) => state)).toEqual(["orphaned"]);
        expect(earlier[0]?.quote).toContain("$3 million");
        const states = await store.db
          .selectFrom("anchors")
          .select("state")
          .where("version", "=", 3)
          .execute();
        expect(states.filter(({ state }) => state !== "orphaned").length).toBe(states.length - 1);
      }));

    it("of before, added again, change nothing", () =>
      test(async (store) => {
        await addText(store, article, { address });
        await addText(store, changed, { address });
        const before = await dump(store);
        expect(await addText(store, article, { address })).toMatchObject({ version: 1, isNew: false });
        expect(await dump(store)).toEqual(before);
      }));
  });
}
