/** Kills `onrecord add` at random moments and looks at what it left behind. */
import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { expect } from "vitest";
import { find } from "../../src/store/find.ts";
import { itemsOf } from "../../src/store/items.ts";
import { recordOf } from "../../src/store/record-of.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { sha256 } from "../../src/text/digest.ts";
import { main } from "../cli/support.ts";

interface Acknowledged {
  id: string;
  version: number;
}

const perRound = 6;
/** The first article of a round is a new version of one address. */
const isVersion = (i: number) => i === 0;

/**
 * Rounds of adding new documents and old ones, each cut off by SIGKILL; then one run that is not cut off.
 *
 * @returns how many documents were acknowledged before a kill, and in how many rounds the kill came in time
 */
export async function killRounds(
  place: string,
  folder: string,
  rounds: number,
): Promise<{ acknowledged: number; cutOff: number }> {
  const all: string[] = [];
  let [acknowledged, cutOff, duration] = [0, 0, 3000];
  for (let round = 0; round < rounds; round++) {
    const files = await articlesOf(folder, round);
    const again = all.filter(() => Math.random() < 4 / (all.length || 1));
    all.push(...files);
    // Every second kill comes some time after the start, the others right after a document was acknowledged.
    const after = round % 2 === 0 ? null : Math.floor(Math.random() * perRound);
    const wait = after === null ? Math.random() * duration : Math.random() * 40;
    const started = performance.now();
    const { lines, killed } = await addAndKill([...again, ...files], place, { after, wait });
    if (!killed) duration = performance.now() - started;
    if (killed) cutOff++;
    acknowledged += lines.length;
    await inspect(place, lines);
  }
  // What was cut off is added again, and everything else twice: nothing is doubled.
  const { lines } = await addAndKill(all, place, null);
  expect(lines).toHaveLength(all.length);
  await inspect(place, lines);
  const store = await openStore(place);
  const count = async (table: "versions" | "records" | "documents" | "originals") =>
    (await store.db.selectFrom(table).selectAll().execute()).length;
  expect(await count("versions")).toBe(all.length);
  expect(await count("records")).toBe(all.length);
  expect(await count("originals")).toBe(all.length);
  expect(await count("documents")).toBe(all.length - rounds + 1);
  await store.close();
  return { acknowledged, cutOff };
}

async function articlesOf(folder: string, round: number): Promise<string[]> {
  const inside = join(folder, `round-${round}`);
  await mkdir(inside, { recursive: true });
  return Promise.all(
    Array.from({ length: perRound }, async (_, i) => {
      const said = [1, 2, 3].map((k) => `Ines Calder said berth ${k} costs ${round * 100 + i} dollars.`);
      const path = join(inside, `${i}.md`);
      const head = isVersion(i) ? "---\naddress: https://harwick-ledger.example/ferry\n---\n" : "";
      await writeFile(path, `${head}${said.join("\n\n")}\n`);
      return path;
    }),
  );
}

/** The lines that came out whole: their documents are promised to be on the disk. */
function addAndKill(
  files: readonly string[],
  store: string,
  kill: { after: number | null; wait: number } | null,
): Promise<{ lines: Acknowledged[]; killed: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      main,
      "add",
      ...files,
      "--reader",
      "rules",
      "--json",
      "--store",
      store,
    ]);
    let [out, err] = ["", ""];
    const strike = () => setTimeout(() => child.kill("SIGKILL"), kill?.wait);
    if (kill?.after === null) strike();
    child.stderr.setEncoding("utf8").on("data", (data: string) => (err += data));
    child.stdout.setEncoding("utf8").on("data", (data: string) => {
      const before = out.split("\n").length - 1;
      out += data;
      const now = out.split("\n").length - 1;
      if (kill !== null && kill.after !== null && before <= kill.after && now > kill.after) strike();
    });
    child.on("error", reject).on("close", (code, signal) => {
      if (signal === null && code !== 0) return reject(new Error(`add ended with ${code}: ${err} ${out}`));
      const lines = out
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Acknowledged);
      // What was not read is no loss, but it is not what is looked into here.
      const bad = lines.find((line) => "error" in line);
      if (bad === undefined) resolve({ lines, killed: signal !== null });
      else reject(new Error(`not added: ${JSON.stringify(bad)}`));
    });
  });
}

/** Nothing that was acknowledged is lost, nothing is there in part, nothing is there twice. */
async function inspect(place: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const store = await openStore(place);
  try {
    for (const { id, version } of acknowledged) {
      const record = await recordOf(store.db, id, version);
      const { digest } = record.document.source;
      const original = await store.db
        .selectFrom("originals")
        .select("bytes")
        .where("digest", "=", digest)
        .executeTakeFirstOrThrow();
      expect(sha256(new Uint8Array(original.bytes))).toBe(digest);
    }
    await inspectWhole(store);
  } finally {
    await store.close();
  }
}

async function inspectWhole(store: Store): Promise<void> {
  const { db } = store;
  if (store.dialect.name === "sqlite") {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    expect(rows).toEqual([{ integrity_check: "ok" }]);
  }
  const versions = await db
    .selectFrom("versions")
    .select(["document", "version"])
    .orderBy("document")
    .orderBy("version")
    .execute();
  const newest = new Map<string, number>();
  for (const { document, version } of versions) {
    expect(version).toBe((newest.get(document) ?? 0) + 1);
    newest.set(document, version);
  }
  const documents = await db.selectFrom("documents").select("id").execute();
  expect(documents.map(({ id }) => id).sort()).toEqual([...newest.keys()].sort());
  const items = await db.selectFrom("items").select(["id", "document", "version"]).execute();
  const counts = new Map<string, number>();
  for (const { document, version } of items) {
    expect(version).toBe(newest.get(document));
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  // A round's documents are many and alike: the last ones stand for all.
  for (const [document, version] of [...newest].slice(-5)) {
    const record = await recordOf(db, document, version);
    expect(counts.get(document)).toBe(itemsOf(record, new Map(), version, new Map()).length);
  }
  const found = await find(store, { words: "berth costs", kind: "statement", limit: 1_000_000 });
  const statements = await db.selectFrom("items").select("id").where("kind", "=", "statement").execute();
  expect(found.map(({ id }) => id).sort()).toEqual(statements.map(({ id }) => id).sort());
}
