/** Confidence by logistic regression, and the two thresholds, all from articles that no stage saw. */
import { probability, traitCount } from "../../src/attribution/quick/confidence.ts";

export interface Judged {
  traits: Float64Array;
  right: boolean;
}

/** Newton's method with a small ridge; a dozen steps are more than enough. */
export function fitConfidence(judged: readonly Judged[]): Float64Array {
  const weights = new Float64Array(traitCount);
  for (let step = 0; step < 12; step++) {
    const gradient = Float64Array.from(weights, (w) => -w);
    const curve = Array.from({ length: traitCount }, (_, i) =>
      Float64Array.from({ length: traitCount }, (__, j) => (i === j ? 1 : 0)),
    );
    for (const { traits, right } of judged) {
      const p = probability(weights, traits);
      for (let i = 0; i < traitCount; i++) {
        const x = traits[i] as number;
        gradient[i] = (gradient[i] as number) + ((right ? 1 : 0) - p) * x;
        const row = curve[i] as Float64Array;
        for (let j = 0; j < traitCount; j++)
          row[j] = (row[j] as number) + p * (1 - p) * x * (traits[j] as number);
      }
    }
    solve(curve, gradient).forEach((move, i) => {
      weights[i] = (weights[i] as number) + move;
    });
  }
  return weights;
}

/** Gaussian elimination; the ridge keeps every pivot away from zero. */
function solve(matrix: Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length;
  for (let i = 0; i < n; i++) {
    const pivot = matrix[i] as Float64Array;
    for (let r = i + 1; r < n; r++) {
      const row = matrix[r] as Float64Array;
      const share = (row[i] as number) / (pivot[i] as number);
      for (let c = i; c < n; c++) row[c] = (row[c] as number) - share * (pivot[c] as number);
      vector[r] = (vector[r] as number) - share * (vector[i] as number);
    }
  }
  const out = new Float64Array(n);
  for (let i = n - 1; i >= 0; i--) {
    let rest = vector[i] as number;
    for (let c = i + 1; c < n; c++) rest -= ((matrix[i] as Float64Array)[c] as number) * (out[c] as number);
    out[i] = rest / ((matrix[i] as Float64Array)[i] as number);
  }
  return out;
}

export interface Point {
  confidence: number;
  precision: number;
  recall: number;
  f1: number;
}

/** A reading's confidence, and whether it is right. */
export interface Rated {
  confidence: number;
  right: boolean;
}

export const rated = (judged: readonly Judged[], weights: ArrayLike<number>): Rated[] =>
  judged.map(({ traits, right }) => ({ confidence: probability(weights, traits), right }));

/** Precision and recall for every place the line could be drawn, the surest first. */
export function curveThrough(readings: readonly Rated[], gold: number): Point[] {
  let right = 0;
  return [...readings]
    .sort((a, b) => b.confidence - a.confidence)
    .map(({ confidence, right: isRight }, i) => {
      if (isRight) right++;
      return {
        confidence,
        precision: right / (i + 1),
        recall: right / gold,
        f1: (2 * right) / (i + 1 + gold),
      };
    });
}

export const curveOf = (judged: readonly Judged[], weights: ArrayLike<number>, gold: number): Point[] =>
  curveThrough(rated(judged, weights), gold);
