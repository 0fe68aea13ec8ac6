import { folded } from "./private-names.ts";

const letters = "[\\p{L}\\p{M}\\p{N}]";
const word = new RegExp(`(${letters}+(?:[’']${letters}+)*)[^\\p{L}\\p{N}]*`, "uy");
/** A single word is too often a word of another kind, or somebody else's name. */
const fewestWords = 2;
const apostrophe = /['’]/;

/** Looks for many full names at once, in one pass over a text. */
export class NameScan {
  /** The first letters of a name -> the words of each name that begins so. */
  readonly #names = new Map<string, string[][]>();
  /** The same letters as they may be written -> the names. */
  readonly #written = new Map<string, string[][]>();
  readonly size: number;

  constructor(names: Iterable<string>) {
    const lists = [...new Set([...names].map(folded))]
      .map((name) => name.split(" "))
      .filter((words) => words.length >= fewestWords);
    for (const words of lists) {
      const begun = words[0]?.split(apostrophe)[0] ?? "";
      this.#names.set(begun, [...(this.#names.get(begun) ?? []), words]);
    }
    this.size = lists.length;
  }

  /** The names that stand in the text, folded. */
  in(text: string): Set<string> {
    const found = new Set<string>();
    if (this.size === 0) return found;
    // By hand: most of what is looked over are words in small letters, at which there is nothing to do.
    for (let start = 0; start < text.length; ) {
      let end = start;
      while (end < text.length && isPart(text.charCodeAt(end))) end += 1;
      if (end > start && isCapital(text.charCodeAt(start)))
        for (const words of this.#begunBy(text.slice(start, end)))
          if (follows(text, start, words)) found.add(words.join(" "));
      start = end + 1;
    }
    return found;
  }

  #begunBy(written: string): string[][] {
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const names = this.#names.get(folded(written)) ?? [];
    // Texts hold few words again and again; hostile ones hold many.
    if (this.#written.size > mostKnown) this.#written.clear();
    this.#written.set(written, names);
    return names;
  }
}

const mostKnown = 100_000;

function follows(text: string, from: number, words: readonly string[]): boolean {
  word.lastIndex = from;
  return words.every((one) => {
    const [, written] = word.exec(text) ?? [];
    return written !== undefined && folded(written).replace(/['’]s$/, "") === one;
  });
}

/** Letters, digits and whatever may be one; all that parts words in ASCII and among the general punctuation is none. */
const isPart = (code: number): boolean =>
  code < 0x80
    ? (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
    : code >= 0xc0 && !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f);

/** A capital, or in a script that may have none. */
const isCapital = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || code >= 0xc0;
