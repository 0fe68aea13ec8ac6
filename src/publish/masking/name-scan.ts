import { folded } from "./private-names.ts";

const word = /[\p{L}\p{M}\p{N}]+(?:[’'-][\p{L}\p{M}\p{N}]+)*/gu;
/** A single word is too often a word of another kind, or somebody else's name. */
const fewestWords = 2;
const capital = /^[\p{Lu}\p{Lo}]/u;

/** Looks for many full names at once, in one pass over a text. */
export class NameScan {
  /** First word -> the names that begin with it, in words. */
  readonly #byFirst = new Map<string, string[][]>();
  readonly #longest: number;
  readonly size: number;

  constructor(names: Iterable<string>) {
    const lists = [...new Set([...names].map(folded))]
      .map((name) => name.split(" "))
      .filter((words) => words.length >= fewestWords);
    for (const words of lists) {
      const first = words[0] ?? "";
      this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), words]);
    }
    this.#longest = Math.max(fewestWords, ...lists.map(({ length }) => length));
    this.size = lists.length;
  }

  /** The names that stand in the text, folded, written as names are. */
  in(text: string): Set<string> {
    const found = new Set<string>();
    if (this.size === 0) return found;
    const last: string[] = [];
    for (const [written] of text.matchAll(word)) {
      last.push(capital.test(written) ? folded(written).replace(/['’]s$/, "") : "");
      if (last.length > this.#longest) last.shift();
      for (const [i, first] of last.entries())
        for (const words of (first !== "" && this.#byFirst.get(first)) || [])
          if (words.length === last.length - i && words.every((one, k) => last[i + k] === one))
            found.add(words.join(" "));
    }
    return found;
  }
}
