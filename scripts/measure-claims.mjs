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

/** Average precision, AUC and calibration of the statement score of single sentences. */
function measureWorth() {
  const ranked = lines("checkworthy/claimbuster-dev.jsonl")
    .map(({ text, label }) => ({ label, score: worthOfLine(text).worth }))
    .sort((a, b) => b.score - a.score);
  let hits = 0;
  let precision = 0;
  let above = 0;
  ranked.forEach(({ label }, i) => {
    if (label === 1) precision += ++hits / (i + 1);
    else above += hits;
  });
  const auc = above / (hits * (ranked.length - hits));
  console.log(
    `check-worthiness, ClaimBuster dev: AP ${(precision / hits).toFixed(4)}, AUC ${auc.toFixed(4)}`,
  );
  let off = 0;
  const tenths = Array.from({ length: 10 }, (_, tenth) => {
    const inside = ranked.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth);
    const mean = inside.reduce((sum, { score }) => sum + score, 0) / inside.length;
    const worth = inside.reduce((sum, { label }) => sum + label, 0) / inside.length;
    if (inside.length > 0) off += Math.abs(mean - worth) * inside.length;
    return `${inside.length}: ${mean.toFixed(2)} ${worth.toFixed(2)}`;
  });
  console.log(`  calibration, by tenth of the score: sentences, mean score, share worth checking`);
  console.log(`  ${tenths.join(" | ")}`);
  console.log(`  expected calibration error ${(off / ranked.length).toFixed(3)}`);
}

/**
 * What vr15 asks for, by word and unit of a property, and by what speaks against it. Chosen on its training part.
 *
 * @type {{ [property: string]: { words: string[]; not?: string[]; percent?: boolean } }}
 */
const properties = {
  consumer_price_index: { words: ["consumer price"], percent: false },
  cpi_inflation_rate: { words: ["inflation"] },
  diesel_price_liter: { words: ["diesel"], percent: false },
  fertility_rate: { words: ["fertility", "children born"], percent: false },
  gdp_growth_rate: { words: ["growth"], not: ["population"] },
  gdp_nominal: { words: ["gdp", "gross domestic product"], not: ["per capita", "ppp"], percent: false },
  gdp_nominal_per_capita: { words: ["gdp", "gross domestic product"], not: ["ppp"], percent: false },
  gni_in_ppp_dollars: { words: ["gni", "gross national income"], not: ["per capita"], percent: false },
  gni_per_capita_in_ppp_dollars: { words: ["gni", "gross national income"], percent: false },
  health_expenditure_as_percent_of_gdp: { words: ["health"] },
  internet_users_percent_population: { words: ["internet"] },
  life_expectancy: { words: ["life expectancy"], percent: false },
  population: { words: ["population", "people", "inhabitants"], percent: false },
  population_growth_rate: { words: ["growth"] },
  prevalence_of_undernourisment: { words: ["undernourish", "malnutrition", "hunger"] },
  renewable_freshwater_per_capita: { words: ["water"], percent: false },
};

/** How often the value that a vr15 sentence states is read, and which sentences claim it of the property. */
function measureQuantities() {
  for (const part of ["train", "dev"]) {
    const rows = lines(`numeric/vr15.${part}.jsonl`).filter(
      ({ label }) => label === "claim" || label === "not_claim",
    );
    const all = { claims: 0, read: 0, found: 0, right: 0 };
    for (const { sentence, property, mentioned_value: stated, label } of rows) {
      const { words, not = [], percent } = properties[property] ?? { words: [] };
      const near = (/** @type {number} */ value) => Math.abs(value - stated) <= 0.005 * Math.abs(stated);
      const stating = judgedOf(sentence).quantities.filter(({ value }) => [value ?? []].flat().some(near));
      const text = sentence.toLowerCase();
      const group = (/** @type {number} */ at) =>
        /\b(?:fe)?(?:male|men|women)s?\b[^\d,;]*$/.test(text.slice(Math.max(0, at - 25), at));
      const fits = stating.some(
        ({ unit, span }) =>
          !(percent === false && unit === "percent") && !(property === "life_expectancy" && group(span[0])),
      );
      const found =
        fits &&
        words.some((word) => text.includes(word)) &&
        !not.some((word) => text.includes(word)) &&
        (!property.includes("per_capita") || /per (?:capita|person)/.test(text));
      if (label === "claim") {
        all.claims++;
        if (stating.length > 0) all.read++;
      }
      if (found) all.found++;
      if (found && label === "claim") all.right++;
    }
    const { claims, read, found, right } = all;
    console.log(
      `quantities, vr15 ${part}: stated value read in ${read} of ${claims} claims; identification P ${(right / found).toFixed(3)} R ${(right / claims).toFixed(3)} F1 ${((2 * right) / (found + claims)).toFixed(3)}`,
    );
  }
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
