import { extname } from "node:path";
import type { Queued } from "../../claims/queue.ts";
import { renderPage } from "../../publish/page/page.ts";
import { renderSheet } from "../../publish/sheet/sheet.ts";
import type { OnRecord } from "../../record.ts";
import { Misuse } from "../io/failure.ts";
import { checkTarget } from "../io/output.ts";
import type { ReadFlags } from "./read.ts";

/** What to check next in a record. */
export type QueueFor = (record: OnRecord) => Queued[];

/** A file to write, and what goes into it. */
export interface Target {
  path: string;
  render(record: OnRecord): string | Promise<string | Uint8Array>;
}

/** The files that the flags ask for; refused here where they cannot be written, before anything is read. */
export function targetsOf(
  inputs: readonly string[],
  { html, sheet, json, report }: ReadFlags,
  queue: QueueFor = () => [],
): Target[] {
  const targets: Target[] = [];
  if (html !== undefined) targets.push({ path: html, render: renderPage });
  if (sheet !== undefined) targets.push({ path: sheet, render: sheetRenderer(sheet, queue) });
  if (targets.length > 0 && inputs.length > 1)
    throw new Misuse("--html and --sheet take one FILE. Call onrecord once for each.");
  const toOutput = targets.filter(({ path }) => path === "-").length + (json || report ? 1 : 0);
  if (toOutput > 1 && targets.some(({ path }) => path === "-"))
    throw new Misuse("Only one thing can go to standard output. Name a file for the others.");
  if (html !== undefined && html === sheet && html !== "-")
    throw new Misuse("--html and --sheet name the same file.");
  for (const { path } of targets) checkTarget(path, inputs);
  return targets;
}

function sheetRenderer(path: string, queue: QueueFor): Target["render"] {
  switch (extname(path).toLowerCase()) {
    case ".html":
      return (record) => renderSheet(record, "html", queue(record));
    case ".csv":
      return (record) => renderSheet(record, "csv", queue(record));
    case ".docx":
      // The library for Word takes long to load, and few need it.
      return async (record) =>
        (await import("../../publish/sheet/docx.ts")).renderSheetDocx(record, queue(record));
    default:
      throw new Misuse(`--sheet ${path}: end the name in .html, .docx or .csv, which says what is written.`);
  }
}
