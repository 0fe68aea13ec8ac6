import { closeSync, openSync, writeSync } from "node:fs";
import { csvLine } from "../../text/csv.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { slowly } from "../public-record/slowly.ts";
import { type Column, type TableName, tables, type Value } from "../public-record/tables.ts";

/** Characters that are written at once. */
const atOnce = 1 << 20;

/**
 * Writes a table as CSV: UTF-8, every cell in quotation marks, a line of names first. What a spreadsheet would run
 * begins with an apostrophe.
 *
 * @param look is shown every piece before it is written
 */
export async function writeCsv(
  record: PublicRecord,
  table: TableName,
  path: string,
  look: (text: string) => void,
): Promise<void> {
  const columns: readonly Column[] = tables[table].columns;
  const file = openSync(path, "w");
  try {
    let text = csvLine(columns.map(({ name }) => name));
    const flush = () => {
      look(text);
      writeSync(file, text);
      text = "";
    };
    for await (const row of slowly(record.rows(table))) {
      text += csvLine(columns.map((column) => cellOf(column, row[column.name] ?? null)));
      if (text.length > atOnce) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
}

function cellOf({ type }: Column, value: Value): string {
  if (value === null) return "";
  return type === "boolean" ? String(value === 1) : String(value);
}
