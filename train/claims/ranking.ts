/** Fits the ranking score on three sources at once, and measures it by event. */
import { linesBefore } from "../../src/claims/worth/ranking.ts";
import { type Block, blockOf, cellsOf, countRuns, heaviest, packed } from "./block.ts";
import type { Sentence } from "./corpus.ts";
import { fitLogistic, type Row, scoreOf } from "./logistic.ts";

/** Chosen on folds of the training parts by event. */
const settings = {
  members: [
    { signs: 0, ridge: 1 },
    { signs: 0.3, ridge: 1 },
  ],
  words: { longest: 2, least: 3, scale: 1, keep: 25_000 },
  around: { longest: 2, least: 3, scale: 0.8, keep: 25_000 },
};

export const sources = ["politifact", "factcheck", "claimbuster"] as const;
export type Source = (typeof sources)[number];

export interface Line {
  source: Source;
  doc: string;
  label: number;
  /** Its masked words: lines of the same words count as one. */
  key: string;
  length: number;
  runs: Map<string, number>;
  /** Runs of this line and of those before it; null for single sentences without an event. */
  around: Map<string, number> | null;
  features: Sentence["features"];
}

export function linesOf(source: Source, sentences: readonly Sentence[]): Line[] {
  const runs = sentences.map(({ words }) => countRuns(words, settings.words.longest));
  return sentences.map(({ doc, label, words, features }, i) => {
    const around = new Map<string, number>();
    for (let at = Math.max(0, i - linesBefore); at <= i; at++)
      if (sentences[at]?.doc === doc)
        for (const [run, count] of runs[at] ?? []) around.set(run, (around.get(run) ?? 0) + count);
    return {
      source,
      doc: doc ?? "",
      label,
      key: words.join(" "),
      length: words.length,
      runs: runs[i] as Map<string, number>,
      around: source === "claimbuster" ? null : around,
      features,
    };
  });
}

/** The day that an event's name begins with. */
const dayOf = ({ doc }: Line) => doc.slice(0, 8);

/** The lines of other sources that may help to judge `held`: none of its events, none of its very sentences. */
export function apartFrom(held: readonly Line[], others: readonly Line[]): Line[] {
  const days = new Set(held.map(dayOf));
  const keys = new Set(held.filter(({ length }) => length >= 5).map(({ key }) => key));
  return others.filter((line) => !(line.doc !== "" && days.has(dayOf(line))) && !keys.has(line.key));
}

interface Space {
  words: Block;
  around: Block;
  signs: ReadonlyMap<string, number>;
}

export interface RankingFit {
  space: Space;
  weights: Float64Array;
}

/**
 * The mean of two fits, one by wording alone and one with the signs, each by its own spread; of the runs those that
 * weigh most, so that the weights stay small.
 */
export function fitRanking(lines: readonly Line[]): RankingFit {
  const names = [...new Set(lines.flatMap(({ features }) => [...features.keys()]))].sort();
  const space: Space = {
    words: blockOf(
      lines.map(({ runs }) => runs),
      settings.words.least,
    ),
    around: blockOf(
      lines.flatMap(({ around }) => around ?? []),
      settings.around.least,
    ),
    signs: new Map(names.map((name, i) => [name, i])),
  };
  const { end } = offsets(space);
  const weights = new Float64Array(end + 1);
  for (const { signs, ridge } of settings.members) {
    const rows = lines.map((line) => rowOf(space, line, signs));
    const member = fitLogistic(rows, end, ridge, 1e-4);
    const scores = rows.flatMap((row, r) => (lines[r]?.around === null ? [] : [scoreOf(row, member)]));
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
    const spread = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
    const { sign, source } = offsets(space);
    member.forEach((weight, i) => {
      const scale = i >= sign && i < source ? signs : 1;
      (weights[i] as number) += (scale * weight) / spread;
    });
  }
  return narrowed({ space, weights });
}

/** With the heaviest runs of either block alone. */
function narrowed({ space, weights }: RankingFit): RankingFit {
  const from = offsets(space);
  const words = heaviest(space.words, weights, 0, settings.words.keep);
  const around = heaviest(space.around, weights, from.near, settings.around.keep);
  const rest = [...weights.slice(from.sign)];
  return {
    space: { words: words.block, around: around.block, signs: space.signs },
    weights: Float64Array.from([...words.weights, ...around.weights, ...rest]),
  };
}

function offsets({ words, around, signs }: Space) {
  const near = words.index.size;
  const sign = near + around.index.size;
  const source = sign + signs.size;
  return { near, sign, source, end: source + sources.length };
}

function rowOf(space: Space, { source, label, runs, around, features }: Line, signs: number): Row {
  const from = offsets(space);
  const own = cellsOf(runs, space.words, 0, settings.words.scale);
  const near = around === null ? null : cellsOf(around, space.around, from.near, settings.around.scale);
  const at = [...own.at, ...(near?.at ?? []), from.source + sources.indexOf(source)];
  const value = [...own.value, ...(near?.value ?? []), 1];
  for (const [name, size] of features) {
    const place = space.signs.get(name);
    if (place === undefined || signs === 0) continue;
    at.push(from.sign + place);
    value.push(signs * size);
  }
  return { label, at, value };
}

export const scoreLines = ({ space, weights }: RankingFit, lines: readonly Line[]): number[] =>
  lines.map((line) => scoreOf(rowOf(space, line, 1), weights));

/** The module's values. The source's own share goes into the bias, as the mean of the two newsrooms. */
export function shippedRanking({ space, weights }: RankingFit) {
  const from = offsets(space);
  const at = (i: number) => weights[i] as number;
  const block = ({ index, rarity }: Block, offset: number, scale: number) =>
    packed([...index].map(([run, i]) => [run, rarity[i] as number, scale * at(offset + i)]));
  return {
    bias: Number((at(from.end) + (at(from.source) + at(from.source + 1)) / 2).toFixed(4)),
    signs: [...space.signs].map(([name, i]): [string, number] => [
      name,
      Number(at(from.sign + i).toFixed(4)),
    ]),
    words: block(space.words, 0, settings.words.scale),
    around: block(space.around, from.near, settings.around.scale),
  };
}
