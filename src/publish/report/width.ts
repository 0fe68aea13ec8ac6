const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

// Unicode Standard Annex #11: East Asian Wide and Fullwidth, by block; emoji that show as pictures by default.
const wide =
  /^(?:[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation})/u;
const picture = /\uFE0F/;
const zero = /^[\p{Mn}\p{Me}\p{Cf}]/u;

export interface Cell {
  text: string;
  width: number;
}

/** The characters as a reader counts them, each with the columns that it takes on a terminal (0, 1 or 2). */
export function cells(text: string): Cell[] {
  if (/^[ -~]*$/.test(text)) return Array.from(text, (char) => ({ text: char, width: 1 }));
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, width: cellWidth(segment) }));
}

function cellWidth(grapheme: string): number {
  if (wide.test(grapheme) || picture.test(grapheme)) return 2;
  return zero.test(grapheme) ? 0 : 1;
}

/** Columns that the text takes on a terminal. */
export const columns = (text: string): number => cells(text).reduce((sum, cell) => sum + cell.width, 0);
