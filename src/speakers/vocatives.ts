/** Step 5b: names by which somebody is spoken to in words that are quoted: “…, Mr. Reyes.” */
import type { Attribution } from "../record.ts";
import { firstAfter } from "../text/span.ts";
import type { Name } from "./names.ts";
import type { Reading } from "./source.ts";
import type { Word } from "./words.ts";

/** The name called in each attribution (by index) where one is, as an index into the reading's names. */
export function vocatives(reading: Reading, attributions: readonly Attribution[]): Map<number, number> {
  const called = reading.names.flatMap((name, index) =>
    isCalled(reading, name) ? [{ index, start: reading.words[name.first]?.start ?? 0 }] : [],
  );
  const found = new Map<number, number>();
  attributions.forEach(({ content, kind }, attribution) => {
    if (kind !== "direct") return;
    for (const [start, end] of content) {
      const last = called[firstAfter(called, end - 1, (item) => item.start) - 1];
      if (last !== undefined && last.start >= start) found.set(attribution, last.index);
    }
  });
  return found;
}

const furthest = 60;
const closing = /^(?:["”’']|'')$/;

/** Names with a title or a post, and such as “Tomas, you said”: “, Tomas,” alone is too often an apposition or a list. */
function isCalled({ words }: Reading, name: Name): boolean {
  const [before, after, next] = [words[name.first - 1], words[name.last], words[name.last + 1]];
  if (after === undefined) return false;
  const opensSentence = before === undefined || before.sentence !== name.sentence;
  if (!name.courtesy && name.post === null)
    return opensSentence && after.text === "," && (next?.norm === "you" || next?.norm === "your");
  if (before?.text === "," && before.sentence === name.sentence)
    return /^[.!?”"]$/.test(after.text) || (after.text === "," && closing.test(next?.text ?? ""));
  const opens = before === undefined || before.sentence !== name.sentence || /^["“'‘:]$/.test(before.text);
  return opens && after.text === "," && isAddressed(words, name);
}

/** Does the sentence that the name opens ask, or say “you”? */
function isAddressed(words: readonly Word[], { last, sentence }: Name): boolean {
  for (let at = last; at < last + furthest; at++) {
    const word = words[at];
    if (word === undefined || word.sentence !== sentence) return false;
    if (word.text === "?" || word.norm === "you" || word.norm === "your") return true;
  }
  return false;
}
