/** Average precision of `labels` ranked by falling score; ties keep their order. Null where none is positive. */
export function averagePrecision(scores: readonly number[], labels: readonly number[]): number | null {
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  let hits = 0;
  let sum = 0;
  order.forEach((i, rank) => {
    if (labels[i] !== 1) return;
    hits++;
    sum += hits / (rank + 1);
  });
  return hits === 0 ? null : sum / hits;
}

/** Average precision of each event that holds a positive line. */
export function byEvent(
  lines: readonly { doc: string; label: number }[],
  scores: readonly number[],
): Map<string, number> {
  const events = new Map<string, number[]>();
  lines.forEach(({ doc }, i) => {
    const places = events.get(doc);
    if (places === undefined) events.set(doc, [i]);
    else places.push(i);
  });
  const found = new Map<string, number>();
  for (const [doc, places] of events) {
    const precision = averagePrecision(
      places.map((i) => scores[i] as number),
      places.map((i) => (lines[i] as { label: number }).label),
    );
    if (precision !== null) found.set(doc, precision);
  }
  return found;
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** 95 % interval of the mean of `values`, by 4,000 draws with a fixed seed. */
export function interval(values: readonly number[]): [low: number, high: number] {
  let seed = 1;
  const chance = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const means = Array.from({ length: 4_000 }, () =>
    mean(values.map(() => values[Math.floor(chance() * values.length)] as number)),
  ).sort((a, b) => a - b);
  return [means[100] as number, means[3_899] as number];
}
