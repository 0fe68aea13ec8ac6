/** Both stages' readings as one list: the mean of their scores, nothing where a stage lacks it. */
import { agree, type Scored } from "./posterior.ts";

export interface Combined extends Scored {
  /** Each stage's own score. */
  first: number;
  second: number;
}

/** Where both found it, stage 2 has the better edges. */
export function combine(first: readonly Scored[], second: readonly Scored[]): Combined[] {
  const matched = new Set<Scored>();
  const both = second.map((reading): Combined => {
    let most = 0;
    for (const other of first) {
      if (!agree(reading, other)) continue;
      matched.add(other);
      most = Math.max(most, other.score);
    }
    return { ...reading, first: most, second: reading.score, score: (reading.score + most) / 2 };
  });
  const rest = first
    .filter((reading) => !matched.has(reading))
    .map((reading): Combined => ({ ...reading, first: reading.score, second: 0, score: reading.score / 2 }));
  return [...both, ...rest];
}
