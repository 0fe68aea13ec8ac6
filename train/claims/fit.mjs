#!/usr/bin/env node
// Fits the weights of check-worthiness on ClaimBuster sentences (lines of {id, text, label}) and writes
// src/claims/weights.ts. Run after `npm run build`:
//
//   node train/claims/fit.mjs TRAIN.jsonl [DEV.jsonl] [--ridge 3] [--dry]
//
// Logistic regression by Newton's method with an L2 penalty, over the features that src/claims/features.ts names; no
// chance is involved, so the same data gives the same file. With DEV it prints average precision and AUC there.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { featuresOf } from "../../dist/claims/features.js";
import { judgedOf } from "../../dist/claims/rank.js";

const args = process.argv.slice(2);
const option = (name, otherwise) => (args.includes(name) ? Number(args[args.indexOf(name) + 1]) : otherwise);
const files = args.filter((arg, i) => !arg.startsWith("--") && args[i - 1] !== "--ridge");
if (files.length === 0) {
  console.error("usage: fit.mjs TRAIN.jsonl [DEV.jsonl] [--ridge 3] [--dry]");
  process.exit(2);
}

const read = (file) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { text, label } = JSON.parse(line);
      return { features: featuresOf(judgedOf(text)), label };
    });

const leastSeen = 10;
const rows = read(files[0]);
const seen = new Map();
for (const { features } of rows)
  for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
const names = [...seen]
  .filter(([, count]) => count >= leastSeen)
  .map(([name]) => name)
  .sort();
const index = new Map(names.map((name, i) => [name, i + 1]));

const sparse = ({ features, label }) => ({
  label,
  cells: [
    [0, 1],
    ...[...features].flatMap(([name, value]) => (index.has(name) ? [[index.get(name), value]] : [])),
  ],
});

const theta = fitted(rows.map(sparse), option("--ridge", 3));
const score = ({ cells }) => cells.reduce((sum, [i, value]) => sum + theta[i] * value, 0);

const report = (name, sparseRows) => {
  const ranked = sparseRows.map((row) => [score(row), row.label]).sort((a, b) => b[0] - a[0]);
  let hits = 0;
  let precision = 0;
  let above = 0;
  ranked.forEach(([, label], i) => {
    if (label === 1) precision += ++hits / (i + 1);
    else above += hits;
  });
  const ap = precision / hits;
  const auc = above / (hits * (ranked.length - hits));
  console.log(`${name}: ${ranked.length} sentences, AP ${ap.toFixed(4)}, AUC ${auc.toFixed(4)}`);
};
report("train", rows.map(sparse));
if (files[1] !== undefined) report("dev", read(files[1]).map(sparse));

const brief = (weight) => Number(weight.toFixed(3));
const entries = names.map((name) => `  [${JSON.stringify(name)}, ${brief(theta[index.get(name)])}],\n`);
const source = `/**
 * Weights of check-worthiness, written by train/claims/fit.mjs from the ClaimBuster set (F. Arslan, N. Hassan, C. Li,
 * M. Tremayne, "A Benchmark Dataset of Check-worthy Factual Claims", ICWSM 2020, CC BY 4.0). Not to be edited by hand.
 */
export const bias = ${brief(theta[0])};

export const weights: ReadonlyMap<string, number> = new Map([
${entries.join("")}]);
`;
if (!args.includes("--dry"))
  writeFileSync(fileURLToPath(new URL("../../src/claims/weights.ts", import.meta.url)), source);

function fitted(data, ridge) {
  const size = names.length + 1;
  let current = new Float64Array(size);
  for (let round = 0; round < 12; round++) {
    const gradient = new Float64Array(size);
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    for (let i = 1; i < size; i++) {
      gradient[i] = ridge * current[i];
      hessian[i][i] = ridge;
    }
    hessian[0][0] = 1e-9;
    for (const { cells, label } of data) {
      const p = 1 / (1 + Math.exp(-cells.reduce((sum, [i, value]) => sum + current[i] * value, 0)));
      const spread = p * (1 - p);
      for (const [i, a] of cells) {
        gradient[i] += (p - label) * a;
        for (const [j, b] of cells) hessian[i][j] += spread * a * b;
      }
    }
    const move = solve(hessian, gradient);
    current = current.map((value, i) => value - move[i]);
  }
  return current;
}

/** Gaussian elimination; the ridge keeps the matrix positive definite. */
function solve(matrix, vector) {
  const size = vector.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const b = Float64Array.from(vector);
  for (let i = 0; i < size; i++) {
    for (let j = i + 1; j < size; j++) {
      const factor = a[j][i] / a[i][i];
      if (factor === 0) continue;
      for (let k = i; k < size; k++) a[j][k] -= factor * a[i][k];
      b[j] -= factor * b[i];
    }
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) b[i] -= a[i][k] * b[k];
    b[i] /= a[i][i];
  }
  return b;
}
