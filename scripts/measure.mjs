/**
 * Corpus measures: `npm run measure`. Needs the folder ../shared beside the project; says so and stops where it is
 * not there. Every figure of docs/measures.md that comes from a corpus is printed by one of these parts:
 *   node scripts/measure.mjs [corpora] [attribution] [rules]     (all of them when none is named)
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { documentOf, read, recordSchema, rulesReader } from "../dist/index.js";

const shared = resolve(import.meta.dirname, "../../shared");
const corpora = join(shared, "corpora");

/** @param {string} path @returns {any[]} */
const lines = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const percent = (/** @type {number} */ share) => (100 * share).toFixed(1);

/** Every article and transcript is read without a failure, and the invariants hold on each. */
function measureCorpora() {
  const sets = {
    "PolNeAR train and dev": ["train", "dev"].flatMap((split) =>
      lines(join(corpora, `polnear/${split}.jsonl`)).map(({ text }) => text),
    ),
    "debate transcripts": [
      "train.jsonl",
      "dev.jsonl",
      "factcheckorg-train.jsonl",
      "factcheckorg-dev.jsonl",
    ].flatMap((file) => transcripts(lines(join(corpora, "checkworthy", file)))),
    "known-lie passages": ["train", "train-nomatch", "dev", "dev-nomatch"].flatMap((split) =>
      lines(join(corpora, `known-lie/${split}.jsonl`)).map(({ before, speaker, text, after }) =>
        [...before, { speaker, text }, ...after].map((line) => `${line.speaker}: ${line.text}`).join("\n\n"),
      ),
    ),
  };
  for (const [name, texts] of Object.entries(sets)) {
    const faults = texts.flatMap((text, i) => invariantFaults(text).map((fault) => `${i}: ${fault}`));
    console.log(`${name}: ${texts.length} read, ${faults.length} faults`);
    for (const fault of faults.slice(0, 10)) console.log(`  ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}

/** @param {{doc: string, speaker: string, text: string}[]} rows */
function transcripts(rows) {
  /** @type {Map<string, string[]>} */
  const events = new Map();
  for (const { doc, speaker, text } of rows)
    events.set(doc, [...(events.get(doc) ?? []), `${speaker}: ${text}`]);
  return [...events.values()].map((event) => event.join("\n\n"));
}

/** @param {string} text @returns {string[]} */
function invariantFaults(text) {
  try {
    const document = documentOf(text);
    const record = read(document);
    const faults = [];
    if (!recordSchema.safeParse(record).success) faults.push("the record is not valid");
    if (record.document.text !== text) faults.push("the text was changed");
    let end = 0;
    for (const sentence of record.sentences) {
      if (sentence.start < end || text.slice(end, sentence.start).trim() !== "")
        faults.push("sentences do not partition");
      end = sentence.end;
    }
    if (text.slice(end).trim() !== "") faults.push("the last sentence ends too early");
    const spans = [
      ...record.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
      ...record.speakers.flatMap(({ mentions, posts }) => [...mentions, ...posts.map(({ span }) => span)]),
      ...record.claims.flatMap(({ span, quantity }) => (quantity === null ? [span] : [span, quantity.span])),
    ];
    for (const [from, to] of spans)
      if (!(from >= 0 && from < to && to <= text.length)) faults.push(`span ${from}-${to} lies outside`);
    return faults;
  } catch (error) {
    return [`threw ${error}`];
  }
}

/** PolNeAR dev with the shared scorer, by each reader. */
function measureAttribution() {
  for (const reader of ["rules", "quick", "thorough"]) {
    const score = scored(reader);
    const row = (
      /** @type {string} */ name,
      /** @type {{precision: number, recall: number, f1: number}} */ { precision, recall, f1 },
    ) => console.log(`  ${name.padEnd(16)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`);
    console.log(`PolNeAR dev, attribution, --reader ${reader}:`);
    row("full", score.attribution.full);
    for (const kind of ["direct", "mixed", "indirect"])
      row(`full, ${kind}`, score.attribution.byType[kind].full);
    for (const role of ["source", "cue", "content"]) row(`${role} exact`, score.roles[role].exact);
    for (const [name, [low, high]] of Object.entries(score.ci95))
      console.log(`  95 % interval of ${name}: ${percent(low)} to ${percent(high)}`);
  }
}

/** What the scorer says of a reader. @param {string} reader @returns {any} */
function scored(reader) {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-"));
  const gold = join(corpora, "polnear/dev.jsonl");
  const predicted = join(folder, "dev.jsonl");
  const main = resolve(import.meta.dirname, "../dist/cli/main.js");
  const scorer = join(shared, "tools/score-attribution.mjs");
  const run = (/** @type {string[]} */ words, input = "") =>
    execFileSync(process.execPath, words, { input, maxBuffer: 2 ** 30, encoding: "utf8" });
  writeFileSync(predicted, run([main, "read", "--ndjson", "--reader", reader], readFileSync(gold, "utf8")));
  const score = JSON.parse(run([scorer, "--gold", gold, "--pred", predicted, "--bootstrap", "1000"]));
  rmSync(folder, { recursive: true });
  return score;
}

/** How often each rule is right on every fifth training article: the figures of src/attribution/confidence.ts. */
function measureRules() {
  /** @type {Map<string, {right: number, all: number}>} */
  const counts = new Map();
  const articles = lines(join(corpora, "polnear/train.jsonl")).filter((_, i) => i % 5 === 0);
  for (const { text, attributions: gold } of articles)
    for (const { rule, kind, content, source } of read(documentOf(text), { reader: rulesReader })
      .attributions) {
      const key = `${rule}, ${kind}`;
      const count = counts.get(key) ?? { right: 0, all: 0 };
      counts.set(key, count);
      count.all++;
      if (
        gold.some(
          (/** @type {any} */ other) => jaccard(content, other.content) >= 0.5 && agree(source, other.source),
        )
      )
        count.right++;
    }
  console.log("Share right by rule and kind (PolNeAR train, every fifth article):");
  for (const [key, { right, all }] of [...counts].sort())
    console.log(`  ${key.padEnd(52)} ${right} of ${all} = ${percent(right / all)}`);
}

/** @param {number[][]} spans */
const characters = (spans) =>
  new Set(spans.flatMap(([start = 0, end = 0]) => Array.from({ length: end - start }, (_, i) => start + i)));

/** @param {number[][]} a @param {number[][]} b */
function jaccard(a, b) {
  const left = characters(a);
  const right = characters(b);
  const both = [...left].filter((at) => right.has(at)).length;
  return both / (left.size + right.size - both || 1);
}

/** @param {number[][]} a @param {number[][]} b */
const agree = (a, b) => (a.length === 0 && b.length === 0) || jaccard(a, b) > 0;

const parts = { corpora: measureCorpora, attribution: measureAttribution, rules: measureRules };
const named = process.argv.slice(2);
if (!existsSync(corpora)) console.log("No corpora beside the project (../shared): nothing to measure.");
else
  for (const [name, measure] of Object.entries(parts))
    if (named.length === 0 || named.includes(name)) measure();
