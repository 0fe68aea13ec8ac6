/** `npm run bench:site [-- N]`: how long the site of N documents (1,000) takes: the first time, with nothing new, with one more. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const count = Number(process.argv[2] ?? 1000);
const dist = (/** @type {string} */ path) => import(new URL(`../dist/${path}`, import.meta.url).href);
const { createKey } = await dist("publish/log/key-file.js");
const { publish } = await dist("publish/log/publish.js");
const { keep, underItsId } = await dist("store/keep.js");
const { openStore } = await dist("store/store.js");
const { pathsIn } = await dist("publish/log/stage.js");

const examples = new URL("../examples/", import.meta.url);
const records = await Promise.all(
  (await readdir(examples))
    .filter((name) => name.endsWith(".record.json"))
    .map(async (name) => JSON.parse(await readFile(new URL(name, examples), "utf8"))),
);
const home = await mkdtemp(join(tmpdir(), "onrecord-bench-"));
const store = await openStore(join(home, "onrecord.db"));
try {
  const signer = await createKey(join(home, "key"), "onrecord.test/bench");
  const folder = join(home, "site");
  const publishing = () => publish({ store, folder, signer, signedPath: join(home, "key.signed") });
  for (let n = 0; n < count; n++) await add(n);
  await timed(`the site of ${count} documents`, publishing);
  console.log(`${pathsIn(folder).length} files`);
  await timed("again, with nothing new", publishing);
  await add(count);
  await timed("again, with one document more", publishing);
} finally {
  await store.close();
  await rm(home, { recursive: true });
}

/** @param {number} n */
async function add(n) {
  const record = records[n % records.length];
  const document = {
    ...record.document,
    title: `${record.document.title ?? "Harwick"} (${n})`,
    address: `https://ledger.example/${n}`,
  };
  const incoming = { document, bytes: new TextEncoder().encode(`${n} ${document.text}`) };
  await keep(store, incoming, { ...record, document: underItsId(incoming) });
}

/** @param {string} what @param {() => Promise<{ changed: number, size: number }>} act */
async function timed(what, act) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const { size, changed } = await act();
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (/** @type {number} */ ms) => (ms / 1000).toFixed(1);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${what}: ${seconds(performance.now() - start)} s, ${seconds((user + system) / 1000)} s of CPU, ${memory} MiB at most; ${size} entries, ${changed} files written`,
  );
}
