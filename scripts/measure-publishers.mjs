/**
 * How each publisher's articles are read, and what differs between them: `npm run build && node
 * scripts/measure-publishers.mjs`. PolNeAR dev with the shared scorer; needs the folder ../shared beside the project.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { documentOf } from "../dist/intake/document-of.js";
import { quickReader, thoroughReader } from "../dist/models.js";
import { rulesReader } from "../dist/read.js";
import { analyse } from "../dist/text/analyse.js";

/** @typedef {{ id: string, publisher: string, text: string, attributions: { source: [number, number][], cue: [number, number][], content: [number, number][] }[] }} Article */

const shared = resolve(import.meta.dirname, "../../shared");
if (!existsSync(shared)) {
  console.log("No corpora beside the project (../shared): nothing to measure.");
  process.exit();
}

/** @param {string} part @returns {Article[]} */
const articlesOf = (part) =>
  readFileSync(join(shared, `corpora/polnear/${part}.jsonl`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
const dev = articlesOf("dev");
const publishers = [...new Set(dev.map(({ publisher }) => publisher))].sort();

/** @param {readonly { id: string }[]} gold @param {readonly { id: string }[]} found @returns {any} */
function score(gold, found) {
  const ids = new Set(gold.map(({ id }) => id));
  const write = (/** @type {string} */ name, /** @type {readonly { id: string }[]} */ rows) => {
    const path = join(folder, name);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    return path;
  };
  const paths = [
    "--gold",
    write("gold", gold),
    "--pred",
    write(
      "found",
      found.filter(({ id }) => ids.has(id)),
    ),
  ];
  const scorer = join(shared, "tools/score-attribution.mjs");
  return JSON.parse(
    execFileSync(process.execPath, [scorer, ...paths, "--bootstrap", "1000"], { encoding: "utf8" }),
  );
}

const percent = (/** @type {number} */ share) => (100 * share).toFixed(1);

const thorough = await thoroughReader();
const readers = { rules: rulesReader, quick: quickReader(), ...(thorough && { thorough }) };
for (const [name, reader] of Object.entries(readers)) {
  /** @type {{ id: string, attributions: object[] }[]} */
  const found = [];
  for (const { id, text } of dev) {
    const document = documentOf(text);
    found.push({ id, attributions: await reader.attribute(analyse(document), document) });
  }
  console.log(`Full F1 by publisher, ${name}:`);
  const rows = publishers.map((publisher) => {
    const result = score(
      dev.filter((article) => article.publisher === publisher),
      found,
    );
    return {
      publisher,
      ...result.attribution.full,
      kinds: result.attribution.byType,
      range: Object.entries(result.ci95),
    };
  });
  for (const { publisher, precision, recall, f1, kinds, range } of rows.sort((a, b) => b.f1 - a.f1)) {
    const [, [low, high]] = range.find(
      (/** @type {[string, any]} */ [key]) => /full/i.test(key) && !/exact/i.test(key),
    ) ?? ["", [0, 0]];
    console.log(
      `  ${publisher.padEnd(20)} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} (95 %: ${percent(low)} to ${percent(high)}), direct ${percent(kinds.direct.full.f1)}, indirect ${percent(kinds.indirect.full.f1)}`,
    );
  }
}

/** The cue's words, as a key. @param {Article} article @param {Article["attributions"][number]} attribution */
const cueOf = ({ text }, { cue }) => cue.map((span) => text.slice(...span).toLowerCase()).join(" ");
const seen = new Set(
  articlesOf("train").flatMap((article) => article.attributions.map((one) => cueOf(article, one))),
);
const share = (/** @type {readonly unknown[]} */ some, /** @type {readonly unknown[]} */ all) =>
  percent(some.length / all.length);

console.log("What is in the articles, as annotated:");
for (const publisher of publishers) {
  const articles = dev.filter((article) => article.publisher === publisher);
  const all = articles.flatMap((article) => article.attributions.map((one) => ({ article, one })));
  const plain = all.filter(
    ({ article, one }) => !one.content.some((span) => /["“”]|''/.test(article.text.slice(...span))),
  );
  const unseen = all.filter(({ article, one }) => !seen.has(cueOf(article, one)));
  const nobody = all.filter(({ one }) => one.source.length === 0);
  const words = articles.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  console.log(
    `  ${publisher.padEnd(20)} ${articles.length} articles, ${all.length} attributions, ${((1000 * all.length) / words).toFixed(0)} in 1,000 words; without marks ${share(plain, all)} %, cue not in train ${share(unseen, all)} %, no source ${share(nobody, all)} %`,
  );
}
rmSync(folder, { recursive: true });
