import type { SheetRow } from "./rows.ts";

/** The columns; those from "source and pointer" on are for the checker, but for the status. */
export const columns = [
  "line id",
  "line",
  "category",
  "facts",
  "facts left",
  "speaker",
  "source and pointer",
  "second source",
  "how checked",
  "checked by",
  "checked on",
  "status",
  "old wording",
  "new wording",
  "reply asked",
  "reply received",
] as const;

// The marks with which a spreadsheet starts a formula (also at full width), those that can end up before one, and the
// sign itself, so that taking one sign away always gives the cell back.
const startsFormula = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20']|^[\t\r\n]/;

/** A cell that no spreadsheet runs: `'` before what could start a formula, and before a `'` of its own. */
export const neutral = (cell: string): string => (startsFormula.test(cell) ? `'${cell}` : cell);

/** What `neutral` was given. */
export const restored = (cell: string): string => (startsFormula.test(cell) ? cell.replace("'", "") : cell);

/**
 * RFC 4180: comma, CRLF, quotation marks doubled. It opens with a byte order mark, without which Excel takes UTF-8
 * for the code page of the machine.
 */
export function sheetCsv(rows: readonly SheetRow[]): string {
  const lines = rows.map((row) => [
    row.line,
    row.text,
    row.categories.join("; "),
    row.facts.map(({ types, words }) => `${types.join(", ")}: ${words}`).join("\n"),
    String(row.factsLeft),
    row.said.join("\n"),
    ...["", "", "", "", ""],
    row.status,
    ...["", "", "", ""],
  ]);
  return `\uFEFF${[columns, ...lines].map((cells) => `${cells.map(field).join(",")}\r\n`).join("")}`;
}

const field = (cell: string): string => `"${neutral(cell).replaceAll('"', '""')}"`;
