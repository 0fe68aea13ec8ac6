/** Both stages' readings as one list: the mean of their scores, nothing where a stage lacks it. */
import { agree, type Scored } from "./posterior.ts";

export interface Combined extends Scored {
  /** Each stage's own score. */
  first: number;
  second: number;
  /** Share of stage 1's samples that hold it to the last token. */
  firstSame: number;
}

/** Where both found it, stage 2 has the better edges. */
export function combine(first: readonly Scored[], second: readonly Scored[]): Combined[] {
  const matched = new Set<Scored>();
  const both = second.map((reading): Combined => {
    let most = 0;
    let firstSame = 0;
    for (const other of first) {
      if (!agree(reading, other)) continue;
      matched.add(other);
      most = Math.max(most, other.score);
      if (isSame(reading, other)) firstSame = other.same;
    }
    return { ...reading, first: most, second: reading.score, firstSame, score: (reading.score + most) / 2 };
  });
  const rest = first
    .filter((reading) => !matched.has(reading))
    .map(
      (reading): Combined => ({
        ...reading,
        first: reading.score,
        second: 0,
        firstSame: reading.same,
        score: reading.score / 2,
      }),
    );
  return [...both, ...rest];
}

const isSame = (a: Scored, b: Scored): boolean =>
  String(a.source) === String(b.source) && a.content.join() === b.content.join();
