/** Fits the statement score on ClaimBuster's training part and gives the module that ships. */
import { type Block, blockOf, type Cells, cellsOf, countRuns, packed, rarityOf } from "./block.ts";
import type { Sentence } from "./corpus.ts";
import { fitLogistic, type Row, scoreOf } from "./logistic.ts";
import type { Vectors } from "./vectors.ts";

/** Chosen on five blocks of the training part, and looked at on the development part. */
export const settings = {
  ridge: 3,
  words: { longest: 2, least: 3, scale: 2 },
  shapes: { longest: 3, least: 6, scale: 1.6 },
  signs: { least: 10, scale: 0.5 },
  vectors: { scale: 1.3, sharpness: 1.5 },
};
const folds = 5;

interface Counted extends Sentence {
  runs: Map<string, number>;
  shapeRuns: Map<string, number>;
}

interface Space {
  words: Block;
  shapes: Block;
  signs: ReadonlyMap<string, number>;
  /** How many training sentences hold each plain word. */
  seen: ReadonlyMap<string, number>;
  sentences: number;
  vectors: Vectors;
}

export interface StatementFit {
  space: Space;
  weights: Float64Array;
  slope: number;
  shift: number;
}

const count = (sentence: Sentence): Counted => ({
  ...sentence,
  runs: countRuns(sentence.words, settings.words.longest),
  shapeRuns: countRuns(sentence.shapes, settings.shapes.longest),
});

const groups = ["n", "v", "o"];
const sizeOf = ({ words, shapes, signs, vectors }: Space) =>
  words.index.size + shapes.index.size + signs.size + groups.length * vectors.dimensions;

export function fitStatement(train: readonly Sentence[], vectors: Vectors): StatementFit {
  const sentences = train.map(count);
  const space = spaceOf(sentences, vectors);
  const weights = fitIn(space, sentences);
  // Out of fold, in blocks, so that neighbours of one debate stay together: for the calibration.
  const size = Math.ceil(sentences.length / folds);
  const outside = Array.from({ length: folds }, (_, k) => {
    const rest = [...sentences.slice(0, k * size), ...sentences.slice((k + 1) * size)];
    const inFold = spaceOf(rest, vectors);
    const foldWeights = fitIn(inFold, rest);
    return sentences
      .slice(k * size, (k + 1) * size)
      .map((row) => ({ label: row.label, at: [0], value: [scoreOf(rowOf(inFold, row), foldWeights)] }));
  }).flat();
  const [slope = 1, shift = 0] = fitLogistic(outside, 1, 1e-6);
  return { space, weights, slope, shift };
}

/** Log-odds of sentences, before the weights are rounded. */
export const scoreAll = ({ space, weights, slope, shift }: StatementFit, sentences: readonly Sentence[]) =>
  sentences.map((sentence) => ({
    label: sentence.label,
    score: slope * scoreOf(rowOf(space, count(sentence)), weights) + shift,
  }));

function spaceOf(sentences: readonly Counted[], vectors: Vectors): Space {
  const signs = new Map<string, number>();
  const seen = new Map<string, number>();
  for (const { features, plain } of sentences) {
    for (const name of features.keys()) signs.set(name, (signs.get(name) ?? 0) + 1);
    for (const word of new Set(plain)) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  const kept = [...signs]
    .filter(([, times]) => times >= settings.signs.least)
    .map(([name]) => name)
    .sort();
  return {
    words: blockOf(
      sentences.map(({ runs }) => runs),
      settings.words.least,
    ),
    shapes: blockOf(
      sentences.map(({ shapeRuns }) => shapeRuns),
      settings.shapes.least,
    ),
    signs: new Map(kept.map((name, i) => [name, i])),
    seen,
    sentences: sentences.length,
    vectors,
  };
}

const fitIn = (space: Space, sentences: readonly Counted[]) =>
  fitLogistic(
    sentences.map((row) => rowOf(space, row)),
    sizeOf(space),
    settings.ridge,
  );

function rowOf(space: Space, { label, runs, shapeRuns, features, plain }: Counted): Row {
  const { words, shapes, signs } = space;
  const signsFrom = words.index.size + shapes.index.size;
  const cells: Cells[] = [
    cellsOf(runs, words, 0, settings.words.scale),
    cellsOf(shapeRuns, shapes, words.index.size, settings.shapes.scale),
  ];
  const named = [...features].flatMap(([name, value]): [number, number][] => {
    const place = signs.get(name);
    return place === undefined ? [] : [[signsFrom + place, settings.signs.scale * value]];
  });
  cells.push({ at: named.map(([at]) => at), value: named.map(([, value]) => value) });
  const mean = meanVector(space, plain);
  cells.push({
    at: [...mean.keys()].map((i) => signsFrom + signs.size + i),
    value: mean.map((value) => settings.vectors.scale * value),
  });
  return { label, at: cells.flatMap(({ at }) => at), value: cells.flatMap(({ value }) => value) };
}

const rareness = ({ seen, sentences }: Space, word: string) => rarityOf(seen.get(word) ?? 0, sentences);

function meanVector(space: Space, plain: readonly string[]): number[] {
  const { dimensions } = space.vectors;
  const sum = new Array<number>(groups.length * dimensions).fill(0);
  let total = 0;
  for (const word of plain) {
    const vector = space.vectors.of(word.slice(0, -2));
    if (vector === null) continue;
    const share = (rareness(space, word) / 10) ** settings.vectors.sharpness;
    total += share;
    const from = groups.indexOf(word.slice(-1)) * dimensions;
    for (let i = 0; i < dimensions; i++) (sum[from + i] as number) += share * (vector[i] as number);
  }
  return sum.map((value) => value / (total || 1));
}

/** The module's values; `vocabulary` are the words whose vector ships, as one number each. */
export function shipped({ space, weights, slope, shift }: StatementFit, vocabulary: readonly string[]) {
  const { words, shapes, signs, vectors } = space;
  const at = (i: number) => slope * (weights[i] as number);
  const signsFrom = words.index.size + shapes.index.size;
  const block = ({ index, rarity }: Block, offset: number, scale: number) =>
    packed([...index].map(([run, i]) => [run, rarity[i] as number, scale * at(offset + i)]));
  const vectorOf = (word: string) => {
    const vector = vectors.of(word.slice(0, -2)) ?? [];
    const from = signsFrom + signs.size + groups.indexOf(word.slice(-1)) * vectors.dimensions;
    let sum = 0;
    for (let i = 0; i < vector.length; i++) sum += (vector[i] as number) * at(from + i);
    return settings.vectors.scale * sum;
  };
  return {
    bias: Number((slope * (weights.at(-1) as number) + shift).toFixed(4)),
    signs: [...signs].map(([name, i]): [string, number] => [
      name,
      Number((settings.signs.scale * at(signsFrom + i)).toFixed(3)),
    ]),
    words: block(words, 0, settings.words.scale),
    shapes: block(shapes, words.index.size, settings.shapes.scale),
    vectors: packed(
      vocabulary
        .filter((word) => vectors.of(word.slice(0, -2)) !== null)
        .map((word) => [word, rareness(space, word), vectorOf(word)] as const),
    ),
  };
}
