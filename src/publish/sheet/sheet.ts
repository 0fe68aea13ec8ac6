import type { Queued } from "../../claims/queue.ts";
import type { OnRecord } from "../../record.ts";
import { sheetCsv } from "./csv.ts";
import { sheetHtml } from "./html.ts";
import { sheetRows } from "./rows.ts";

/** The checker's line sheet: every sentence exactly once. For Word, see `renderSheetDocx`. */
export function renderSheet(record: OnRecord, format: "html" | "csv", queue: readonly Queued[] = []): string {
  const rows = sheetRows(record, queue);
  return format === "csv" ? sheetCsv(rows) : sheetHtml(record, rows);
}
