import { sha256 } from "./digest.ts";

const digits = 8;
const shortId = (key: string) => `s-${sha256(key).slice(7, 7 + digits)}`;

/**
 * An id for each sentence that survives edits elsewhere in the text: it comes from the words alone. A sentence that
 * occurs twice is told apart by the sentence before it, and by its number only where that is the same too.
 */
export function sentenceIds(sentences: readonly string[]): string[] {
  const words = sentences.map((sentence) => sentence.normalize("NFC").replace(/\s+/g, " "));
  const times = new Map<string, number>();
  for (const key of words) times.set(key, (times.get(key) ?? 0) + 1);
  const used = new Map<string, number>();
  return words.map((key, i) => {
    const id = shortId(times.get(key) === 1 || i === 0 ? key : `${words[i - 1]}\n${key}`);
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
