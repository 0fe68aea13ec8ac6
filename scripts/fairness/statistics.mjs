/** Means with an interval by templates: the sentences of one template are alike, so whole templates are drawn. */

const draws = 10_000;

/** mulberry32: the same draws on every run. @param {number} seed */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @typedef {{ template: string, value: number }} Observation */
/** @typedef {{ mean: number, low: number, high: number, n: number, above: (bar: number) => number }} Estimate */

/**
 * @param {readonly Observation[]} observations
 * @returns {Estimate} with the 95 % interval; `above(bar)` is the share of draws at or below the bar, the one-sided p of
 *   being above it
 */
export function estimate(observations) {
  /** @type {Map<string, { sum: number, n: number }>} */
  const clusters = new Map();
  for (const { template, value } of observations) {
    const cluster = clusters.get(template) ?? { sum: 0, n: 0 };
    clusters.set(template, { sum: cluster.sum + value, n: cluster.n + 1 });
  }
  const all = [...clusters.values()];
  const next = random(1);
  const means = new Float64Array(draws).map(() => {
    let sum = 0;
    let n = 0;
    for (let i = 0; i < all.length; i++) {
      const cluster = all[Math.floor(next() * all.length)];
      sum += cluster?.sum ?? 0;
      n += cluster?.n ?? 0;
    }
    return n === 0 ? 0 : sum / n;
  });
  means.sort();
  const n = observations.length;
  return {
    mean: n === 0 ? 0 : observations.reduce((sum, { value }) => sum + value, 0) / n,
    low: means[Math.floor(0.025 * draws)] ?? 0,
    high: means[Math.ceil(0.975 * draws) - 1] ?? 0,
    n,
    above: (bar) => means.filter((mean) => mean <= bar).length / draws,
  };
}

/** Holm's correction. @param {readonly number[]} ps @returns {number[]} in the same order */
export function holm(ps) {
  const order = ps.map((p, i) => ({ p, i })).sort((a, b) => a.p - b.p);
  const out = ps.map(() => 1);
  let last = 0;
  order.forEach(({ p, i }, rank) => {
    last = Math.max(last, Math.min(1, p * (ps.length - rank)));
    out[i] = last;
  });
  return out;
}
