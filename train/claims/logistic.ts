/** Logistic regression with an L2 penalty on sparse rows, by Newton's method with conjugate gradients. */

export interface Row {
  /** Indexes of the features that are not zero, and their values. */
  at: readonly number[];
  value: readonly number[];
  label: number;
}

/** Rows one after the other; row r has the cells from `ends[r - 1]` up to `ends[r]`. */
interface Matrix {
  at: Int32Array;
  value: Float64Array;
  ends: Int32Array;
}

const steps = 30;
const innerSteps = 100;

/**
 * Minimises `sum(log loss) + ridge / 2 * |weights|²`; the last weight is the bias, which is not penalised. No chance
 * is involved: the same rows give the same weights.
 */
export function fitLogistic(
  rows: readonly Row[],
  size: number,
  ridge: number,
  closeEnough = 1e-5,
): Float64Array {
  const matrix = matrixOf(rows, size);
  const labels = Float64Array.from(rows, ({ label }) => label);
  const weights = new Float64Array(size + 1);
  let scores = new Float64Array(rows.length);
  let loss = lossOf(labels, scores, weights, ridge);
  let first = 0;
  for (let step = 0; step < steps; step++) {
    const chances = scores.map((score) => 1 / (1 + Math.exp(-score)));
    const gradient = weighted(
      matrix,
      chances.map((p, r) => p - (labels[r] as number)),
      size,
    );
    for (let i = 0; i < size; i++) (gradient[i] as number) += ridge * (weights[i] as number);
    const norm = Math.sqrt(dot(gradient, gradient));
    if (step === 0) first = norm;
    if (norm < closeEnough * first) break;
    const spread = chances.map((p) => p * (1 - p));
    const move = solve(matrix, spread, gradient, ridge, 0.1 * norm);
    const moved = times(matrix, move);
    for (let pace = 1; pace > 1e-6; pace /= 2) {
      const next = weights.map((weight, i) => weight + pace * (move[i] as number));
      const nextScores = scores.map((score, r) => score + pace * (moved[r] as number));
      const nextLoss = lossOf(labels, nextScores, next, ridge);
      if (nextLoss > loss) continue;
      weights.set(next);
      scores = nextScores;
      loss = nextLoss;
      break;
    }
  }
  return weights;
}

export function scoreOf({ at, value }: Omit<Row, "label">, weights: Float64Array): number {
  let sum = weights[weights.length - 1] as number;
  at.forEach((index, i) => {
    sum += (weights[index] as number) * (value[i] as number);
  });
  return sum;
}

function matrixOf(rows: readonly Row[], bias: number): Matrix {
  const cells = rows.reduce((sum, { at }) => sum + at.length + 1, 0);
  const matrix = {
    at: new Int32Array(cells),
    value: new Float64Array(cells),
    ends: new Int32Array(rows.length),
  };
  let end = 0;
  rows.forEach(({ at, value }, r) => {
    matrix.at.set(at, end);
    matrix.value.set(value, end);
    end += at.length;
    matrix.at[end] = bias;
    matrix.value[end++] = 1;
    matrix.ends[r] = end;
  });
  return matrix;
}

/** Each row's sum of weights. */
function times({ at, value, ends }: Matrix, weights: Float64Array): Float64Array {
  const sums = new Float64Array(ends.length);
  for (let r = 0, i = 0; r < ends.length; r++) {
    let sum = 0;
    for (; i < (ends[r] as number); i++) sum += (value[i] as number) * (weights[at[i] as number] as number);
    sums[r] = sum;
  }
  return sums;
}

/** The sum of the rows, each times its own factor. */
function weighted({ at, value, ends }: Matrix, factors: Float64Array, size: number): Float64Array {
  const sum = new Float64Array(size + 1);
  for (let r = 0, i = 0; r < ends.length; r++) {
    const factor = factors[r] as number;
    for (; i < (ends[r] as number); i++) (sum[at[i] as number] as number) += factor * (value[i] as number);
  }
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function lossOf(labels: Float64Array, scores: Float64Array, weights: Float64Array, ridge: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length - 1; i++) sum += (ridge / 2) * (weights[i] as number) ** 2;
  for (let r = 0; r < scores.length; r++) {
    const score = scores[r] as number;
    const label = labels[r] as number;
    sum += (score > 30 ? score : Math.log1p(Math.exp(score))) - label * score;
  }
  return sum;
}

/** Solves `H move = -gradient` by conjugate gradients, H being the second derivative of the loss. */
function solve(
  matrix: Matrix,
  spread: Float64Array,
  gradient: Float64Array,
  ridge: number,
  tolerance: number,
): Float64Array {
  const bias = gradient.length - 1;
  const move = new Float64Array(gradient.length);
  const rest = gradient.map((g) => -g);
  const way = Float64Array.from(rest);
  let energy = dot(rest, rest);
  for (let step = 0; step < innerSteps && Math.sqrt(energy) > tolerance; step++) {
    const bent = weighted(
      matrix,
      times(matrix, way).map((sum, r) => sum * (spread[r] as number)),
      bias,
    );
    for (let i = 0; i < bias; i++) (bent[i] as number) += ridge * (way[i] as number);
    const length = energy / Math.max(dot(way, bent), 1e-300);
    for (let i = 0; i < move.length; i++) {
      (move[i] as number) += length * (way[i] as number);
      (rest[i] as number) -= length * (bent[i] as number);
    }
    const next = dot(rest, rest);
    for (let i = 0; i < way.length; i++) way[i] = (rest[i] as number) + (next / energy) * (way[i] as number);
    energy = next;
  }
  return move;
}
