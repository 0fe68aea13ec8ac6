/**
 * How well the manner of a report is told, on our gold labels (`test/gold/manner.md`): `npm run build && node
 * scripts/measure-manner.mjs`. Source, cue and content are the corpus's own. Needs the folder ../shared beside the project.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { kindOf } from "../dist/attribution/kind.js";
import { mannerOf } from "../dist/attribution/manner.js";
import { analyse } from "../dist/text/analyse.js";

const corpus = resolve(import.meta.dirname, "../../shared/corpora/polnear");
if (!existsSync(corpus)) {
  console.log("No corpora beside the project (../shared): nothing to measure.");
  process.exit();
}

/** @param {string} path @returns {any[]} */
const lines = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** @type {{ article: string, source: number[][], cue: number[][], content: [number, number][], manner: string, part: string, drawn: string }[]} */
const gold = lines(resolve(import.meta.dirname, "../test/gold/manner.jsonl"));
const labelled = new Set(gold.map(({ article }) => article));
const articles = new Map(
  ["train", "dev"]
    .flatMap((part) => lines(join(corpus, `${part}.jsonl`)))
    .filter(({ id }) => labelled.has(id))
    .map(({ id, text }) => [id, analyse({ text, blocks: [] })]),
);

const told = gold.map((row) => {
  const analysis = /** @type {ReturnType<typeof analyse>} */ (articles.get(row.article));
  const inside = (/** @type {readonly (readonly number[])[]} */ spans) =>
    analysis.tokens.filter(({ start, end }) => spans.some(([from = 0, to = 0]) => start < to && end > from));
  const source = row.source.map(([from, to]) => analysis.text.slice(from, to)).join(" ");
  const kind = kindOf(analysis, row.content);
  return { ...row, told: mannerOf({ cue: inside(row.cue), source, content: inside(row.content), kind }) };
});

const manners = ["statement", "belief", "intention", "perception", "document"];

/** @param {string} name @param {typeof told} rows */
function report(name, rows) {
  const right = rows.filter((row) => row.told === row.manner).length;
  const f1 = manners.map((manner) => {
    const both = rows.filter((row) => row.told === manner && row.manner === manner).length;
    const either =
      rows.filter((row) => row.told === manner).length + rows.filter((row) => row.manner === manner).length;
    return either === 0 ? 0 : (2 * both) / either;
  });
  const macro = f1.reduce((sum, one) => sum + one, 0) / f1.length;
  console.log(
    `${name}: ${right} of ${rows.length} right (${((100 * right) / rows.length).toFixed(1)} %), macro F1 ${macro.toFixed(3)}`,
  );
  console.log(`  ${manners.map((manner, i) => `${manner} ${f1[i]?.toFixed(2)}`).join(", ")}`);
}

for (const part of ["development", "held out", "final"]) {
  const rows = told.filter((row) => row.part === part);
  report(part, rows);
  report(
    `  of these drawn by chance from all`,
    rows.filter(({ drawn }) => drawn === "natural"),
  );
}
