/**
 * Reads every article of a file as the quick reader does: `node … predict ARTICLES.jsonl MODEL OUT.jsonl`. Writes what
 * the corpus scorer takes; prints the sure tier, calibration by band of confidence, speed and memory.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { argv, cpuUsage, exit, memoryUsage } from "node:process";
import { loadQuickReader } from "../../src/attribution/quick/quick-reader.ts";
import { analyse } from "../../src/text/analyse.ts";
import { articlesIn } from "./corpus.ts";
import { judge } from "./score.ts";

const [, , file, weights, out] = argv;
if (file === undefined || weights === undefined || out === undefined) {
  console.error("usage: predict ARTICLES.jsonl MODEL OUT.jsonl");
  exit(2);
}
const started = performance.now();
const reader = loadQuickReader(readFileSync(weights));
console.log(`loaded in ${(performance.now() - started).toFixed(0)} ms, ${reader.digest}`);
const articles = articlesIn(file);

const before = cpuUsage().user;
const found = articles.map(({ analysis, document }) => reader.attribute(analysis, document));
const spent = (cpuUsage().user - before) / 1e6;
const again = cpuUsage().user;
for (const { document } of articles) analyse(document);
const analysing = (cpuUsage().user - again) / 1e6;
const words = articles.reduce((sum, { document }) => sum + document.text.split(/\s+/).length, 0);
console.log(
  `${words} words; tagging ${spent.toFixed(2)} s, text stage ${analysing.toFixed(2)} s: ` +
    `${Math.round(words / (spent + analysing))} words per CPU-second; ${Math.round(memoryUsage().rss / 2 ** 20)} MiB`,
);

const judged = articles
  .flatMap(({ gold }, i) => judge(gold, found[i] ?? []))
  .sort((a, b) => b.item.confidence - a.item.confidence);
const gold = articles.reduce((sum, article) => sum + article.gold.length, 0);
const sure = judged.filter(({ item }) => item.confidence >= reader.sureFrom);
const rightIn = (list: typeof judged) => list.filter(({ right }) => right).length;
const row = (name: string, list: typeof judged) =>
  console.log(
    `${name}: precision ${(rightIn(list) / list.length).toFixed(3)}, recall ${(rightIn(list) / gold).toFixed(3)} (${list.length})`,
  );
row("all", judged);
row(`sure, from ${reader.sureFrom.toFixed(3)}`, sure);
for (let share = 0.3; share <= 0.6; share += 0.05) {
  let right = 0;
  const at = judged.findIndex((item) => item.right && ++right >= share * gold);
  if (at >= 0)
    console.log(
      `recall ${share.toFixed(2)}: precision ${(right / (at + 1)).toFixed(3)} from ${judged[at]?.item.confidence.toFixed(3)}`,
    );
}
for (let low = 0; low < 1; low += 0.1) {
  const band = judged.filter(({ item }) => item.confidence >= low && item.confidence < low + 0.1);
  const mean = band.reduce((sum, { item }) => sum + item.confidence, 0) / band.length;
  if (band.length > 0) row(`confidence ${low.toFixed(1)} (mean ${mean.toFixed(3)})`, band);
}
writeFileSync(
  out,
  articles.map(({ id }, i) => `${JSON.stringify({ id, attributions: found[i] })}\n`).join(""),
);
