/**
 * Speed and memory: `npm run bench`. Ratios within one run; absolute figures depend on the machine.
 *   1  reading words per CPU-second, next to wink-nlp alone and to compromise, on the same text
 *   2  one article of about 1,500 words from the command line, cold start included
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { documentOf, intake, quickReader, read, rulesReader } from "../dist/index.js";

const home = resolve(import.meta.dirname, "..");
const rounds = 5;

/** The project's own examples, or a corpus of news where there is one. */
async function texts() {
  const corpus = join(home, "../shared/corpora/polnear/dev.jsonl");
  if (existsSync(corpus)) {
    const rows = readFileSync(corpus, "utf8").trim().split("\n");
    return { name: "84 news articles", texts: rows.map((row) => JSON.parse(row).text) };
  }
  const names = ["news-article.html", "opinion-column.md", "council-debate.txt", "press-briefing.vtt"];
  const read = await Promise.all(
    names.map((name) => intake(readFileSync(join(home, "examples", name)), { name })),
  );
  const own = read.map(({ document }) => document?.text ?? "");
  return { name: "the four examples, ten times", texts: Array.from({ length: 10 }, () => own).flat() };
}

/** CPU seconds of the fastest of several rounds. @param {() => void} work */
function cpuSeconds(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

const countWords = (/** @type {string} */ text) => text.match(/\S+/g)?.length ?? 0;
const sample = await texts();
const words = sample.texts.reduce((sum, text) => sum + countWords(text), 0);
const reader = quickReader();
const nlp = winkNLP(model, ["sbd", "pos"]);
const speeds = {
  "onrecord, the whole reading by rule":
    words /
    cpuSeconds(() => {
      for (const text of sample.texts) read(documentOf(text), { reader: rulesReader });
    }),
  "onrecord, the whole reading, quick reader":
    words /
    cpuSeconds(() => {
      for (const text of sample.texts) read(documentOf(text), { reader });
    }),
  "wink-nlp alone (tokens, sentences, tags)":
    words /
    cpuSeconds(() => {
      for (const text of sample.texts) nlp.readDoc(text).tokens().out(nlp.its.pos);
    }),
};
const few = sample.texts.slice(0, 8);
const fewWords = few.reduce((sum, text) => sum + countWords(text), 0);
const before = process.cpuUsage();
for (const text of few) compromise(text).quotations().json();
const { user, system } = process.cpuUsage(before);
const all = { ...speeds, "compromise, quotations": fewWords / ((user + system) / 1e6) };

console.log(`Words per CPU-second on ${sample.name} (${words} words), Node ${process.version}:`);
const wink = speeds["wink-nlp alone (tokens, sentences, tags)"];
for (const [name, speed] of Object.entries(all))
  console.log(
    `  ${name.padEnd(42)} ${Math.round(speed).toString().padStart(7)}   ${((100 * speed) / wink).toFixed(1)} % of wink-nlp`,
  );

const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
const article = join(folder, "article.txt");
let text = "";
const column = (
  await intake(readFileSync(join(home, "examples/opinion-column.md")), { name: "opinion-column.md" })
).document;
for (let i = 1; countWords(text) < 1500; i++)
  text += `${column?.text.replaceAll("Harwick", `Harwick ${i}`)}\n\n`;
writeFileSync(article, text);
/** @type {{wall: number, cpu: number, memory: number}[]} */
const runs = [];
for (let round = 0; round < rounds; round++) {
  const started = process.hrtime.bigint();
  const { stderr } = spawnSync(process.execPath, [
    "--import",
    join(home, "bench/usage.mjs"),
    join(home, "dist/cli/main.js"),
    "read",
    article,
  ]);
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  runs.push({ wall, ...JSON.parse(/usage (.*)/.exec(stderr.toString())?.[1] ?? "{}") });
}
rmSync(folder, { recursive: true });
const median = (/** @type {number[]} */ values) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
console.log(
  `One article of ${countWords(text)} words from the command line, cold start included (median of ${rounds}):`,
);
console.log(
  `  ${median(runs.map(({ wall }) => wall)).toFixed(2)} s wall, ${median(runs.map(({ cpu }) => cpu)).toFixed(2)} s CPU, ${Math.round(median(runs.map(({ memory }) => memory)))} MB at its peak`,
);
