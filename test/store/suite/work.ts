import { describe, expect, it } from "vitest";
import { decide, decisionsOn, standing } from "../../../src/store/decisions.ts";
import { complete, countJobs, enqueue, extend, fail, lease } from "../../../src/store/jobs.ts";
import { keepReviews, reviews } from "../../../src/store/reviews.ts";
import { setSetting, setting } from "../../../src/store/settings.ts";
import { openStore } from "../../../src/store/store.ts";
import type { Backend } from "./backend.ts";
import { withStore } from "./with-store.ts";

export function workSuite(backend: Backend): void {
  const test = withStore(backend);

  describe("decisions", () => {
    const decision = {
      act: "fix speaker" as const,
      subject: "s-1",
      value: { speaker: "sp-2" },
      reason: "The second paragraph says so.",
      by: "ada",
      at: "2026-03-04T10:00:00Z",
    };

    it("are all kept, and the last one stands", () =>
      test(async (store) => {
        const again = { ...decision, value: { speaker: null }, at: "2026-03-04T11:00:00Z" };
        const other = { ...decision, subject: "s-2" };
        for (const one of [decision, again, other, decision]) await store.write((tx) => decide(tx, one));
        const all = await decisionsOn(store.db, ["s-1", "s-2", "s-1"]);
        expect(all.map(({ number, value }) => [number, value.speaker])).toEqual([
          [0, "sp-2"],
          [1, null],
          [2, "sp-2"],
        ]);
        expect(standing(all).map(({ number }) => number)).toEqual([1, 2]);
      }));

    it("on exchanges are told apart by the other end", () =>
      test(async (store) => {
        const value = { to: "s-2", kind: "answers" };
        const take = [
          { ...decision, act: "confirm exchange" as const, value },
          { ...decision, act: "reject exchange" as const, value: { ...value, to: "s-3" } },
          { ...decision, act: "reject exchange" as const, value },
        ];
        for (const one of take) await store.write((tx) => decide(tx, one));
        const last = standing(await decisionsOn(store.db, ["s-1"]));
        expect(last.map(({ act, value }) => [act, value.to])).toEqual([
          ["reject exchange", "s-3"],
          ["reject exchange", "s-2"],
        ]);
      }));

    it("of an act that there is not are refused", () =>
      test(async (store) => {
        const odd = { ...decision, act: "erase" as never };
        await expect(store.write((tx) => decide(tx, odd))).rejects.toMatchObject({ code: "bad-data" });
      }));
  });

  describe("jobs", () => {
    it("are put up once, leased once and done once", () =>
      test(async (store) => {
        const id = await enqueue(store, "read", "d-1", { file: "a" });
        expect(await enqueue(store, "read", "d-1", { file: "b" })).toBe(id);
        const held = await lease(store, "one", ["read"], 60);
        expect(held).toMatchObject({ id, payload: { file: "a" }, fence: 1, runs: 1 });
        expect(await lease(store, "two", ["read"], 60)).toBeNull();
        if (held === null) return;
        expect(await extend(store, held, 60)).toBe(true);
        expect(await complete(store, held)).toBe(true);
        expect(await complete(store, held)).toBe(false);
        expect(await countJobs(store)).toEqual({ done: 1 });
        expect(await lease(store, "two", ["read"], 60)).toBeNull();
      }));

    it("whose lease ran out go to somebody else, and the first is told so", () =>
      test(async (store) => {
        await enqueue(store, "read", "d-1", null);
        // The clock goes on by a second with every look.
        const first = await lease(store, "one", ["read"], 0.5);
        const second = await lease(store, "two", ["read"], 60);
        expect([first?.fence, second?.fence]).toEqual([1, 2]);
        if (first === null || second === null) return;
        expect(await complete(store, first)).toBe(false);
        expect(await extend(store, first, 60)).toBe(false);
        expect(await complete(store, second)).toBe(true);
      }));

    it("that fail are tried again later, and left alone after five runs", () =>
      test(async (store) => {
        await enqueue(store, "read", "d-1", null);
        let runs = 0;
        for (let look = 0; look < 200; look++) {
          const held = await lease(store, "one", ["read"], 60);
          if (held === null) continue;
          runs++;
          expect(await fail(store, held, "no\0use")).toBe(true);
          expect(await fail(store, held, "again")).toBe(false);
        }
        expect(runs).toBe(5);
        expect(await countJobs(store)).toEqual({ failed: 1 });
      }));

    it("that take their worker with them are left alone after five runs", () =>
      test(async (store) => {
        await enqueue(store, "read", "d-1", null);
        let runs = 0;
        for (let look = 0; look < 20; look++) if ((await lease(store, "one", ["read"], 0.5)) !== null) runs++;
        expect(runs).toBe(5);
        expect(await countJobs(store)).toEqual({ failed: 1 });
      }));

    it("are given to one worker each when many ask at once", () =>
      test(async (store, place) => {
        for (let i = 0; i < 12; i++) await enqueue(store, "read", `d-${i}`, i);
        const other = await openStore(place, { now: () => new Date("2026-03-04T12:00:00Z") });
        const held = await Promise.all(
          Array.from({ length: 16 }, (_, i) => lease(i % 2 ? store : other, `w${i}`, ["read"], 60_000)),
        );
        await other.close();
        const ids = held.flatMap((one) => (one === null ? [] : [one.id]));
        expect(new Set(ids).size).toBe(ids.length);
        // On PostgreSQL two who ask at once may both pass over the last rows; none is given out twice.
        expect(ids.length).toBeGreaterThanOrEqual(10);
      }));
  });

  describe("reviews and settings", () => {
    it("come back as they were given", () =>
      test(async (store) => {
        const many = Array.from({ length: 1100 }, (_, i) => ({
          id: `w-${String(i).padStart(5, "0")}`,
          day: null,
          body: i,
        }));
        await store.write((tx) => keepReviews(tx, many, store.now()));
        await store.write((tx) =>
          keepReviews(tx, [{ id: "w-00001", day: "2026-01-01", body: "new" }], store.now()),
        );
        const all = [];
        for await (const review of reviews(store.db)) all.push(review);
        expect(all).toHaveLength(1100);
        expect(all[1]).toEqual({ id: "w-00001", day: "2026-01-01", body: "new" });
        expect(await setting(store.db, "origin")).toBeNull();
        for (const value of ["a.example", { b: [1, null] }])
          await store.write((tx) => setSetting(tx, "origin", value, store.now()));
        expect(await setting(store.db, "origin")).toEqual({ b: [1, null] });
      }));
  });
}
