/** How much the place of a mention makes its bearer what the text is about: 2 for a subject, 1, 0.5, or 0. */
import { rules } from "../attribution/confidence.ts";
import type { Attribution } from "../record.ts";
import { firstAfter, type Span } from "../text/span.ts";
import type { Name } from "./names.ts";
import type { Reading } from "./source.ts";

export function weigher(reading: Reading, attributions: readonly Attribution[]) {
  const { words } = reading;
  const isTold = coverage(attributions.flatMap(({ rule, content }) => (rule === rules.turn ? [] : content)));
  const isSubject = (first: number, last: number, sentence: number) =>
    words[first - 1]?.sentence !== sentence || /^(?:VERB|AUX)$/.test(words[last]?.pos ?? "");
  return {
    name({ first, last, start, sentence, kind, headline }: Name): number {
      const after = words[last];
      const modifies = after?.sentence === sentence && /^(?:NOUN|PART)$/.test(after.pos);
      if (kind === "place" || modifies || headline) return 0;
      if (isTold(start)) return 0.5;
      return isSubject(first, last, sentence) ? 2 : 1;
    },
    /** Of “the mayor”, with the noun at `index`. */
    post(index: number): number {
      const word = words[index];
      if (word === undefined || isTold(word.start)) return 0.5;
      return isSubject(index - 1, index + 1, word.sentence) ? 2 : 1;
    },
  };
}

/** Answers whether a place lies in one of the spans. */
function coverage(spans: readonly Span[]): (at: number) => boolean {
  const merged: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return (at) => at < (merged[firstAfter(merged, at, ([start]) => start) - 1]?.[1] ?? 0);
}
