import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/read.ts";
import type { OnRecord } from "../../../src/record.ts";
import { find, type Search } from "../../../src/store/find.ts";
import { readerName } from "../../../src/store/identity.ts";
import { alreadyKept, keep, underItsId } from "../../../src/store/keep.ts";
import { keepPeople, peopleIn } from "../../../src/store/people.ts";
import { address, addText, article, type Backend, dump, incoming } from "./backend.ts";
import { withStore } from "./with-store.ts";

const column = `Ada Lindqvist said the library was Harwick's finest building.

Governor Ruth Amadi said café tables would return. The pool has 3 lanes.
`;

export function findSuite(backend: Backend): void {
  const test = withStore(backend);

  describe("find", () => {
    it.each<[Search, string[]]>([
      [{ words: "ferry", kind: "statement" }, ["the new ferry would carry 400 people a day"]],
      [{ words: "FERRY carry", kind: "statement" }, ["the new ferry would carry 400 people a day"]],
      [{ words: '"ferry would"', kind: "statement" }, ["the new ferry would carry 400 people a day"]],
      [{ words: '"ferry carry"', kind: "statement" }, []],
      [{ words: "ferr", kind: "statement" }, []],
      [{ words: "ferr*", kind: "statement" }, ["the new ferry would carry 400 people a day"]],
      [{ words: "fe*", kind: "statement" }, []],
      [{ words: "cafe", kind: "statement" }, ["café tables would return"]],
      [{ words: "harwick's", kind: "statement" }, ["the library was Harwick's finest building"]],
      [{ person: "Lindqvist", kind: "statement" }, ["the library was Harwick's finest building"]],
      [{ speaker: "ruth amadi", kind: "statement" }, ["café tables would return"]],
      [{ post: "governor", kind: "statement" }, ["café tables would return"]],
      [{ words: "pier", speaker: "Reyes", kind: "statement" }, ["the pier cost $2 million"]],
      [{ words: "pier", speaker: "Amadi", kind: "statement" }, []],
      [
        { words: "pier", from: "2026-03", to: "2026-03", speaker: "Reyes", kind: "statement" },
        ["the pier cost $2 million"],
      ],
      [{ words: "pier", from: "2026-04", kind: "statement" }, []],
      [{ words: "pier", to: "2026-02-28", kind: "statement" }, []],
      [
        { words: "pier", from: "2025", to: "2026", speaker: "Reyes", kind: "statement" },
        ["the pier cost $2 million"],
      ],
      [{ class: "opinion", speaker: "Lindqvist" }, ["the library was Harwick's finest building"]],
      [{ words: "…", kind: "statement" }, []],
      [{ words: "lanes", kind: "statement" }, []],
    ])("%j", (search, expected) =>
      test(async (store) => {
        await addText(store, article, { address, published: "2026-03-04" });
        await addText(store, column);
        const found = await find(store, search);
        expect(found.map(({ text }) => text.replace(/^that |[.,”]+$/g, ""))).toEqual(expected);
      }),
    );

    it("knows people by any of their names, their ids and their posts", () =>
      test(async (store) => {
        const people = [
          {
            id: "https://people.example/1",
            name: "Ines Marie Calder",
            names: ["Ines Calder", "I. M. Calder"],
            identifiers: ["wikidata:Q42"],
            posts: [{ title: "Harbour Master", body: "Harwick", from: "2026", to: null }],
          },
        ];
        await store.write((tx) => keepPeople(tx, people, store.now()));
        expect(await peopleIn(store.db)).toEqual(people);
        const coming = {
          ...incoming("Mayor Ines Calder of Harwick said the quay was full.", { published: "2026-03-04" }),
          people,
        };
        const record = read(underItsId(coming), { people });
        const known = record.speakers.map((speaker): OnRecord["speakers"][number] => ({
          ...speaker,
          person: { id: "https://people.example/1", ground: "test" },
        }));
        await keep(store, coming, { ...record, speakers: known });
        await addText(store, column);
        for (const person of [
          "https://people.example/1",
          "wikidata:Q42",
          "ines marie calder",
          "I. M. Calder",
          "Marie",
        ])
          expect((await find(store, { person, kind: "statement" })).map(({ text }) => text)).toEqual([
            expect.stringContaining("the quay was full"),
          ]);
        expect(await find(store, { person: "wikidata:Q43" })).toEqual([]);
        // With nobody, or with others, it is another reading.
        expect(await alreadyKept(store.db, coming, readerName(record.reader, people))).not.toBeNull();
        expect(await alreadyKept(store.db, coming, readerName(record.reader))).toBeNull();
      }));

    it("gives the newest day first and what has no day last", () =>
      test(async (store) => {
        for (const published of ["2026-03-04", null, "2025", "2026-03-05", "1999-12-31"])
          await addText(store, `Ines Calder said the bridge was ${published ?? "new"}.`, { published });
        const days = (search: Search) =>
          find(store, { kind: "statement", ...search }).then((found) => found.map(({ day }) => day));
        const all = ["2026-03-05", "2026-03-04", "2025", "1999-12-31", null];
        expect(await days({ words: "bridge" })).toEqual(all);
        expect(await days({ words: "bridge", limit: 2 })).toEqual(all.slice(0, 2));
        expect(await days({ words: "bridge", to: "2025" })).toEqual(["2025", "1999-12-31"]);
        expect(await days({ from: "2026-03-05" })).toEqual(["2026-03-05"]);
        const kinds = new Set((await find(store, {})).map(({ kind }) => kind));
        expect(kinds).toEqual(new Set(["statement", "claim", "speaker"]));
      }));

    it("forgets what the newest version no longer says", () =>
      test(async (store) => {
        await addText(store, article, { address });
        await addText(store, article.replaceAll("ferry", "tram"), { address });
        expect(await find(store, { words: "ferry" })).toEqual([]);
        expect(await find(store, { words: "tram", kind: "statement" })).toHaveLength(1);
      }));

    it.each([
      `'`,
      `"`,
      `""`,
      `"'`,
      `\\`,
      `*`,
      `a*b`,
      `text:ferry`,
      `ferry OR pier`,
      `ferry AND NOT pier`,
      `NEAR(ferry pier)`,
      `ferry) OR (1=1`,
      `'; drop table items; --`,
      `ferry:*A`,
      `{text}: x`,
      `-ferry`,
      `ferry & !pier`,
      `<->`,
      `ferry^2`,
      `\0`,
      `%`,
      `_`,
      `$1`,
      `?`,
      `:at`,
      "🛳",
      "\uD800",
      "“ferry",
      `${"x".repeat(20000)}`,
      `${"a ".repeat(5000)}`,
    ])("cannot be broken by %j", (words) =>
      test(async (store) => {
        await addText(store, article, { address });
        const before = await dump(store);
        for (const field of ["words", "person", "post", "speaker", "class"] as const)
          for (const hit of await find(store, { [field]: words, kind: "statement" }))
            expect(hit.kind).toBe("statement");
        expect(await dump(store)).toEqual(before);
      }),
    );

    it("cannot be broken by anything", () =>
      test(async (store) => {
        await addText(store, article, { address });
        const typed = fc.string({ unit: "binary", maxLength: 40 });
        await fc.assert(
          fc.asyncProperty(typed, typed, typed, async (words, speaker, kind) => {
            expect(Array.isArray(await find(store, { words, speaker, class: kind }))).toBe(true);
          }),
          { numRuns: 200 },
        );
      }));
  });
}
