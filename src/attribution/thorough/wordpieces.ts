/** Words as the numbers of their pieces, as the encoder was trained to read them (BERT's uncased WordPiece). */

/** Pieces with a meaning of their own. */
export interface Marks {
  /** Stands before a window. */
  start: number;
  /** Stands between paragraphs and after a window. */
  stop: number;
  /** Stands for what no pieces make up. */
  unknown: number;
}

/** What the encoder sees of a longer word is its beginning. */
const mostPieces = 8;
const longestWord = 100;

const marksOfAccents = /\p{Mn}/gu;
const controls = /[\p{Cc}\p{Cf}\uFFFD]/gu;
/** Stretches of letters and digits; each other sign stands alone, as do the signs of Chinese. */
const parts = /\p{Script=Han}|[\p{L}\p{N}\p{M}]+?(?=\p{Script=Han}|[^\p{L}\p{N}\p{M}]|$)|[^\s]/gu;

export class WordPieces {
  readonly marks: Marks;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly known = new Map<string, readonly number[]>();

  /** @param vocabulary the pieces in order of their numbers, those inside a word with `##` before them */
  constructor(vocabulary: readonly string[]) {
    this.numbers = new Map(vocabulary.map((piece, number) => [piece, number]));
    const mark = (name: string) => {
      const number = this.numbers.get(name);
      if (number === undefined) throw new RangeError(`the vocabulary lacks ${name}`);
      return number;
    };
    this.marks = { start: mark("[CLS]"), stop: mark("[SEP]"), unknown: mark("[UNK]") };
  }

  /** @returns at least one number and at most eight */
  of(word: string): readonly number[] {
    const known = this.known.get(word);
    if (known !== undefined) return known;
    const pieces = this.split(word);
    // Texts repeat their words; a cache that outgrew one text starts over.
    if (this.known.size >= 50_000) this.known.clear();
    this.known.set(word, pieces);
    return pieces;
  }

  private split(word: string): readonly number[] {
    const plain = word
      .slice(0, longestWord)
      .toLowerCase()
      .normalize("NFD")
      .replace(marksOfAccents, "")
      .replace(controls, "");
    const pieces = (plain.match(parts) ?? []).flatMap((part) => this.greedy(part));
    return pieces.length === 0 ? [this.marks.unknown] : pieces.slice(0, mostPieces);
  }

  /** The longest piece that fits, again and again. */
  private greedy(part: string): number[] {
    const pieces: number[] = [];
    for (let from = 0; from < part.length; ) {
      let end = part.length;
      let number: number | undefined;
      for (; end > from && number === undefined; end--)
        number = this.numbers.get((from > 0 ? "##" : "") + part.slice(from, end));
      if (number === undefined) return [this.marks.unknown];
      pieces.push(number);
      from = end + 1;
    }
    return pieces;
  }
}
