/**
 * Measures of the claims room on the corpora: `npm run build && node scripts/measure-claims.mjs`. Needs the folder
 * ../shared beside the project; says so and stops where it is not there.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { attribute } from "../dist/attribution/rules/attribute.js";
import { findClaims } from "../dist/claims/claims.js";
import { judgedOf, worthOfLine } from "../dist/claims/rank.js";
import { analyse } from "../dist/text/analyse.js";

const corpora = resolve(import.meta.dirname, "../../shared/corpora");
if (!existsSync(corpora)) {
  console.error(`no corpora at ${corpora}`);
  process.exit(2);
}

/** @param {string} path @returns {any[]} */
const lines = (path) =>
  readFileSync(join(corpora, path), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** Average precision and AUC of the worth of single sentences, as `score-checkworthy.mjs` has them. */
function measureWorth() {
  const ranked = lines("checkworthy/claimbuster-dev.jsonl")
    .map(({ text, label }) => ({ label, score: worthOfLine(text).worth }))
    .sort((a, b) => b.score - a.score);
  let hits = 0;
  let precision = 0;
  let above = 0;
  let sure = 0;
  ranked.forEach(({ label, score }, i) => {
    if (label === 1) precision += ++hits / (i + 1);
    else above += hits;
    if (score >= 0.5 === (label === 1)) sure++;
  });
  const auc = above / (hits * (ranked.length - hits));
  console.log(
    `check-worthiness, ClaimBuster dev: AP ${(precision / hits).toFixed(3)}, AUC ${auc.toFixed(3)}, right at 0.5 ${(sure / ranked.length).toFixed(3)}`,
  );
}

/** How often the value that a vr15 sentence states is among the quantities read from it. */
function measureQuantities() {
  const rows = lines("numeric/vr15.dev.jsonl").filter(
    ({ label }) => label === "claim" || label === "not_claim",
  );
  const all = { claim: 0, not_claim: 0 };
  const read = { claim: 0, not_claim: 0 };
  const keyed = { found: 0, right: 0, claims: 0 };
  for (const { sentence, property, mentioned_value: stated, label } of rows) {
    const values = judgedOf(sentence).quantities.flatMap(({ value }) => value ?? []);
    const near = (/** @type {number} */ value) => Math.abs(value - stated) <= 0.005 * Math.abs(stated);
    const found = values.some((value) => near(value) || near(value * 100));
    const kind = /** @type {"claim" | "not_claim"} */ (label);
    all[kind]++;
    if (found) read[kind]++;
    const key = found && keyword(property, sentence);
    keyed.found += key ? 1 : 0;
    keyed.right += key && label === "claim" ? 1 : 0;
    keyed.claims += label === "claim" ? 1 : 0;
  }
  console.log(
    `quantities, vr15 dev: stated value read in ${read.claim} of ${all.claim} claims and ${read.not_claim} of ${all.not_claim} others`,
  );
  const f1 = (2 * keyed.right) / (keyed.found + keyed.claims);
  console.log(
    `  with a word of the property: P ${(keyed.right / keyed.found).toFixed(3)} R ${(keyed.right / keyed.claims).toFixed(3)} F1 ${f1.toFixed(3)}`,
  );
}

/** @param {string} property @param {string} sentence */
function keyword(property, sentence) {
  const text = sentence.toLowerCase();
  const common = new Set([
    "rate",
    "total",
    "real",
    "per",
    "in",
    "of",
    "as",
    "percent",
    "dollars",
    "net",
    "liter",
  ]);
  return property.split("_").some((word) => !common.has(word) && text.includes(word.replace(/s$/, "")));
}

/** Words per CPU-second of `findClaims` alone, and what kinds of claims it finds. */
function measureSpeed() {
  const texts = lines("polnear/train.jsonl").slice(0, 200);
  const read = texts.map(({ id, text, date }) => {
    const source = { mediaType: "text/plain", bytes: text.length, digest: "" };
    const meta = { title: null, publisher: null, authors: [], address: null, language: null };
    /** @type {import("../dist/record.js").Document} */
    const document = { id, digest: "", kind: "article", ...meta, published: date, text, blocks: [], source };
    const analysis = analyse(document);
    const attributions = attribute(analysis, document);
    return { analysis, document, attributions };
  });
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  /** @type {Map<string, number>} */
  const kinds = new Map();
  const speeds = [0, 1, 2].map((round) => {
    const start = process.cpuUsage();
    for (const { analysis, document, attributions } of read)
      for (const claim of findClaims(analysis, document, attributions, []))
        if (round === 0) kinds.set(claim.class, (kinds.get(claim.class) ?? 0) + 1);
    const { user, system } = process.cpuUsage(start);
    return Math.round(words / ((user + system) / 1e6));
  });
  console.log(
    `speed of findClaims, ${texts.length} PolNeAR articles of ${words} words: ${speeds[0]} words per CPU-second cold, ${Math.max(...speeds)} warm`,
  );
  console.log(`  ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
}

measureWorth();
measureQuantities();
measureSpeed();
