import { folded } from "./private-names.ts";

const letters = "[\\p{L}\\p{M}\\p{N}]";
/** Names are written with a capital, or in a script that has none. */
const begun = new RegExp(`(?<!${letters})[\\p{Lu}\\p{Lo}]${letters}*(?:[’']${letters}+)*`, "gu");
const next = new RegExp(`[^\\p{L}\\p{N}]+(${letters}+(?:[’']${letters}+)*)`, "uy");
/** A single word is too often a word of another kind, or somebody else's name. */
const fewestWords = 2;

/** Looks for many full names at once, in one pass over a text. */
export class NameScan {
  /** First word -> the words that follow it, of each name. */
  readonly #following = new Map<string, string[][]>();
  /** Words as they are written -> as they are compared. */
  readonly #folded = new Map<string, string>();
  readonly size: number;

  constructor(names: Iterable<string>) {
    const lists = [...new Set([...names].map(folded))]
      .map((name) => name.split(" "))
      .filter((words) => words.length >= fewestWords);
    for (const [first = "", ...rest] of lists)
      this.#following.set(first, [...(this.#following.get(first) ?? []), rest]);
    this.size = lists.length;
  }

  /** The names that stand in the text, folded. */
  in(text: string): Set<string> {
    const found = new Set<string>();
    if (this.size === 0) return found;
    for (const { 0: written, index } of text.matchAll(begun)) {
      const first = this.#fold(written);
      const all = this.#following.get(first);
      if (all === undefined) continue;
      for (const rest of all)
        if (this.#follow(text, index + written.length, rest)) found.add([first, ...rest].join(" "));
    }
    return found;
  }

  #follow(text: string, from: number, words: readonly string[]): boolean {
    next.lastIndex = from;
    return words.every((word) => {
      const [, written] = next.exec(text) ?? [];
      return written !== undefined && this.#fold(written) === word;
    });
  }

  #fold(written: string): string {
    const known = this.#folded.get(written);
    if (known !== undefined) return known;
    const made = folded(written).replace(/['’]s$/, "");
    // Texts hold few words again and again; hostile ones hold many.
    if (this.#folded.size > mostKnown) this.#folded.clear();
    this.#folded.set(written, made);
    return made;
  }
}

const mostKnown = 100_000;
