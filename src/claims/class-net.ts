/**
 * A small network over the words of a part: each word is a point learnt beforehand, three neighbours in a row light up
 * what they mean together, and the strongest and the mean of that speak for each class. What the signs that hold say
 * is added.
 */
import type { ClassFeatures } from "./class-features.ts";
import { classWeights } from "./class-weights.ts";

const { size, hidden, classes, signScale } = classWeights;
/** Words further on do not count. */
const farthest = 60;
/** A word, the one before and the one behind it. */
const reach = 3;

/** How much speaks for each class, in the order of the weights: logarithms of odds, up to one constant. */
export function classScores({ words, tags, signs }: ClassFeatures): Float64Array {
  const net = loaded();
  const { lift, out } = net;
  const places = [
    net.start,
    ...words.slice(0, farthest).map((word, i) => net.at(word, tags[i] ?? "X")),
    net.end,
  ];
  const most = new Float32Array(hidden);
  const sum = new Float32Array(hidden);
  let left = net.nothing;
  let here = net.rowOf(places[0] as number);
  for (let i = 0; i < places.length; i++) {
    const right = i + 1 < places.length ? net.rowOf(places[i + 1] as number) : net.nothing;
    for (let h = 0; h < hidden; h++) {
      const lit =
        (lift[h] as number) +
        (left[h] as number) +
        (here[hidden + h] as number) +
        (right[2 * hidden + h] as number);
      if (lit <= 0) continue;
      sum[h] = (sum[h] as number) + lit;
      if (lit > (most[h] as number)) most[h] = lit;
    }
    left = here;
    here = right;
  }
  const share = 1 / Math.sqrt(places.length + 1);
  const scores = Float64Array.from(net.bias);
  for (let c = 0; c < classes; c++) {
    let score = scores[c] as number;
    for (let h = 0; h < hidden; h++)
      score +=
        (out[c * 2 * hidden + h] as number) * (most[h] as number) +
        (out[c * 2 * hidden + hidden + h] as number) * (sum[h] as number) * share;
    scores[c] = score;
  }
  const weigh = (letters: string | undefined) => {
    if (letters === undefined) return;
    for (let c = 0; c < classes; c++)
      scores[c] = (scores[c] as number) + (letters.charCodeAt(c) - letterOfNought) * signScale;
  };
  for (const sign of signs) weigh(net.signs.get(sign));
  const pairs = new Set<number>();
  for (let i = 1; i < places.length; i++) pairs.add(pairOf(places[i - 1] as number, places[i] as number));
  for (const pair of pairs) weigh(net.pairs.get(pair));
  return scores;
}

interface Net {
  start: number;
  end: number;
  at(word: string, tag: string): number;
  /** What a word adds to each hidden unit where it stands before, at and behind the middle of the three. */
  rowOf(place: number): Float32Array;
  /** The row of what stands beyond the edges. */
  nothing: Float32Array;
  lift: Float32Array;
  out: Float32Array;
  bias: Float32Array;
  /** Sign to the letters of its weights. */
  signs: ReadonlyMap<string, string>;
  /** Two words in a row to the letters of their weights. */
  pairs: ReadonlyMap<number, string>;
}

let net: Net | undefined;

function loaded(): Net {
  net ??= load();
  return net;
}

function load(): Net {
  const { words, points, pointScale, layers, signs } = classWeights;
  const index = new Map(words.split(" ").map((word, i) => [word, i]));
  const point = new Int8Array(bytesOf(points));
  const numbers = new Float32Array(bytesOf(layers));
  let from = 0;
  const take = (length: number) => {
    from += length;
    return numbers.subarray(from - length, from);
  };
  const mix = take(reach * hidden * size);
  const [lift, out, bias] = [take(hidden), take(classes * 2 * hidden), take(classes)];
  const place = (word: string) => index.get(word) ?? 0;
  const rows: (Float32Array | undefined)[] = [];
  const rowOf = (at: number): Float32Array => {
    const row = new Float32Array(reach * hidden);
    for (let r = 0; r < row.length; r++) {
      let sum = 0;
      for (let d = 0; d < size; d++) sum += (mix[r * size + d] as number) * (point[at * size + d] as number);
      row[r] = sum * pointScale;
    }
    return row;
  };
  const lines = signs.split("\n");
  return {
    start: place("^"),
    end: place("$"),
    at: (word, tag) => index.get(word) ?? index.get(`<${tag}>`) ?? 0,
    // Made on a word's first sight, since a document knows few of them.
    rowOf: (at) => {
      rows[at] ??= rowOf(at);
      return rows[at];
    },
    nothing: new Float32Array(reach * hidden),
    lift,
    out,
    bias,
    signs: new Map(lines.map((line) => [line.slice(classes), line])),
    pairs: new Map(
      lines.flatMap((line): [number, string][] => {
        const [kind, one = "", other = ""] = line.slice(classes).split(" ");
        return kind === "b" ? [[pairOf(place(one), place(other)), line]] : [];
      }),
    ),
  };
}

const mostWords = 1 << 16;
const pairOf = (one: number, other: number): number => one * mostWords + other;

/** A weight of a sign is a letter: its code less this one's, in steps. */
const letterOfNought = 79;

const bytesOf = (base64: string): ArrayBuffer => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)).buffer;
