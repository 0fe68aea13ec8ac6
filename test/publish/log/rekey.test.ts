import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keyText } from "../../../src/ledger/note/verifier-key.ts";
import { parseSeen } from "../../../src/ledger/verify/seen.ts";
import { verifyRecord } from "../../../src/ledger/verify/verify.ts";
import { checkedLines } from "../../../src/ledger/verify/words.ts";
import { signedPathOf, signerOf } from "../../../src/publish/log/identity.ts";
import { localFolder } from "../../../src/publish/log/local-folder.ts";
import { publish } from "../../../src/publish/log/publish.ts";
import { recover } from "../../../src/publish/log/recover.ts";
import { rekey } from "../../../src/publish/log/rekey.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { article, type Bench, codes, withBench } from "./kept.ts";

/** A record that was published once, with its key where `publish` of the command line has it. */
const withKey = (use: (at: ReturnType<typeof keyed>) => Promise<void>): Promise<void> =>
  withBench(async (bench) => {
    const at = keyed(bench);
    await bench.add(article(1));
    await at.publish();
    await use(at);
  });

const keyed = (bench: Bench) => {
  const keyPath = join(bench.home, "own.key");
  const { folder } = bench;
  return {
    ...bench,
    keyPath,
    publish: async (store: Store = bench.store) => {
      const { signer, also } = await signerOf(store, keyPath, null);
      return publish({ store, folder, signer, also, signedPath: signedPathOf(keyPath) });
    },
    rekey: (isLost = false) => rekey({ store: bench.store, keyPath, isLost, policy: "1" }),
    verify: (seen: string | null = null, keys: string[] = []) =>
      verifyRecord(localFolder(folder), { seen: seen === null ? null : parseSeen(seen), keys }),
  };
};

describe("a new signing key", () => {
  it("is vouched for by the old one, signs with it, and then alone", () =>
    withKey(async ({ add, publish, rekey, verify, keyPath }) => {
      const { seen, key } = await verify();
      const next = keyText(await rekey());
      await add(article(2));
      await publish();
      const both = await verify(seen, [key ?? ""]);
      expect(both).toMatchObject({ findings: [], key: next, alsoSigned: [key], keyChanges: 1 });
      expect(both.entries.key).toBe(1);
      expect(checkedLines(both).join("\n")).toContain(`Signed by ${next} and by ${key}, as before.`);
      expect(checkedLines(both).join("\n")).toContain("The key changed 1 time;");

      rmSync(`${keyPath}.old`);
      await publish();
      expect(await verify(seen)).toMatchObject({ findings: [], key: next, alsoSigned: [], keyChanges: 1 });
      // And once more, from key to key.
      const third = keyText(await rekey());
      await publish();
      const last = await verify(seen, [key ?? "", next]);
      expect(last).toMatchObject({ findings: [], key: third, alsoSigned: [next], keyChanges: 2 });
    }));

  it("leaves no bit of the second signature free", () =>
    withKey(async ({ publish, rekey, verify, folder }) => {
      await rekey();
      await publish();
      const path = join(folder, "checkpoint");
      const note = readFileSync(path);
      const start = note.lastIndexOf("\u2014 ");
      for (let bit = start * 8; bit < note.length * 8; bit += 7) {
        const changed = Buffer.from(note);
        changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
        writeFileSync(path, changed);
        expect((await verify()).holds).toBe(false);
      }
      writeFileSync(path, `${note}\u2014 other.example ${Buffer.alloc(68, 7).toString("base64")}\n`);
      expect(codes(await verify())).toEqual(["bad-signature"]);
    }));

  it("is found out where the old one does not vouch for it", () =>
    withKey(async ({ publish, rekey, verify, keyPath }) => {
      const { seen, key } = await verify();
      await expect(rekey(true)).rejects.toMatchObject({ message: expect.stringContaining("is not lost") });
      rmSync(keyPath);
      await expect(rekey()).rejects.toMatchObject({ code: "bad-key" });
      await rekey(true);
      expect(existsSync(`${keyPath}.old`)).toBe(false);
      await publish();
      expect(await verify()).toMatchObject({ findings: [], keyChanges: 0, entries: { incident: 1 } });
      expect(codes(await verify(seen))).toEqual(["other-key"]);
      expect(codes(await verify(null, [key ?? ""]))).toEqual(["other-key"]);
    }));

  it("is not made while the one before still signs", () =>
    withKey(async ({ rekey }) => {
      await rekey();
      await expect(rekey()).rejects.toMatchObject({ message: expect.stringContaining("still signs") });
    }));

  it("takes its place also after a kill, at whatever point it came", () =>
    withKey(async ({ publish, rekey, verify, keyPath }) => {
      const { seen } = await verify();
      copyFileSync(keyPath, `${keyPath}.kept`);
      const next = keyText(await rekey());
      // Before the files were moved: the store knows the new key, and its place holds the old one.
      renameSync(keyPath, `${keyPath}.new`);
      renameSync(`${keyPath}.old`, keyPath);
      await expect(publish()).rejects.toMatchObject({ message: expect.stringContaining("rekey again") });
      expect(keyText(await rekey())).toBe(next);
      // Between the two.
      renameSync(keyPath, `${keyPath}.new`);
      expect(keyText(await rekey())).toBe(next);
      await publish();
      expect(await verify(seen)).toMatchObject({ findings: [], key: next, entries: { key: 1 } });
    }));

  it("comes into an old backup of the store with the folder", () =>
    withKey(async ({ publish, rekey, verify, home, folder, store }) => {
      const { seen } = await verify();
      await store.settle();
      copyFileSync(join(home, "onrecord.db"), join(home, "backup"));
      const next = keyText(await rekey());
      await publish();
      const backup = await openStore(join(home, "backup"));
      try {
        await recover(backup, localFolder(folder));
        expect(await publish(backup)).toMatchObject({ added: 0, changed: 0 });
      } finally {
        await backup.close();
      }
      expect(await verify(seen)).toMatchObject({ findings: [], key: next });
    }));
});
