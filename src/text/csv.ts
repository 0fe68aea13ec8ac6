/** Comma-separated values that every spreadsheet opens, and none runs. RFC 4180: CRLF, quotation marks doubled. */

/** It opens a file: without it Excel takes UTF-8 for the code page of the machine. */
export const byteOrderMark = "\uFEFF";

// The marks with which a spreadsheet starts a formula (also at full width), those that can end up before one, and the
// sign itself, so that taking one sign away always gives the cell back.
const startsFormula = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20']|^[\t\r\n]/;

/** A cell that no spreadsheet runs: `'` before what could start a formula, and before a `'` of its own. */
export const neutral = (cell: string): string => (startsFormula.test(cell) ? `'${cell}` : cell);

/** What `neutral` was given. */
export const restored = (cell: string): string => (startsFormula.test(cell) ? cell.replace("'", "") : cell);

export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${neutral(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
