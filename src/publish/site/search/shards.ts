/** The words of the index cut into files small enough to be loaded one by one, by the beginnings of the words. */

/** Characters in one file, about. */
const largest = 48_000;

export interface Shard {
  prefix: string;
  /** Word -> what is to be found under it, as text. */
  words: [string, string][];
}

/**
 * @param words sorted, each once
 * @returns shards that hold every word once; a word is in the one whose prefix is the longest that it begins with
 */
export function shardsOf(words: readonly [string, string][], prefix = ""): Shard[] {
  const size = words.reduce((sum, [word, found]) => sum + word.length + found.length + 6, 0);
  if (prefix !== "" && size <= largest) return [{ prefix, words: [...words] }];
  const groups = new Map<string, [string, string][]>();
  const own: [string, string][] = [];
  for (const entry of words) {
    // The next character as a whole, also where it takes two units.
    const next = [...entry[0].slice(prefix.length)][0];
    const group = next === undefined ? own : (groups.get(prefix + next) ?? []);
    group.push(entry);
    if (next !== undefined) groups.set(prefix + next, group);
  }
  return [
    ...(own.length > 0 ? [{ prefix, words: own }] : []),
    ...[...groups].flatMap(([longer, some]) => shardsOf(some, longer)),
  ];
}

/**
 * A name for the file of a prefix on every system: what is no small letter or digit stands by its number, and a letter
 * goes before it all, since some systems take no file that is called "con" or "aux".
 */
export const shardName = (prefix: string): string =>
  `w${[...prefix].map((char) => (/[a-z0-9]/.test(char) ? char : `_${char.codePointAt(0)?.toString(16)}_`)).join("")}`;
