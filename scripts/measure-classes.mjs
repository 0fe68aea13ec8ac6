/**
 * How well claims are classed and cut, on test/gold/claims.jsonl: `npm run build && node scripts/measure-classes.mjs`.
 * Prints the development half; with `--unseen` the other one, which nothing may be chosen on. Needs the folder
 * ../shared beside the project; says so and stops where it is not there. With `--errors` it lists where they differ.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { documentOf, read } from "../dist/index.js";

/** @typedef {[number, number, string]} Part */
/** @typedef {{doc: string, line?: string, span?: [number, number], parts: Part[], again?: Part[]}} Gold */

const corpora = resolve(import.meta.dirname, "../../shared/corpora");
export const classes = ["fact", "opinion", "prediction", "promise", "experience", "question"];

/** @param {string} path @returns {any[]} */
export const linesOf = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** The halves follow from the digest of a document's id, so that no document stands in both. @param {string} doc */
export const isUnseen = (doc) =>
  Number.parseInt(createHash("sha256").update(`half${doc}`).digest("hex").slice(0, 8), 16) % 2 === 1;

/** @param {readonly [number, number, ...unknown[]]} a @param {readonly [number, number, ...unknown[]]} b */
const overlap = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** The one that covers most of `part`. @param {Part} part @param {Part[]} others @returns {Part | null} */
function bestOf(part, others) {
  /** @type {Part | null} */
  let best = null;
  for (const other of others)
    if (overlap(part, other) > (best === null ? 0 : overlap(part, best))) best = other;
  return best;
}

/**
 * Counts of (class in the gold, class found): a gold part against the claim that covers most of it, and a claim that
 * covers no gold part against "none".
 * @param {{gold: Part[], found: Part[]}[]} units
 */
export function compare(units) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const add = (/** @type {string} */ a, /** @type {string} */ b) =>
    counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  const spans = { parts: 0, found: 0, close: 0, same: 0 };
  for (const { gold, found } of units) {
    for (const part of gold) {
      const best = bestOf(part, found);
      add(part[2], best?.[2] ?? "none");
      spans.parts++;
      if (best === null) continue;
      const both = overlap(part, best);
      const jaccard = both / (part[1] - part[0] + best[1] - best[0] - both);
      spans.found++;
      if (jaccard >= 0.8) spans.close++;
      if (jaccard === 1) spans.same++;
    }
    for (const claim of found) if (bestOf(claim, gold) === null) add("none", claim[2]);
  }
  const at = (/** @type {string} */ a, /** @type {string} */ b) => counts.get(`${a} ${b}`) ?? 0;
  const all = [...classes, "none"];
  const rows = classes.map((name) => {
    const right = at(name, name);
    const found = all.reduce((sum, other) => sum + at(other, name), 0);
    const gold = all.reduce((sum, other) => sum + at(name, other), 0);
    return { name, gold, precision: right / found, recall: right / gold, f1: (2 * right) / (found + gold) };
  });
  return {
    rows,
    macro: rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length,
    opinionAsFact: at("opinion", "fact") / (rows.find(({ name }) => name === "opinion")?.gold ?? 1),
    spans,
    at,
  };
}

/** A line of a debate by itself: one turn of somebody unnamed. @param {string} text */
export function turnOf(text) {
  const turns = [{ speaker: null, label: null, start: 0, end: text.length }];
  return { ...documentOf(text), kind: /** @type {const} */ ("debate"), turns };
}

/** Reads each document of the gold set once; yields its units with the claims found in them. @param {Gold[]} rows */
function unitsOf(rows) {
  const articles = new Map(linesOf(join(corpora, "polnear/dev.jsonl")).map((row) => [row.id, row]));
  /** @type {Map<string, {id: string, speaker: string, text: string}[]>} */
  const events = new Map();
  for (const file of ["dev", "factcheckorg-dev"])
    for (const row of linesOf(join(corpora, `checkworthy/${file}.jsonl`))) {
      const event = events.get(row.doc) ?? [];
      if (!event.some(({ id }) => id === row.id)) events.set(row.doc, [...event, row]);
    }
  const alone = new Map(
    linesOf(join(corpora, "checkworthy/claimbuster-dev.jsonl")).map((r) => [r.id, r.text]),
  );
  /** @type {Map<string, {text: string, claims: Part[], starts: Map<string, number>}>} */
  const known = new Map();
  const readOnce = (
    /** @type {string} */ key,
    /** @type {() => import("../dist/record.js").Document} */ make,
    starts = new Map(),
  ) => {
    let reading = known.get(key);
    if (reading === undefined) {
      const { document, claims } = read(make());
      const parts = claims.map((c) => /** @type {Part} */ ([...c.span, c.class]));
      reading = { text: document.text, claims: parts, starts };
      known.set(key, reading);
    }
    return reading;
  };
  const event = (/** @type {string} */ doc) => {
    const starts = new Map();
    let text = "";
    for (const { id, speaker, text: words } of events.get(doc) ?? []) {
      text += `${text === "" ? "" : "\n\n"}${speaker}: `;
      starts.set(id, text.length);
      text += words;
    }
    return readOnce(doc, () => documentOf(text), starts);
  };
  return rows.map(({ doc, line, span, parts }) => {
    const isAlone = line !== undefined && alone.has(line);
    const article = articles.get(doc);
    const reading = isAlone
      ? readOnce(line, () => turnOf(alone.get(line) ?? ""))
      : line === undefined
        ? readOnce(doc, () => documentOf(article.text, { published: article.date }))
        : event(doc);
    const shift = line === undefined ? 0 : (reading.starts.get(line) ?? 0);
    const gold = parts.map(([s, e, name]) => /** @type {Part} */ ([s + shift, e + shift, name]));
    const from = span?.[0] ?? shift;
    const to = span?.[1] ?? nextLine(reading.text, shift);
    const found = reading.claims.filter((claim) => overlap([from, to], claim) > 0);
    return { text: reading.text, gold, found };
  });
}

/** @param {string} text @param {number} from */
const nextLine = (text, from) => {
  const at = text.indexOf("\n\n", from);
  return at < 0 ? text.length : at;
};

const f3 = (/** @type {number} */ x) => (Number.isNaN(x) ? "   - " : x.toFixed(3));

/** @param {ReturnType<typeof compare>} result */
function print({ rows, macro, opinionAsFact, spans, at }) {
  console.log("class        gold      P      R     F1   | found as: fact opin pred prom expe ques none");
  for (const { name, gold, precision, recall, f1 } of rows) {
    const as = [...classes, "none"].map((other) => String(at(name, other)).padStart(4)).join(" ");
    console.log(
      `${name.padEnd(12)} ${String(gold).padStart(4)}  ${f3(precision)}  ${f3(recall)}  ${f3(f1)}   |           ${as}`,
    );
  }
  console.log(
    `none                                      |           ${classes.map((c) => String(at("none", c)).padStart(4)).join(" ")}`,
  );
  console.log(`macro F1 ${f3(macro)}; opinion taken for fact ${(100 * opinionAsFact).toFixed(1)} %`);
  const share = (/** @type {number} */ n) => `${((100 * n) / spans.parts).toFixed(1)} %`;
  console.log(
    `spans: ${share(spans.found)} of the parts found, ${share(spans.close)} with four fifths in common, ${share(spans.same)} to the character`,
  );
}

function main() {
  if (!existsSync(corpora)) {
    console.error(`no corpora at ${corpora}`);
    process.exit(2);
  }
  const all = /** @type {Gold[]} */ (linesOf(resolve(import.meta.dirname, "../test/gold/claims.jsonl")));
  const twice = all.filter(({ again }) => again !== undefined);
  const agreement = compare(twice.map(({ parts, again }) => ({ gold: parts, found: again ?? [] })));
  console.log(
    `${all.length} sentences or lines, ${twice.length} of them read twice: macro F1 of the two readings ${f3(agreement.macro)}`,
  );
  const unseen = process.argv.includes("--unseen");
  const rows = all.filter(({ doc }) => isUnseen(doc) === unseen);
  const units = unitsOf(rows);
  console.log(`${unseen ? "unseen" : "development"} half, ${rows.length} sentences or lines`);
  print(compare(units));
  if (!process.argv.includes("--errors") || unseen) return;
  for (const { text, gold, found } of units) {
    const wrong = gold.filter((part) => bestOf(part, found)?.[2] !== part[2]);
    const extra = found.filter((claim) => bestOf(claim, gold) === null);
    const show = (/** @type {Part} */ [s, e, name]) => `${name}: ${text.slice(s, e).replace(/\s+/g, " ")}`;
    for (const part of wrong)
      console.log(`${(bestOf(part, found)?.[2] ?? "none").toUpperCase()} for ${show(part)}`);
    for (const claim of extra) console.log(`EXTRA ${show(claim)}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
