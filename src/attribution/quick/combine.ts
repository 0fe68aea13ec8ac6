/** Both stages' readings as one list: the mean of their scores, nothing where a stage lacks it. */
import { agree, type Scored } from "./posterior.ts";

/** Where both found it, stage 2 has the better edges. */
export function combine(first: readonly Scored[], second: readonly Scored[]): Scored[] {
  const matched = new Set<Scored>();
  const both = second.map((reading) => {
    let most = 0;
    for (const other of first) {
      if (!agree(reading, other)) continue;
      matched.add(other);
      most = Math.max(most, other.score);
    }
    return { ...reading, score: (reading.score + most) / 2 };
  });
  return [
    ...both,
    ...first
      .filter((reading) => !matched.has(reading))
      .map((reading) => ({ ...reading, score: reading.score / 2 })),
  ];
}
