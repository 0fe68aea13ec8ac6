/** Softmax regression with an L2 penalty on sparse rows, by Adam on all rows at once. */

export interface Example {
  /** Features with their values; each row's bias is added. */
  features: readonly string[];
  label: number;
  weight: number;
}

export interface Options {
  classes: number;
  ridge: number;
  /** A feature seen in fewer rows is left out. */
  fewest: number;
  /** A feature's value where it holds; a larger one is held back less by the penalty. 0 leaves it out. */
  worthOf: (feature: string) => number;
}

const steps = 150;
const pace = 0.05;

/** Weights by feature, the bias under ""; a feature's value is worked into its weights. No chance is involved. */
export function fitSoftmax(rows: readonly Example[], options: Options): Map<string, Float64Array> {
  const { classes, ridge, fewest, worthOf } = options;
  const counts = new Map<string, number>();
  for (const { features } of rows) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([name, count]) => count >= fewest && worthOf(name) > 0);
  const names = ["", ...kept.map(([name]) => name).sort()];
  const values = names.map((name) => (name === "" ? 1 : worthOf(name)));
  const index = new Map(names.map((name, i) => [name, i]));
  const data = rows.map(({ features, label, weight }) => ({
    at: [0, ...features.flatMap((name) => index.get(name) ?? [])],
    label,
    weight,
  }));
  const size = names.length * classes;
  const [weights, first, second] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let step = 1; step <= steps; step++) {
    const slope = weights.map((weight, i) => (i < classes ? 0 : ridge * weight));
    for (const { at, label, weight } of data) {
      const off = shares(weights, values, at, classes);
      off[label] = (off[label] as number) - 1;
      for (const i of at)
        for (let c = 0; c < classes; c++)
          slope[i * classes + c] =
            (slope[i * classes + c] as number) + weight * (off[c] as number) * (values[i] as number);
    }
    const rate = pace * Math.min(1, 2 * (1 - step / (steps + 1)));
    slope.forEach((g, i) => {
      const m = 0.9 * (first[i] as number) + 0.1 * g;
      const v = 0.99 * (second[i] as number) + 0.01 * g * g;
      first[i] = m;
      second[i] = v;
      weights[i] =
        (weights[i] as number) - (rate * m) / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-8);
    });
  }
  return new Map(
    names.map((name, i) => [
      name,
      weights.slice(i * classes, (i + 1) * classes).map((weight) => weight * (values[i] as number)),
    ]),
  );
}

function shares(
  weights: Float64Array,
  values: readonly number[],
  at: readonly number[],
  classes: number,
): Float64Array {
  const sums = new Float64Array(classes);
  for (const i of at)
    for (let c = 0; c < classes; c++)
      sums[c] = (sums[c] as number) + (weights[i * classes + c] as number) * (values[i] as number);
  const top = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp(sum - top));
  const all = odds.reduce((sum, p) => sum + p, 0);
  return odds.map((p) => p / all);
}
