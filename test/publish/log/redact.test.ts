import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { act } from "../../../src/ledger/acts/act.ts";
import { redact, restore } from "../../../src/ledger/acts/redact.ts";
import type { Fields } from "../../../src/ledger/entry/fields.ts";
import { openedAt } from "../../../src/publish/log/ledger-pages.ts";
import { localFolder } from "../../../src/publish/log/local-folder.ts";
import { pathsIn } from "../../../src/publish/log/stage.ts";
import { find } from "../../../src/store/find.ts";
import { exportFolder } from "../../../src/store/folder/export.ts";
import { article, type Bench, codes, withBench } from "./kept.ts";

const actor = ({ signer }: Bench) => ({ role: "editor", key: signer.key.id, policy: "1" });
const order = {
  ground: "data protection",
  decided: "editor",
  review: "2027-01-01",
  appeal: "Write to us.",
} as const;

/** Everything that is published, as one text. */
const published = (folder: string): string =>
  pathsIn(folder)
    .map((path) => readFileSync(join(folder, path), "latin1"))
    .join("\n");

describe("a redaction", () => {
  it("takes a name out of all that is published and leaves a tombstone; the log and the old proofs hold", () =>
    withBench(async (bench) => {
      const { add, publish, verify, folder, store } = bench;
      await add(article(1, 2));
      await publish();
      const { seen } = await verify();
      const older = join(bench.home, "older");
      cpSync(folder, older, { recursive: true });
      const { entry, disclosures } = await openedAt(store.db, 0);
      const { removed } = await redact(
        store,
        { ...order, entry: entry.id, fields: ["speaker"] },
        actor(bench),
      );
      // What stands around the quotation names her, too.
      expect(removed).toEqual({ speaker: disclosures.speaker, location: disclosures.location });
      await redact(
        store,
        { ...order, entry: (await openedAt(store.db, 1)).entry.id, fields: "all" },
        actor(bench),
      );
      await publish();

      const report = await verify(seen);
      expect(report).toMatchObject({ findings: [], entries: { redaction: 2 }, checked: { redactions: 2 } });
      const text = published(folder);
      expect(published(older)).toContain("Calder");
      expect(text).not.toContain("Calder");
      expect(text).not.toContain(disclosures.speaker?.salt);
      expect(text).toContain("cost 1 million");
      expect(text).not.toContain("cost 2 million");
      const file = JSON.parse(
        readFileSync(join(folder, `statement/${entry.id.slice(0, 2)}/${entry.id}.json`), "utf8"),
      );
      expect(file.redacted).toMatchObject([
        { fields: ["location", "speaker"], ground: "data protection", appeal: "Write to us." },
      ]);
      expect(file.redacted[0].at).toMatch(/^2026-01-05T/);
      expect(readFileSync(join(folder, "index.html"), "utf8")).toContain("data protection");
      const proof = `statement/${entry.id.slice(0, 2)}/${entry.id}.tlog-proof`;
      expect(readFileSync(join(folder, proof))).toEqual(readFileSync(join(older, proof)));
    }));

  it("takes a name out of the store, too: documents, records, originals, search, export", () =>
    withBench(async (bench) => {
      const { add, publish, verify, store, home } = bench;
      await add(article(1, 2));
      await publish();
      expect(await find(store, { kind: "statement", words: "bridge", speaker: "Calder" })).toHaveLength(2);
      const everything = () =>
        readdirSync(home)
          .filter((name) => name.startsWith("onrecord.db"))
          .map((name) => readFileSync(join(home, name), "latin1"))
          .join("\n")
          .toLowerCase();
      await store.settle();
      expect(everything()).toContain("calder");
      for (const index of [0, 1]) {
        const { entry } = await openedAt(store.db, index);
        await redact(
          store,
          { ...order, entry: entry.id, fields: index === 0 ? "all" : ["speaker"] },
          actor(bench),
        );
      }
      await store.settle();
      for (const removed of ["calder", "cost 1 million"]) expect(everything()).not.toContain(removed);
      expect(everything()).toContain("cost 2 million");
      expect(await find(store, { kind: "statement", words: "bridge", speaker: "Calder" })).toEqual([]);
      await exportFolder(store, join(home, "export"));
      expect(published(join(home, "export")).toLowerCase()).not.toContain("calder");
      // Nothing comes back: not by publishing, and not by adding the same article again.
      await add(article(1, 2));
      await publish();
      expect(await verify()).toMatchObject({ findings: [], entries: { statement: 2, redaction: 2 } });
      expect(published(bench.folder)).not.toContain("Calder");
    }));

  it("is taken back with the values that someone kept", () =>
    withBench(async (bench) => {
      const { add, publish, verify, store } = bench;
      await add(article(1));
      await publish();
      const { entry } = await openedAt(store.db, 0);
      const done = await redact(store, { ...order, entry: entry.id, fields: "all" }, actor(bench));
      await publish();
      expect((await verify()).findings).toEqual([]);
      const back = { redaction: done.entry.id, values: {}, reason: "The order was lifted." };
      const forged = { ...done.removed, text: { salt: done.removed.text?.salt ?? "", value: "No bridge." } };
      await expect(restore(store, { ...back, disclosures: forged }, actor(bench))).rejects.toMatchObject({
        code: "broken-rule",
      });
      await restore(store, { ...back, disclosures: done.removed }, actor(bench));
      await publish();
      expect(await verify()).toMatchObject({ findings: [], entries: { restoration: 1 } });
      expect(published(bench.folder)).toContain("cost 1 million");
    }));

  it("is taken back with values given anew, where nobody kept them", () =>
    withBench(async (bench) => {
      const { add, publish, verify, store } = bench;
      await add(article(1));
      await publish();
      const { entry } = await openedAt(store.db, 0);
      const done = await redact(
        store,
        { ...order, entry: entry.id, fields: ["place", "text"] },
        actor(bench),
      );
      for (const [wrong, code] of [
        [{ text: 7 }, "bad-entry"],
        [{ speaker: { name: "Ines Calder", kind: "person" } }, "broken-rule"],
      ] as const)
        await expect(
          restore(store, { redaction: done.hash, disclosures: {}, values: wrong, reason: "x" }, actor(bench)),
        ).rejects.toMatchObject({ code });
      const values = { text: "The bridge will cost 1 million dollars", place: null };
      await restore(
        store,
        { redaction: done.hash, disclosures: {}, values, reason: "An error." },
        actor(bench),
      );
      await publish();
      expect((await verify()).findings).toEqual([]);
      expect(published(bench.folder)).toContain("cost 1 million");
    }));

  it("covers the fields that it names and no others", () =>
    withBench(async (bench) => {
      const { add, publish, verify, store } = bench;
      await add(article(1));
      await publish();
      const { entry, hash } = await openedAt(store.db, 0);
      await redact(store, { ...order, entry: entry.id, fields: ["speaker"] }, actor(bench));
      // Someone removes a value behind the ledger's back.
      await store.db.deleteFrom("disclosures").where("hash", "=", hash).where("field", "=", "text").execute();
      await publish();
      const report = await verify();
      expect(codes(report)).toEqual(["silent-removal"]);
      expect(report.findings[0]).toMatchObject({ index: 0, message: expect.stringContaining("text") });
    }));

  it("is found out where the value is still published", () =>
    withBench(async (bench) => {
      const { add, publish, verify, store } = bench;
      await add(article(1));
      await publish();
      const { entry, hash } = await openedAt(store.db, 0);
      const { removed } = await redact(
        store,
        { ...order, entry: entry.id, fields: ["speaker"] },
        actor(bench),
      );
      const { salt, value } = removed.speaker as { salt: string; value: unknown };
      await store.db
        .insertInto("disclosures")
        .values({ hash, field: "speaker", salt, value: JSON.stringify(value) })
        .execute();
      await publish();
      expect(codes(await verify())).toContain("still-open");
    }));

  it.each<[string, object, string]>([
    ["an entry that is not there", { entry: "0".repeat(32) }, "broken-rule"],
    ["a field that is not there", { fields: ["salary"] }, "broken-rule"],
    ["no ground", { ground: "because" }, "bad-entry"],
  ])("is refused for %s", (_, wrong, code) =>
    withBench(async (bench) => {
      await bench.add(article(1));
      await bench.publish();
      const { entry, disclosures } = await openedAt(bench.store.db, 0);
      const given = { ...order, entry: entry.id, fields: ["speaker"], ...wrong };
      await expect(redact(bench.store, given, actor(bench))).rejects.toMatchObject({ code });
      expect((await openedAt(bench.store.db, 0)).disclosures).toEqual(disclosures);
    }),
  );
});

describe("other acts", () => {
  it("stand on the record with evidence, ruling, reply and correction, and the record holds", () =>
    withBench(async (bench) => {
      const { add, publish, verify, store, folder } = bench;
      await add(article(1, 2));
      await publish();
      const by = actor(bench);
      const [statement, later] = [(await openedAt(store.db, 0)).hash, (await openedAt(store.db, 1)).hash];
      const receipt = new TextEncoder().encode('{"query":"bridge"}');
      const digest = `sha256:${Buffer.from(await crypto.subtle.digest("SHA-256", receipt)).toString("hex")}`;
      await store.db
        .insertInto("originals")
        .values({
          digest,
          media_type: "application/json",
          size: receipt.length,
          bytes: receipt,
          added: store.now(),
        })
        .execute();
      const evidence = await act(
        store,
        "evidence",
        { title: "Accounts", address: null, capture: null, note: null, receipt: digest },
        { about: statement, by },
      );
      const ruling: Fields<"ruling"> = {
        claim: "The bridge will cost 1 million dollars.",
        ruling: "The accounts say 2 million.",
        reasons: ["The accounts list 2 million dollars."],
        evidence: [evidence.hash],
        reply: {
          state: "answered",
          asked: "2026-01-04",
          channel: "e-mail",
          deadline: "2026-01-05",
          answer: "We will look.",
        },
      };
      const { hash } = await act(store, "ruling", ruling, { about: statement, by });
      await act(
        store,
        "reply",
        { from: "Ines Calder", received: "2026-01-06", text: "I rounded." },
        { about: hash, by },
      );
      await act(
        store,
        "correction",
        { reason: "wrong number", was: "1", is: "2", note: null },
        { about: hash, by },
      );
      await act(store, "walkback", { statement: later, change: "reverses" }, { about: statement, by });
      await expect(
        act(store, "ruling", { ...ruling, reasons: [] }, { about: statement, by }),
      ).rejects.toMatchObject({ code: "bad-entry" });
      await expect(
        act(store, "ruling", { ...ruling, evidence: [statement] }, { about: statement, by }),
      ).rejects.toMatchObject({ code: "broken-rule" });
      await publish();
      const report = await verify();
      expect(report).toMatchObject({
        findings: [],
        entries: { evidence: 1, ruling: 1, reply: 1, correction: 1, walkback: 1 },
        checked: { receipts: 1 },
      });
      const path = `receipt/${digest.slice(7)}.json`;
      expect(await localFolder(folder).read(path)).toEqual(receipt);
      writeFileSync(join(folder, path), "{}");
      expect(codes(await verify())).toContain("changed-file");
    }));
});
