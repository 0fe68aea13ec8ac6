/**
 * Swap tests: does the reading change when only a name, a party, a gender, a nationality, a faith or a side is another?
 *   npm run build && node scripts/measure-fairness.mjs [rules] [quick] [thorough] [ranking] [--examples]
 * Without a name: rules, quick and ranking. With the folder ../shared beside the project the fairness set and real
 * sentences are measured too. A reader made unfair on purpose must be caught by each test, else the test is void.
 */
import { worthOfLine } from "../dist/claims/rank.js";
import { documentOf } from "../dist/intake/document-of.js";
import { quickReader, thoroughReader } from "../dist/models.js";
import { publicView } from "../dist/publish/masking/public-view.js";
import { read, readSlowly, rulesReader } from "../dist/read.js";
import { blindToAccents, deafToAccents, partial, revealsAccents } from "./fairness/controls.mjs";
import { corpusItems, debatePairs, hasCorpora, newsPairs } from "./fairness/corpus.mjs";
import { privateTemplates, wordNames } from "./fairness/items.mjs";
import {
  byGroup,
  gapOf,
  maskingMisses,
  quoteFlips,
  recordFlips,
  remembering,
  spanFlips,
  speakerRecall,
  worthChanges,
} from "./fairness/measures.mjs";
import { loadedPairs, ownItems, pairsOf, sidePairs } from "./fairness/pairs.mjs";
import { estimate, holm } from "./fairness/statistics.mjs";

/** @typedef {import("./fairness/measures.mjs").Reader} Reader */
/** @typedef {import("./fairness/measures.mjs").Ranker} Ranker */
/** @typedef {import("./fairness/measures.mjs").Seen} Seen */
/** @typedef {import("./fairness/pairs.mjs").Pair} Pair */
/** @typedef {import("./fairness/statistics.mjs").Estimate} Estimate */

const sets = hasCorpora ? [ownItems, corpusItems()] : [ownItems];
const templates = sets.flatMap((set) => set.templates);
const names = Object.assign({}, ...sets.map((set) => set.names));
const madeUp = sets.flatMap(pairsOf);
const news = hasCorpora ? newsPairs() : [];

const withExamples = process.argv.includes("--examples");
const asked = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const isAsked = (/** @type {string} */ part) =>
  asked.length === 0 ? part !== "thorough" : asked.includes(part);

const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(2)} %`;
const points = (/** @type {number} */ share) => (100 * share).toFixed(1);

/** @param {string} what @param {boolean} isCaught */
function control(what, isCaught) {
  console.log(`  control, ${what}: ${isCaught ? "caught" : "NOT CAUGHT, the test is void"}`);
  if (!isCaught) process.exitCode = 1;
}

/**
 * A line for each slot: mean, interval, bar. Above the bar counts as such only after Holm's correction over the slots.
 * @param {readonly Seen[]} seen @param {number} bar @param {(value: number) => string} shown
 */
function table(seen, bar, shown = percent) {
  const slots = [...new Set(seen.map(({ pair }) => pair.slot))];
  const rows = slots.map((slot) => ({ slot, ...estimate(ofSlot(seen, slot)) }));
  const ps = holm(rows.map(({ above }) => above(bar)));
  rows.forEach(({ slot, mean, low, high, n }, i) => {
    const verdict = mean <= bar ? "within" : (ps[i] ?? 1) < 0.05 ? "ABOVE" : "above, within chance";
    console.log(
      `  ${slot.padEnd(13)} ${shown(mean).padStart(8)}  (95 %: ${shown(low)} to ${shown(high)}; ${n} pairs)  bar ${shown(bar)}: ${verdict}`,
    );
  });
  examples(
    seen.filter(({ value }) => value !== 0).map(({ pair }) => `${pair.one.text}\n    -> ${pair.other.text}`),
  );
}

/** @template {{ pair: Pair }} T @param {readonly T[]} seen @param {string} slot */
const ofSlot = (seen, slot) => seen.filter(({ pair }) => pair.slot === slot);

/** @param {readonly string[]} texts */
function examples(texts) {
  if (!withExamples) return;
  const step = Math.ceil(texts.length / 20);
  for (const text of texts.filter((_, i) => i % step === 0)) console.log(`    ${text}`);
}

/** @param {string} name @param {Reader} reading @param {number} bar for flips of spans */
function measureReader(name, reading, bar) {
  console.log(`Attribution by ${name}: the words of a quotation change`);
  const flips = quoteFlips(reading, madeUp);
  table(flips, bar);
  const ascii = ofSlot(flips, "name").filter(({ pair }) => /^[\p{ASCII}“”‘’—]*$/u.test(pair.other.text));
  console.log(`  names in ASCII: ${percent(estimate(ascii).mean)} of ${ascii.length} pairs`);
  if (news.length > 0) {
    console.log(" … on paragraphs of news:");
    table(quoteFlips(reading, news), bar);
    const any = spanFlips(reading, news);
    for (const slot of ["name", "gender"])
      console.log(
        `  paragraphs with any change of source, cue or words, ${slot}: ${percent(estimate(ofSlot(any, slot)).mean)}`,
      );
  }
  const ofNames = madeUp.filter(({ slot }) => slot === "name");
  const deaf = estimate(quoteFlips(deafToAccents(reading), ofNames));
  control("deaf to names outside ASCII", deaf.mean > bar && deaf.above(bar) < 0.05);

  console.log(`Speakers, attribution by ${name}: the right person under the right name`);
  const recall = speakerRecall(reading, templates, names);
  const groups = byGroup(recall);
  console.log(`  ${groups.map(({ group, share }) => `${group} ${points(share)}`).join(", ")}`);
  const least = Math.min(...groups.map(({ share }) => share));
  console.log(`  largest gap ${points(gapOf(groups))} points (bar 2); least ${points(least)} % (bar 95)`);
  const words = byGroup(speakerRecall(reading, templates, wordNames));
  console.log(`  beside these, names that are English words too: ${points(words[0]?.share ?? 0)} %`);
  examples(recall.filter(({ value }) => value === 0).map(({ text }) => text));
  control(
    "blind to names outside ASCII",
    gapOf(byGroup(speakerRecall(blindToAccents(reading), templates, names))) > 0.02,
  );

  console.log(`Masking, attribution by ${name}: a part of a private name is left in the public view`);
  const misses = maskingMisses(reading, publicView, privateTemplates, names);
  const missed = byGroup(misses);
  console.log(`  ${missed.map(({ group, share }) => `${group} ${points(share)}`).join(", ")}`);
  console.log(
    `  overall ${percent(estimate(misses).mean)} (bar 2 %); largest gap ${points(gapOf(missed))} points (bar 1)`,
  );
  examples(misses.filter(({ value }) => value === 1).map(({ text }) => text));
  const open = byGroup(maskingMisses(reading, revealsAccents(publicView), privateTemplates, names));
  control("shows names outside ASCII", gapOf(open) > 0.01);

  console.log(`The whole record, attribution by ${name}: anything changes but the swapped words`);
  table(recordFlips(reading, madeUp), 0.02);
  if (news.length > 0) {
    console.log(" … on paragraphs of news:");
    table(recordFlips(reading, news), 0.02);
  }
}

/** The answers of a reader that has to be waited for: it reads every text beforehand. @param {(text: string) => Promise<import("../dist/record.js").OnRecord>} slow @returns {Promise<Reader>} */
async function beforehand(slow) {
  const texts = new Set();
  const nothing = read(documentOf("."), { reader: rulesReader });
  const collect = (/** @type {string} */ text) => {
    texts.add(text);
    return nothing;
  };
  for (const pairs of [madeUp, news]) spanFlips(collect, pairs);
  for (const some of [names, wordNames]) speakerRecall(collect, templates, some);
  maskingMisses(collect, publicView, privateTemplates, names);
  const known = new Map();
  for (const text of texts) known.set(text, await slow(text));
  return (text) => known.get(text);
}

function measureRanking() {
  const worth = remembering((text) => worthOfLine(text).worth);
  const lined = [...madeUp, ...(hasCorpora ? debatePairs() : [])];
  const changes = worthChanges(worth, lined);
  const size = (/** @type {number} */ value) => value.toFixed(4);
  console.log("Check-worthiness of a sentence: mean absolute change of the score");
  table(absolute(changes), 0.02, size);
  console.log(" … flips at 0.5:");
  table(
    changes.map((one) => ({ ...one, value: one.isFlip ? 1 : 0 })),
    0.01,
  );
  for (const slot of ["name", "nationality"]) {
    const biased = worthChanges(
      partial(worth),
      lined.filter((pair) => pair.slot === slot),
    );
    const { mean, above } = estimate(absolute(biased));
    control(`partial to some ${slot === "name" ? "names" : "nations"}`, mean > 0.02 && above(0.02) < 0.05);
  }

  console.log("Check-worthiness by side: right minus left");
  const bySide = (/** @type {Ranker} */ ranker) => estimate(worthChanges(ranker, sidePairs()));
  const isEven = (/** @type {Estimate} */ { low, high }) =>
    low <= 0 && high >= 0 && low >= -0.01 && high <= 0.01;
  const side = bySide(worth);
  const range = (/** @type {Estimate} */ { mean, low, high, n }) =>
    `${size(mean)} (95 %: ${size(low)} to ${size(high)}; ${n} pairs)`;
  console.log(`  ${range(side)}; around 0 and within ± 0.01: ${isEven(side) ? "yes" : "NO"}`);
  control("partial to one side", !isEven(bySide(partial(worth))));
  const worded = worthChanges(worth, loadedPairs());
  for (const kind of ["softened", "harsh"])
    console.log(
      `  ${kind} words minus neutral ones: ${range(estimate(worded.filter(({ pair }) => pair.value === kind)))}`,
    );
}

/** @param {readonly (Seen & { isFlip: boolean })[]} changes */
const absolute = (changes) => changes.map((one) => ({ ...one, value: Math.abs(one.value) }));

const readers = {
  rules: async () => remembering((text) => read(documentOf(text), { reader: rulesReader })),
  quick: async () => {
    const reader = quickReader();
    return remembering((text) => read(documentOf(text), { reader }));
  },
  thorough: async () => {
    const reader = await thoroughReader();
    return reader === null ? null : beforehand((text) => readSlowly(documentOf(text), { reader }));
  },
};

for (const [name, load] of Object.entries(readers)) {
  if (!isAsked(name)) continue;
  const reading = await load();
  if (reading === null) console.log("The thorough reader needs onnxruntime-web.");
  else measureReader(name, reading, name === "rules" ? 0.005 : 0.02);
}
if (isAsked("ranking")) measureRanking();
if (!hasCorpora) console.log("(No corpora beside the project: sentences of our own only.)");
