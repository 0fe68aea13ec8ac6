/** Kills a process that enters, redacts and publishes at random moments, and looks at what it left behind. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { article, type Bench } from "./kept.ts";

/** The built package: what is killed is a process of its own. */
const dist = new URL("../../../dist/", import.meta.url);
const worker = fileURLToPath(new URL("./kill-worker.mjs", import.meta.url));

export interface Kills {
  killed: number;
  /** Acts that were acknowledged, over all rounds. */
  acknowledged: number;
}

/**
 * Each round adds an article, and a process then enters evidence and a ruling, takes back what the article two rounds
 * before says, and publishes; it is cut off by SIGKILL at a random moment, in every second round while it publishes. Nothing that it said it had done is lost,
 * nothing is there twice, and the folder holds at every moment.
 */
export async function killRounds(bench: Bench, place: string, rounds: number): Promise<Kills> {
  const { add, publish, verify, store } = bench;
  await add(article(firstAmount));
  await publish();
  let { seen } = await verify();
  const acknowledged: string[] = [];
  let killed = 0;
  const usual = { ready: 1000, publishing: 1000, ...(await run(bench, place, 0, null)).took };
  for (let round = 1; round <= rounds; round++) {
    await add(article(firstAmount + round));
    const from = round % 2 === 0 ? "publishing" : "ready";
    const { done, took } = await run(bench, place, round, { from, wait: Math.random() * usual[from] });
    if (took === null) killed += 1;
    else Object.assign(usual, took);
    acknowledged.push(...done);
    const report = await verify(seen);
    expect(report.findings).toEqual([]);
    seen = report.seen;
  }
  // 1: what was acknowledged is there, each thing once
  const kept = await store.db.selectFrom("entries").select(["hash", "kind", "position"]).execute();
  const hashes = new Set(kept.map(({ hash }) => hash));
  expect(acknowledged.filter((hash) => !hashes.has(hash))).toEqual([]);
  expect(kept.map(({ position }) => Number(position)).sort((a, b) => a - b)).toEqual(kept.map((_, i) => i));
  // 2: what was cut off goes on, and the folder then holds all of it
  await publish();
  const report = await verify(seen);
  const count = (kind: string) => kept.filter((entry) => entry.kind === kind).length;
  expect(report.findings).toEqual([]);
  const all = { statement: rounds + 1, evidence: 0, ruling: 0, redaction: 0, ...report.entries };
  expect(all.statement).toBe(rounds + 1);
  for (const kind of ["evidence", "ruling", "redaction"] as const) {
    expect(all[kind]).toBe(count(kind));
    expect(count(kind)).toBeLessThanOrEqual(rounds + 1);
  }
  // 3: what was redacted is in no file, and all else is
  expect(amountsIn(allOf(bench.folder))).toEqual(await openAmounts(bench));
  return { killed, acknowledged: acknowledged.length };
}

/** So much, and one more in each round, so that each text has a number of its own. */
const firstAmount = 10_000;

const amountsIn = (text: string): string[] =>
  [...new Set([...text.matchAll(/cost (\d+) million/g)].map(([, amount = ""]) => amount))].sort();

/** The amounts in the texts that nobody took back. */
async function openAmounts({ store }: Bench): Promise<string[]> {
  const open = await store.db.selectFrom("disclosures").select("value").where("field", "=", "text").execute();
  return amountsIn(open.map(({ value }) => value).join("\n"));
}

function allOf(folder: string): string {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "latin1"))
    .join("\n");
}

/** From when on the time until a kill is counted. */
type From = "ready" | "publishing";

/** What the process said it had done, and how long it took from then on; null where it was killed first. */
async function run(
  { home, folder, signedPath }: Bench,
  place: string,
  round: number,
  kill: { from: From; wait: number } | null,
): Promise<{ done: string[]; took: { [from in From]: number } | null }> {
  const child = spawn(process.execPath, [
    worker,
    JSON.stringify({ dist: dist.href, place, key: join(home, "key"), folder, signedPath, round }),
  ]);
  let [out, err] = ["", ""];
  const seen = new Map<string, number>();
  child.stderr.setEncoding("utf8").on("data", (words: string) => (err += words));
  child.stdout.setEncoding("utf8").on("data", (words: string) => {
    out += words;
    for (const [, word = ""] of out.matchAll(/^(ready|publishing|published)$/gm)) {
      if (!seen.has(word) && word === kill?.from) setTimeout(() => child.kill("SIGKILL"), kill.wait);
      if (!seen.has(word)) seen.set(word, performance.now());
    }
  });
  const code = await new Promise((resolve) => child.on("close", resolve));
  if (code !== null && code !== 0) throw new Error(err);
  const done = [...out.matchAll(/^did ([0-9a-f]{64})$/gm)].map(([, hash = ""]) => hash);
  const end = seen.get("published");
  const since = (from: From) => (end ?? 0) - (seen.get(from) ?? 0);
  return {
    done,
    took: end === undefined ? null : { ready: since("ready"), publishing: since("publishing") },
  };
}
