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
    words[first - 1]?.sentence !== sentence || isVerb(words[last]) || isVerb(words[pastAside(words, last)]);
  return {
    name({ first, last, start, sentence, quotation, kind, headline }: Name): number {
      const after = words[last];
      const opens = words[first - 1]?.sentence !== sentence;
      // “Calder's plan failed” is about Calder too; a name that is a sentence of its own signs something.
      const owns = after?.norm === "'s";
      const signs = opens && (after?.sentence !== sentence || words[last + 1]?.sentence !== sentence);
      const modifies = !owns && after?.sentence === sentence && after.pos === "NOUN";
      if (kind === "place" || modifies || headline || signs) return 0;
      // Whoever says the words is seldom one whom they name.
      if (quotation >= 0) return 0.1;
      if (isTold(start)) return 0.5;
      if (inverted.test(words[first - 1]?.norm ?? "")) return 2;
      if (owns) return opens ? 2 : 0.5;
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

/** “…,” said Calder. */
const inverted =
  /^(?:said|says|added|adds|asked|wrote|writes|replied|explained|argued|insisted|warned|told)$/;

const isVerb = (word: Reading["words"][number] | undefined) => /^(?:VERB|AUX)$/.test(word?.pos ?? "");

/** An aside is no longer than so many words. */
const longestAside = 25;

/** Where the sentence goes on after “, who opened the bridge,” at `at`; `at` itself where no aside stands there. */
export function pastAside(words: Reading["words"], at: number): number {
  const open = words[at];
  if (open?.text !== ",") return at;
  for (let end = at + 1; end < at + longestAside; end++) {
    const word = words[end];
    if (word?.sentence !== open.sentence) return at;
    if (word.text === ",") return end + 1;
  }
  return at;
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
