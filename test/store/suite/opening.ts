import { describe, expect, it } from "vitest";
import { migrations } from "../../../src/store/migrations.ts";
import { openStore } from "../../../src/store/store.ts";
import { addText, article, type Backend, dump } from "./backend.ts";
import { withStore } from "./with-store.ts";

export function openingSuite(backend: Backend): void {
  const test = withStore(backend);

  describe("opening", () => {
    it("makes the tables once, whoever comes first", async () => {
      const place = await backend.newPlace();
      const stores = await Promise.all(Array.from({ length: 4 }, () => openStore(place)));
      const [first] = stores;
      const made = await first?.db.selectFrom("migrations").select("name").execute();
      expect(made?.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
      for (const store of stores) await store.close();
    });

    it("begins again where a migration did not come to its end", async () => {
      const place = await backend.newPlace();
      const [last] = migrations[0]?.statements((await openOnce(place)).dialect).slice(-1) ?? [];
      expect(last).toContain("create table");
      // A migration that fails in its last statement leaves nothing behind.
      const fresh = await backend.newPlace();
      const { migrate } = await import("../../../src/store/migrate.ts");
      const { dialect, open } = await driver(backend, fresh);
      const db = open();
      const broken = { ...dialect, searchTable: [...dialect.searchTable, "create table nonsense ("] };
      await expect(migrate(db, broken, () => "t")).rejects.toThrow();
      expect(await dialect.hasTable(db, "documents")).toBe(false);
      expect(await dialect.hasTable(db, "migrations")).toBe(false);
      await db.destroy();
      const store = await openStore(fresh);
      await addText(store, article);
      await store.close();
    });

    it("refuses tables of a newer version", () =>
      test(async (store, place) => {
        await store.db.insertInto("migrations").values({ name: "99 later", at: "t" }).execute();
        await expect(openStore(place)).rejects.toMatchObject({ code: "newer-schema" });
      }));

    it("finds all that was there before", () =>
      test(async (store, place) => {
        await addText(store, article);
        const before = await dump(store);
        const again = await openStore(place);
        expect(await dump(again)).toEqual(before);
        await again.close();
      }));
  });
}

async function openOnce(place: string) {
  const store = await openStore(place);
  await store.close();
  return store;
}

async function driver(backend: Backend, place: string) {
  if (backend.name === "sqlite") {
    const { openSqlite, sqlite } = await import("../../../src/store/sqlite.ts");
    return { dialect: sqlite, open: () => openSqlite(place) };
  }
  const { openPostgres, postgres } = await import("../../../src/store/postgres.ts");
  return { dialect: postgres, open: () => openPostgres(place) };
}
