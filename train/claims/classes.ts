/**
 * Learns what tells the classes of claims apart: `npm run train:classes`. Reads the labels in classes.jsonl,
 * sentences.jsonl and own.tsv beside this file and the development half of test/gold/claims.jsonl, whose texts are in ../shared,
 * prints how well folds of the development half come out, and writes src/claims/class-weights.ts. The same labels give
 * the same file.
 */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { decide, learntClasses, levels } from "../../src/claims/classify.ts";
import { developmentRows, ownRows, type Row, sentenceRows, trainRows } from "./class-rows.ts";
import { type Example, fitSoftmax } from "./softmax.ts";

/** The folder of the project, where npm starts the command. */
const root = process.cwd();
const corpora = resolve(root, "../shared/corpora");

/** How far a kind of feature is let loose from the penalty; chosen on the development half. */
const values: { [kind: string]: number } = { b: 0.6, "2": 0.8, R: 4, T: 2 };
const options = {
  classes: learntClasses.length,
  ridge: 4,
  fewest: 3,
  worthOf: (name: string) => values[name.split(" ")[0] as string] ?? 1,
};
/** Parts that were labelled without their context count less than whole sentences with it. */
const weightOf = { parts: 0.4, sentences: 2, own: 2 };

const examplesOf = (rows: readonly Row[], weight: number): Example[] =>
  rows.map(({ features, label }) => ({
    features,
    label: learntClasses.indexOf(label as (typeof learntClasses)[number]),
    weight,
  }));

const train = [
  ...examplesOf(trainRows(root, corpora), weightOf.parts),
  ...examplesOf(sentenceRows(root, corpora), weightOf.sentences),
  ...examplesOf(ownRows(root), weightOf.own),
];
const gold = developmentRows(root, corpora);
const docs = [...new Set(gold.map(({ doc }) => doc))];
const folds = 5;
const foldOf = (doc: string) => docs.indexOf(doc) % folds;

let right = 0;
let opinions = 0;
let asFact = 0;
for (let fold = 0; fold < folds; fold++) {
  const rest = gold.filter(({ doc }) => foldOf(doc) !== fold);
  const weights = fitSoftmax([...train, ...examplesOf(rest, weightOf.sentences)], options);
  for (const { features, label } of gold.filter(({ doc }) => foldOf(doc) === fold)) {
    const found = decide(features, (name) => weights.get(name)) ?? "none";
    if (found === label) right++;
    if (label === "opinion") opinions++;
    if (label === "opinion" && found === "fact") asFact++;
  }
}
console.log(`${train.length} labelled parts and ${gold.length} of the development half, in ${folds} folds:`);
console.log(
  `  right ${(right / gold.length).toFixed(3)}, opinion taken for fact ${(asFact / opinions).toFixed(3)}`,
);

const least = 0.5 / levels;
const letter = (weight: number) => {
  const level = Math.max(-45, Math.min(45, Math.round(weight * levels)));
  return String.fromCharCode(79 + level);
};
const lines = [...fitSoftmax([...train, ...examplesOf(gold, weightOf.sentences)], options)]
  .filter(([name, weights]) => name === "" || weights.some((weight) => Math.abs(weight) > least))
  .map(([name, weights]) => [...weights].map(letter).join("") + name);
writeFileSync(
  resolve(root, "src/claims/class-weights.ts"),
  `/** Written by train/claims/classes.ts (train/claims/classes.md); not to be edited by hand. */
export const classWeights = ${JSON.stringify(lines.join("\n"))};
`,
);
console.log(`${lines.length} features written`);
