/**
 * Quantities beside two peers, on the phrases that test/claims holds: how many have exactly the right numbers, at full
 * scale, shares in percent. Part of `npm run bench`. A peer is not asked for more: no comparator, hedge, form, unit.
 */
import { resolve } from "node:path";
import recognizers from "@microsoft/recognizers-text-suite";
import compromise from "compromise";
import { build } from "esbuild";
import { quantitiesIn } from "../dist/claims/quantities/quantities.js";
import { analyse } from "../dist/text/analyse.js";

const tests = resolve(import.meta.dirname, "../test/claims");
const source = `export { quantityTable } from "./quantity-table.ts"; export { morePhrases } from "./quantity-phrases.ts"; export { newsPhrases } from "./quantity-news.ts";`;
const bundle = await build({
  stdin: { contents: source, resolveDir: tests },
  bundle: true,
  format: "esm",
  write: false,
});
const code = Buffer.from(bundle.outputFiles[0]?.text ?? "").toString("base64");
/** @type {{ quantityTable: string[][], morePhrases: string[][], newsPhrases: string[][] }} */
const { quantityTable, morePhrases, newsPhrases } = await import(`data:text/javascript;base64,${code}`);
const rows = [...quantityTable, ...morePhrases, ...newsPhrases].map(([text = "", ...expected]) => ({
  text,
  numbers: expected.flatMap(numbersOf),
}));

/** The numbers of "bound >1000 people" or "range 5..7 percent". @param {string} expected */
function numbersOf(expected) {
  const found = /^\w+ (?:[<>=]+(-?[\d.]+)|(-?[\d.]+)\.\.(-?[\d.]+))/.exec(expected);
  return found === null ? [] : found.slice(1).filter(Boolean).map(Number);
}

/** @param {string} text */
const ours = (text) =>
  quantitiesIn(text, analyse({ text, blocks: [] }).tokens, { published: "2025-03-05" }).flatMap(
    ({ value }) => value ?? [],
  );

/** All suites, the longest find first; dates, ages, telephone numbers and ordinals take their numbers away. @param {string} text */
function microsoft(text) {
  const english = recognizers.Culture.English;
  /** @param {((text: string, culture: string) => any[])[]} readers */
  const found = (...readers) => readers.flatMap((read) => read(text, english));
  const { recognizeDateTime, recognizeAge, recognizePhoneNumber, recognizeOrdinal } = recognizers;
  const silent = found(recognizeDateTime, recognizeAge, recognizePhoneNumber, recognizeOrdinal);
  const { recognizeCurrency, recognizePercentage, recognizeDimension, recognizeTemperature } = recognizers;
  const spoken = found(
    recognizeCurrency,
    recognizePercentage,
    recognizeDimension,
    recognizeTemperature,
    recognizers.recognizeNumber,
  );
  /** @type {{start: number, end: number}[]} */
  const taken = silent.map(({ start, end }) => ({ start, end }));
  return spoken.flatMap(({ start, end, resolution, typeName }) => {
    if (taken.some((other) => start <= other.end && other.start <= end)) return [];
    taken.push({ start, end });
    const value = Number.parseFloat(String(resolution?.value ?? "").replace(/,/g, ""));
    const share =
      typeName.startsWith("number") &&
      /\b(?:in|of)\b|half|third|quarter|fifth|tenth/.test(text.slice(start, end + 1));
    return Number.isNaN(value) ? [] : [share && value < 1 ? value * 100 : value];
  });
}

/** @param {string} text */
function compromised(text) {
  const found = compromise(text).numbers().json();
  return found.flatMap((/** @type {any} */ { number }) => {
    const value = number?.num;
    if (typeof value !== "number" || (number.suffix !== "%" && value >= 1900 && value < 2100)) return [];
    return [value];
  });
}

/** @param {number[]} found @param {number[]} wanted */
function same(found, wanted) {
  if (found.length !== wanted.length) return false;
  const [a, b] = [found, wanted].map((numbers) => [...numbers].sort((x, y) => x - y));
  return a?.every((value, i) => Math.abs(value - (b?.[i] ?? 0)) <= 1e-3 * Math.abs(value)) ?? false;
}

const told = rows.filter(({ numbers }) => numbers.length > 0);
console.log(
  `Quantities: phrases with exactly the right numbers, of ${rows.length}, and of the ${told.length} that tell any:`,
);
for (const [name, read] of Object.entries({
  onrecord: ours,
  "@microsoft/recognizers-text": microsoft,
  compromise: compromised,
})) {
  const right = (/** @type {typeof rows} */ some) =>
    some.filter(({ text, numbers }) => same(read(text), numbers)).length;
  console.log(
    `  ${name.padEnd(30)} ${right(rows).toString().padStart(4)}   ${right(told).toString().padStart(4)}`,
  );
}
