/** A block of features made of runs of words: its vocabulary, its cells in a row, its weights as they ship. */
export interface Block {
  /** Run to its place in the block. */
  index: ReadonlyMap<string, number>;
  /** In tenths, as it ships. */
  rarity: readonly number[];
}

export interface Cells {
  at: number[];
  value: number[];
}

export function countRuns(words: readonly string[], longest: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < words.length; i++)
    for (let end = i + 1; end <= Math.min(words.length, i + longest); end++) {
      const run = words.slice(i, end).join(" ");
      if (!separators.test(run)) counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  return counts;
}

/** What parts a list that ships. */
const separators = /[|=]/;

/** The runs that at least `least` of the texts hold. */
export function blockOf(texts: readonly ReadonlyMap<string, number>[], least: number): Block {
  const seen = new Map<string, number>();
  for (const counts of texts) for (const run of counts.keys()) seen.set(run, (seen.get(run) ?? 0) + 1);
  const runs = [...seen].filter(([, count]) => count >= least);
  return {
    index: new Map(runs.map(([run], i) => [run, i])),
    rarity: runs.map(([, count]) => rarityOf(count, texts.length)),
  };
}

export const rarityOf = (count: number, texts: number): number =>
  Math.round(10 * (Math.log((1 + texts) / (1 + count)) + 1));

/** One row's cells, of length `scale`, with places from `offset` on. */
export function cellsOf(
  counts: ReadonlyMap<string, number>,
  { index, rarity }: Block,
  offset: number,
  scale: number,
): Cells {
  const cells: Cells = { at: [], value: [] };
  let squares = 0;
  for (const [run, count] of counts) {
    const place = index.get(run);
    if (place === undefined) continue;
    const value = (1 + Math.log(count)) * ((rarity[place] as number) / 10);
    cells.at.push(offset + place);
    cells.value.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  cells.value = cells.value.map((value) => (scale * value) / length);
  return cells;
}

/** The block with the `keep` runs alone that weigh most, each weight times how rare the run is, and their weights. */
export function heaviest(
  { index, rarity }: Block,
  weights: Float64Array,
  offset: number,
  keep: number,
): { block: Block; weights: number[] } {
  const weight = (i: number) => weights[offset + i] as number;
  const runs = [...index]
    .map(([run, i]) => ({ run, i, worth: Math.abs(weight(i) * (rarity[i] as number)) }))
    .sort((a, b) => b.worth - a.worth || (a.run < b.run ? -1 : 1))
    .slice(0, keep);
  return {
    block: {
      index: new Map(runs.map(({ run }, place) => [run, place])),
      rarity: runs.map(({ i }) => rarity[i] as number),
    },
    weights: runs.map(({ i }) => weight(i)),
  };
}

/** `run=rarity=weight|…` with int8 weights, and what one step of them is worth. */
export function packed(runs: Iterable<readonly [run: string, rarity: number, weight: number]>): {
  text: string;
  scale: number;
} {
  const all = [...runs].sort(([a], [b]) => (a < b ? -1 : 1));
  const scale = Math.max(...all.map(([, , weight]) => Math.abs(weight))) / 127;
  const text = all.map(([run, rarity, weight]) => `${run}=${rarity}=${Math.round(weight / scale)}`).join("|");
  return { text, scale: Number(scale.toPrecision(6)) };
}
