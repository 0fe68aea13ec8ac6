/** What the encoder reads at once: paragraphs side by side, as many as fit. */
import type { Analysis, Token } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import { anyName, blind } from "../quick/blind.ts";
import type { WordPieces } from "./wordpieces.ts";

/** Pieces in a window, marks included. */
const windowSize = 256;

export interface Window {
  /** Numbers of the pieces. */
  pieces: number[];
  /** How each piece's word is written. */
  kinds: number[];
  /** The tokens of the text that the window holds, `[first, end)`. */
  tokens: Span;
  /** Where the first piece of each of them stands. */
  places: number[];
}

/**
 * @param ranges sequences that follow one another
 * @returns each of their tokens in exactly one window; a sequence is cut only where it is longer than a window
 */
export function windowsOf(analysis: Analysis, ranges: readonly Span[], words: WordPieces): Window[] {
  const windows: Window[] = [];
  let open = emptyAt(0, words);
  const close = (next: number) => {
    if (open.places.length > 0) windows.push(open);
    open = emptyAt(next, words);
  };
  for (const [first, end] of ranges) {
    const split = analysis.tokens
      .slice(first, end)
      .map((token, i) => words.of(shownOf(token, analysis.tokens[first + i + 1])));
    const size = split.reduce((sum, pieces) => sum + pieces.length, 1);
    if (open.pieces.length + size > windowSize) close(first);
    for (const [i, pieces] of split.entries()) {
      if (open.pieces.length + pieces.length + 1 > windowSize) {
        open.pieces.push(words.marks.stop);
        open.kinds.push(0);
        close(first + i);
      }
      const kind = kindOf(analysis, analysis.tokens[first + i] as Token);
      open.places.push(open.pieces.length);
      open.pieces.push(...pieces);
      for (const _ of pieces) open.kinds.push(kind);
      open.tokens[1] = first + i + 1;
    }
    open.pieces.push(words.marks.stop);
    open.kinds.push(0);
  }
  close(0);
  return windows;
}

/** Every name is this one to the encoder, which has learnt what a name is but must not know whose it is. */
const oneName = "smith";

function shownOf(token: Token, next: Token | undefined): string {
  const { norm } = blind(token, next);
  return norm === anyName ? oneName : norm;
}

const emptyAt = (first: number, { marks }: WordPieces): Window => ({
  pieces: [marks.start],
  kinds: [0],
  tokens: [first, first],
  places: [],
});

/** What the encoder, which reads all words in lower case, cannot see; 0 is for marks, 12 is the last. */
function kindOf({ quotations }: Analysis, { text, quotation, start, end }: Token): number {
  const holder = quotations[quotation];
  const quoted = holder !== undefined && start >= holder.inner[0] && end <= holder.inner[1];
  return 1 + shapeOf(text) + (quoted ? 6 : 0);
}

/** 0 lower case, 1 Capitalised, 2 CAPITALS, 3 digits, 4 mixed, 5 neither letters nor digits. */
function shapeOf(text: string): number {
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (/^\d/.test(text)) return 3;
  if (lower === upper) return 5;
  if (text === lower) return 0;
  if (text === upper) return text.length > 1 ? 2 : 1;
  return text.charAt(0) === upper.charAt(0) ? 1 : 4;
}
