import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { documentOf } from "../../../src/intake/document-of.ts";
import type { Signer } from "../../../src/ledger/note/note.ts";
import { parseSeen } from "../../../src/ledger/verify/seen.ts";
import { type Report, verifyRecord } from "../../../src/ledger/verify/verify.ts";
import { createKey } from "../../../src/publish/log/key-file.ts";
import { localFolder } from "../../../src/publish/log/local-folder.ts";
import { publish } from "../../../src/publish/log/publish.ts";
import { keep, underItsId } from "../../../src/store/keep.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { recordOf } from "./record.ts";

export { article } from "./record.ts";

/** A store with a key beside it, in a folder that is taken away afterwards. */
export interface Bench {
  home: string;
  store: Store;
  signer: Signer;
  /** The published folder. */
  folder: string;
  signedPath: string;
  add(text: string): Promise<void>;
  publish(folder?: string): ReturnType<typeof publish>;
  verify(seen?: string | null, folder?: string): Promise<Report>;
}

/** @param place of the store; a file where nothing is given */
export async function withBench<T>(use: (bench: Bench) => Promise<T>, place?: string): Promise<T> {
  const home = await mkdtemp(join(tmpdir(), "onrecord-test-"));
  const [folder, signedPath] = [join(home, "site"), join(home, "key.signed")];
  let minute = 0;
  // Every look at the clock is a minute later.
  const store = await openStore(place ?? join(home, "onrecord.db"), {
    now: () => new Date(Date.UTC(2026, 0, 5, 0, ++minute)),
  });
  const signer = await createKey(join(home, "key"), "onrecord.test/harwick");
  const bench: Bench = {
    home,
    store,
    signer,
    folder,
    signedPath,
    add: async (text) => {
      const incoming = { document: documentOf(text), bytes: utf8ToBytes(text) };
      await keep(store, incoming, recordOf(underItsId(incoming)));
    },
    publish: (into = folder) => publish({ store, folder: into, signer, signedPath }),
    verify: (seen = null, from = folder) =>
      verifyRecord(localFolder(from), { seen: seen === null ? null : parseSeen(seen) }),
  };
  try {
    return await use(bench);
  } finally {
    await store.close();
    await rm(home, { recursive: true, force: true });
  }
}

export const codes = (report: Report): string[] =>
  [...new Set(report.findings.map(({ code }) => code))].sort();
