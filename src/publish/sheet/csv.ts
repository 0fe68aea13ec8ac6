import { byteOrderMark, csvLine } from "../../text/csv.ts";
import type { Fact } from "./facts.ts";
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
  "priority",
] as const;

const factInWords = ({ types, words, alone }: Fact): string =>
  `${types.join(", ")}: ${words}${alone === undefined ? "" : ` (standing alone: ${alone})`}`;

export function sheetCsv(rows: readonly SheetRow[]): string {
  const lines = rows.map((row) => [
    row.line,
    row.text,
    row.categories.join("; "),
    row.facts.map(factInWords).join("\n"),
    String(row.factsLeft),
    row.said.join("\n"),
    ...["", "", "", "", ""],
    row.status,
    ...["", "", "", ""],
    row.priority === null ? "" : String(row.priority),
  ]);
  return byteOrderMark + [columns, ...lines].map(csvLine).join("");
}
