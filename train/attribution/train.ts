/**
 * Trains the quick reader: `npm run train:attribution -- CORPUS [OUT]`, from the folder with train.jsonl and
 * multi-annotator.jsonl to the file of weights. The same corpus gives the same bytes. Takes about a quarter of an hour
 * and 5 GB of memory; dev.jsonl is not read.
 */
import { writeFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { focusGraph } from "../../src/attribution/quick/focus.ts";
import { roleGraph } from "../../src/attribution/quick/labels.ts";
import { writeModel } from "../../src/attribution/quick/model.ts";
import { SequenceReader } from "../../src/attribution/quick/read-sequence.ts";
import { readingsOf } from "../../src/attribution/quick/readings.ts";
import { tableCount } from "../../src/attribution/quick/transition-table.ts";
import type { StateGraph } from "../../src/text/tagger/graph.ts";
import { LinearTagger, quantise, type TaggerWeights } from "../../src/text/tagger/linear-tagger.ts";
import { curveThrough, fitConfidence, type Judged, rated } from "./calibrate.ts";
import { folds, trainArticles } from "./corpus.ts";
import { type Settings, trainCrf, type Weights } from "./crf.ts";
import { frequent, numbered, type Sequence } from "./dataset.ts";
import { outsideOpinions } from "./jackknife.ts";
import { countCues } from "./lexicon.ts";
import { judge } from "./score.ts";
import { type Features, narrowed, select } from "./select.ts";
import { stage1Sequences } from "./stage1.ts";
import { stage2Sequences } from "./stage2.ts";

const settings: Settings = {
  epochs: 8,
  rate: 0.05,
  l2: 12,
  dropout: 0.4,
  averaged: 3,
  tables: tableCount,
  seed: 1,
};
const leastCount = 3;
const features = { roles: 300_000, focus: 180_000 };
/** Whose readings the confidence is fitted on. */
const judgedFolds = [0, 1];
const sureprecision = 0.95;

const [, , corpus, out = "models/attribution/quick.bin", leftOut] = argv;
if (corpus === undefined) {
  console.error("usage: npm run train:attribution -- CORPUS [OUT [LEFT_OUT]]");
  exit(2);
}
const began = Date.now();
const log = (line: string) => console.log(`${((Date.now() - began) / 1000).toFixed(0)} s  ${line}`);

const articles = trainArticles(corpus);
const lexicon = countCues(articles);
const firstCopies = articles.filter(({ id }, i) => articles[i - 1]?.id !== id);
log(`${articles.length} copies of articles`);

// 1: stage 1 without each fold in turn, for its opinion of that fold and for what each feature is worth
const roles = prepare(stage1Sequences(articles, lexicon));
const roleModels = Array.from({ length: folds }, (_, fold) => train("roles", roleGraph, roles, fold));
const opinions = outsideOpinions(articles, roles.sequences, roleModels);
// 2: stage 1 on all, with the features that are worth it
const roleTagger = final("roles", roleGraph, roles, roleModels, features.roles);
const foldRoles = judgedFolds.map((fold) => quantised(roles.all, roleModels[fold] as Weights));
roles.sequences.length = 0;
// 3: stage 2 without each of two folds, for the confidence; then on all
const focus = prepare(stage2Sequences(articles, lexicon, opinions));
const focusModels = judgedFolds.map((fold) => train("focus", focusGraph, focus, fold));
const focusTagger = final("focus", focusGraph, focus, focusModels, features.focus);
// 4: confidence and thresholds on the folds left out
const foldFocus = focusModels.map((model) => quantised(focus.all, model));
const judged = judgedFolds.map((fold, i) =>
  judgedReadings(fold, foldRoles[i] as TaggerWeights, foldFocus[i] as TaggerWeights),
);
const confidence = fitConfidence(judged.flat());
// Where the lines are drawn: by what each fold's readings look like to a confidence fitted on the other.
const gold = firstCopies
  .filter(({ fold }) => judgedFolds.includes(fold))
  .reduce((sum, article) => sum + article.gold.length, 0);
const curve = curveThrough(
  judged.flatMap((own, i) => rated(own, fitConfidence(judged.filter((_, other) => other !== i).flat()))),
  gold,
);
const best = curve.reduce((a, b) => (b.f1 > a.f1 ? b : a));
const sure = curve.findLast(({ precision }) => precision >= sureprecision);
log(`left out: F1 ${best.f1.toFixed(4)} from ${best.confidence.toFixed(3)}`);
log(`sure from ${sure?.confidence.toFixed(3)} at recall ${sure?.recall.toFixed(3)}`);

const model = {
  words: lexicon.table("word"),
  frames: lexicon.table("frame"),
  roles: roleTagger,
  focus: focusTagger,
  confidence: Float32Array.from(confidence),
  threshold: best.confidence,
  sureFrom: sure?.confidence ?? 1,
};
const bytes = writeModel(model);
writeFileSync(out, bytes);
// The stages that did not see fold 0, for a reader that is fitted on top of them.
if (leftOut !== undefined)
  writeFileSync(
    leftOut,
    writeModel({
      ...model,
      roles: foldRoles[0] as TaggerWeights,
      focus: foldFocus[0] as TaggerWeights,
    }),
  );
log(`${out}: ${bytes.length} bytes, ${roleTagger.keys.length} and ${focusTagger.keys.length} features`);

interface Prepared {
  all: Features;
  sequences: Sequence[];
}

function prepare(raw: Sequence[]): Prepared {
  const all = frequent(raw, leastCount);
  log(`${raw.length} sequences, ${all.keys.length} features`);
  return { all, sequences: numbered(raw, all.keys) };
}

/** A model of all sequences but one fold's. */
function train(name: string, graph: StateGraph, { all, sequences }: Prepared, without: number): Weights {
  const rest = sequences.filter(({ fold }) => fold !== without);
  const weights = trainCrf(graph, rest, all.counts, settings);
  log(`${name} without fold ${without}`);
  return weights;
}

function final(
  name: string,
  graph: StateGraph,
  { all, sequences }: Prepared,
  models: readonly Weights[],
  most: number,
) {
  const kept = select(all, models, most);
  const weights = trainCrf(graph, narrowed(sequences, all, kept), kept.counts, settings);
  log(`${name} on all`);
  return quantised(kept, weights);
}

function quantised({ keys }: Features, { labels, emission, arcs }: Weights) {
  return quantise(labels, keys, emission, arcs);
}

/** What both stages, neither of which saw the fold, read in its articles. */
function judgedReadings(fold: number, roles: TaggerWeights, focus: TaggerWeights): Judged[] {
  const taggers = { roles: new LinearTagger(roles), focus: new LinearTagger(focus) };
  return firstCopies
    .filter((article) => article.fold === fold)
    .flatMap((article) => {
      const reader = new SequenceReader({ lexicon: lexicon.without(article.id), ...taggers });
      const readings = readingsOf(article.analysis, article.advice, reader);
      return judge(article.gold, readings).map(({ item, right }) => ({ traits: item.traits, right }));
    });
}
