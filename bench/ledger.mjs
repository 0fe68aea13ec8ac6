/** `npm run bench:ledger [-- N]`: how long N statements (100,000) take to be published and verified, in CPU and by the clock. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const count = Number(process.argv[2] ?? 100_000);
const dist = (/** @type {string} */ path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { appendNew } = await dist("ledger/acts/bulk.js");
const { newId, seal } = await dist("ledger/entry/entry.js");
const { defaultThreads } = await dist("cli/io/pool.js");
const { VerifyThreads } = await dist("cli/ledger/verify-threads.js");
const { verifyRecord } = await dist("ledger/verify/verify.js");
const { parseSeen } = await dist("ledger/verify/seen.js");
const { createKey } = await dist("publish/log/key-file.js");
const { publish } = await dist("publish/log/publish.js");
const { openStore } = await dist("store/store.js");

const home = await mkdtemp(join(tmpdir(), "onrecord-bench-"));
const folder = join(home, "site");
const store = await openStore(join(home, "onrecord.db"));
try {
  const signer = await createKey(join(home, "key"), "onrecord.test/bench");
  const by = { role: "publisher", key: signer.key.id };
  const publishing = () => publish({ store, folder, signer, signedPath: join(home, "key.signed") });

  /** As `onrecord verify` does it. */
  const verifying = async (seen = null) => {
    const threads = new VerifyThreads(folder, defaultThreads());
    const { open } = threads;
    return verifyRecord(threads.folder, { seen, open }).finally(() => threads.close());
  };

  await timed(`${count} statements into the ledger`, () => add(0, count));
  await timed(`publish ${count}`, publishing);
  const report = await timed(`verify ${count}`, () => verifying());
  if (!report.holds) throw new Error(JSON.stringify(report.findings.slice(0, 3)));
  await add(count, 500);
  await timed("publish 500 more", publishing);
  const again = await timed("verify them against what was seen", () => verifying(parseSeen(report.seen)));
  if (!again.holds) throw new Error(JSON.stringify(again.findings.slice(0, 3)));

  /** @param {number} first @param {number} more */
  async function add(first, more) {
    for (let at = first; at < first + more; at += 5000) {
      const items = Array.from({ length: Math.min(5000, first + more - at) }, (_, i) => ({
        id: newId(),
        n: at + i,
      }));
      await store.write((/** @type {unknown} */ tx) =>
        appendNew(
          tx,
          items,
          (/** @type {{ id: string, n: number }} */ { id, n }, /** @type {string | null} */ lastAt) =>
            seal("statement", statement(n), {
              id,
              about: null,
              prev: null,
              policy: "1",
              by,
              at: lastAt ?? "2026-01-05T10:00:00Z",
            }),
        ),
      );
    }
  }
} finally {
  await store.close();
  await rm(home, { recursive: true });
}

/** @param {number} n */
function statement(n) {
  return {
    text: `The bridge over the Harwick will cost ${n} dollars, and the council will vote on it in May.`,
    form: { kind: "direct", manner: "statement", negated: false },
    speaker: { name: "Ines Calder", kind: "person" },
    role: { title: "Mayor", body: "Harwick" },
    addressee: null,
    place: "Harwick",
    said: { from: "2026-01-04", to: "2026-01-04" },
    document: { title: "Council to vote on bridge", publisher: "Harwick Ledger", published: "2026-01-05" },
    address: `https://ledger.example/bridge/${n}`,
    capture: `sha256:${"0".repeat(64)}`,
    location: {
      spans: [[120, 200]],
      prefix: "On Monday the mayor said: ",
      suffix: ", in a meeting of the council.",
    },
    language: "en",
    method: { reader: "0.1.0", rule: "quoted", confidence: 0.9, sure: "sure" },
  };
}

/** @template T @param {string} what @param {() => Promise<T>} act @returns {Promise<T>} */
async function timed(what, act) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = await act();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${what}: ${seconds(performance.now() - start)} s, ${seconds((user + system) / 1000)} s of CPU, ${memory} MiB at most`,
  );
  return result;
}
