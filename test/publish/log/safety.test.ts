import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { act } from "../../../src/ledger/acts/act.ts";
import { redact } from "../../../src/ledger/acts/redact.ts";
import { keyText } from "../../../src/ledger/note/verifier-key.ts";
import { signerOf } from "../../../src/publish/log/identity.ts";
import { readKey } from "../../../src/publish/log/key-file.ts";
import { openedAt } from "../../../src/publish/log/ledger-pages.ts";
import { localFolder } from "../../../src/publish/log/local-folder.ts";
import { publish as publishTo } from "../../../src/publish/log/publish.ts";
import { recover } from "../../../src/publish/log/recover.ts";
import { pathsIn } from "../../../src/publish/log/stage.ts";
import { backup, restore } from "../../../src/store/backup.ts";
import { openStore } from "../../../src/store/store.ts";
import { article, withBench } from "./kept.ts";

describe("what is private", () => {
  it("never reaches the folder: no name of a private person, and no statement of one", () =>
    withBench(async ({ add, publish, folder, home }) => {
      await add(article(1));
      await publish();
      const text = (readdirSync(folder, { recursive: true }) as string[])
        .map((path) => join(folder, path))
        .filter((path) => statSync(path).isFile())
        .map((path) => readFileSync(path, "latin1"))
        .join("\n");
      expect(text).toContain("cost 1 million");
      expect(text).toContain("said [person 1], a neighbour");
      expect(pathsIn(folder).filter((path) => /^statement\/.*json$/.test(path)).length).toBe(1);
      for (const secret of ["Lindqvist", readFileSync(join(home, "key"), "utf8").split("\n")[2] ?? ""])
        expect(text).not.toContain(secret);
    }));
});

describe("an old backup of the store", () => {
  it("is refused until it extends what was published", () =>
    withBench(async ({ add, publish, verify, home, folder, signer, signedPath }) => {
      await add(article(1));
      await publish();
      for (const name of readdirSync(home).filter((name) => name.startsWith("onrecord.db")))
        cpSync(join(home, name), join(home, `backup${name.slice("onrecord.db".length)}`));
      await add(article(2));
      await publish();
      const { seen } = await verify();
      const store = await openStore(join(home, "backup"));
      try {
        const again = (into: string, signed = signedPath) =>
          publishTo({ store, folder: into, signer, signedPath: signed });
        const size = () =>
          store.db
            .selectFrom("entries")
            .select(({ fn }) => fn.countAll().as("n"))
            .executeTakeFirstOrThrow();
        await expect(again(folder)).rejects.toMatchObject({ code: "would-fork" });
        // Also where the folder is another one: the key remembers; and where the key does not, the folder does.
        await expect(again(join(home, "other"))).rejects.toMatchObject({ code: "would-fork" });
        await expect(again(folder, join(home, "forgotten"))).rejects.toMatchObject({ code: "would-fork" });
        expect(await size()).toEqual({ n: 2 });
        expect(existsSync(join(home, "other"))).toBe(false);
        // What was published since comes in, and it goes on from there: nothing twice.
        expect(await recover(store, localFolder(folder))).toBe(2);
        // The document itself was not in the backup, so its page goes, which is a new edition.
        expect(await again(folder)).toMatchObject({ size: 5, added: 0 });
        await act(
          store,
          "policy",
          { version: "2", text: "We correct at once." },
          { by: { role: "editor", key: signer.key.id, policy: "2" } },
        );
        expect(await again(folder)).toMatchObject({ size: 7, added: 0 });
      } finally {
        await store.close();
      }
      expect((await verify(seen)).findings).toEqual([]);
    }));

  it("loses again what was redacted since", () =>
    withBench(async ({ add, publish, home, folder, store, signer }) => {
      await add(article(1, 2));
      await publish();
      await store.settle();
      cpSync(join(home, "onrecord.db"), join(home, "backup"));
      const by = { role: "editor", key: signer.key.id, policy: "1" };
      const order = {
        ground: "legal order",
        decided: "editor",
        review: null,
        appeal: "Write to us.",
      } as const;
      for (const index of [0, 1])
        await redact(
          store,
          { ...order, entry: (await openedAt(store.db, index)).entry.id, fields: ["speaker"] },
          by,
        );
      await publish();
      const old = await openStore(join(home, "backup"));
      try {
        expect(await recover(old, localFolder(folder))).toBe(3);
        await old.settle();
        expect(readFileSync(join(home, "backup"), "latin1").toLowerCase()).not.toContain("calder");
      } finally {
        await old.close();
      }
    }));

  it("is refused where nothing is left to tell it by", () =>
    withBench(async ({ add, publish, verify, home, folder, store, signer }) => {
      await add(article(1));
      await publish();
      await backup(store, join(home, "backup"));
      const old = await openStore(join(home, "restored"));
      const into = (to: string) =>
        publishTo({ store: old, folder: to, signer, signedPath: join(home, "forgotten") });
      try {
        await restore(old, join(home, "backup"));
        await add(article(2));
        await publish();
        await expect(into(join(home, "other"))).rejects.toMatchObject({
          code: "would-fork",
          message: expect.stringContaining("read from a backup"),
        });
        await expect(into(folder)).rejects.toMatchObject({ code: "would-fork" });
        await recover(old, localFolder(folder));
        expect(await into(folder)).toMatchObject({ added: 0 });
      } finally {
        await old.close();
      }
      expect((await verify()).findings).toEqual([]);
    }));

  it("does not take in a folder that does not hold", () =>
    withBench(async ({ add, publish, folder, store }) => {
      await add(article(1));
      await publish();
      writeFileSync(join(folder, "index.html"), "words");
      await expect(recover(store, localFolder(folder))).rejects.toMatchObject({ code: "would-fork" });
    }));
});

describe("a store that grew another way", () => {
  it("is refused, too: no second root is signed for one size", () =>
    withBench(async ({ add, publish, store, signer }) => {
      await add(article(1));
      await publish();
      const last = await store.db
        .selectFrom("entries")
        .selectAll()
        .where("position", "=", 1)
        .executeTakeFirstOrThrow();
      await store.db.deleteFrom("disclosures").where("hash", "=", last.hash).execute();
      await store.db.deleteFrom("entries").where("position", "=", 1).execute();
      await store.db.updateTable("counters").set({ next: 1 }).where("name", "=", "entries").execute();
      const by = { role: "publisher", key: signer.key.id, policy: "1" };
      await act(store, "edition", { files: 1, manifest: `sha256:${last.hash}` }, { by });
      await expect(publish()).rejects.toMatchObject({ code: "would-fork" });
    }));
});

describe("the folder", () => {
  it("is not made where other files lie", () =>
    withBench(async ({ add, publish, folder }) => {
      await add(article(1));
      mkdirSync(folder);
      writeFileSync(join(folder, "thesis.txt"), "words");
      await expect(publish()).rejects.toMatchObject({ code: "not-ours" });
      expect(readdirSync(folder)).toEqual(["thesis.txt"]);
    }));

  it("is published by one process at a time; a lock whose holder is gone is no lock", () =>
    withBench(async ({ add, publish, home }) => {
      await add(article(1));
      const lock = join(home, ".site.onrecord-lock");
      writeFileSync(lock, String(process.ppid));
      await expect(publish()).rejects.toMatchObject({ code: "busy" });
      writeFileSync(lock, "999999999");
      expect(await publish()).toMatchObject({ size: 2 });
      expect(existsSync(lock)).toBe(false);
    }));

  it("comes back after a kill between the two renames", () =>
    withBench(async ({ add, publish, verify, home, folder }) => {
      await add(article(1));
      await publish();
      const { seen } = await verify();
      renameSync(folder, join(home, ".site.onrecord-old"));
      mkdirSync(join(home, ".site.onrecord-next"));
      expect(await publish()).toMatchObject({ size: 2, changed: 0 });
      expect((await verify(seen)).findings).toEqual([]);
      expect(readdirSync(home).filter((name) => name.startsWith(".site"))).toEqual([]);
    }));
});

describe("the signing key", () => {
  it("is made once, for its owner alone, and is not made anew where it is missing", () =>
    withBench(async ({ store, home }) => {
      const path = join(home, "own.key");
      const { signer, isNew } = await signerOf(store, path, "ledger.example/harwick");
      expect(isNew).toBe(true);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(keyText((await readKey(path)).key)).toBe(keyText(signer.key));
      expect((await signerOf(store, path)).isNew).toBe(false);
      await expect(signerOf(store, path, "other.example")).rejects.toMatchObject({ code: "bad-key" });
      await expect(signerOf(store, join(home, "key"))).rejects.toMatchObject({ code: "bad-key" });
      chmodSync(path, 0o644);
      await expect(signerOf(store, path)).rejects.toMatchObject({
        code: "bad-key",
        message: expect.stringContaining("chmod 600"),
      });
      rmSync(path);
      await expect(signerOf(store, path)).rejects.toMatchObject({ code: "bad-key" });
      expect(existsSync(path)).toBe(false);
    }));
});
