import type { Queued } from "../../claims/queue.ts";
import type { OnRecord } from "../../record.ts";
import { open } from "../view.ts";
import { writeChecks } from "./checks.ts";
import { writeExchanges } from "./exchanges.ts";
import { writeHead } from "./head.ts";
import { Paper } from "./paper.ts";
import { writeQueue } from "./queue.ts";
import { writeUnknown } from "./unknown.ts";
import { writeWho } from "./who.ts";

export interface ReportOptions {
  /** Columns of the terminal; 80 when not given. */
  width?: number;
  /** ANSI colours; off when not given. */
  colour?: boolean;
  /** Every statement and claim, and not only the first of each section. */
  all?: boolean;
  /** What to check next by somebody's own weights, shown instead of what is most worth checking. */
  queue?: { name: string; items: readonly Queued[] };
}

/** The record as a person reads it in a terminal; foreign text can neither colour nor command it. */
export function renderReport(
  record: OnRecord,
  { width = 80, colour = false, all = false, queue }: ReportOptions = {},
): string {
  const view = open(record);
  const paper = new Paper(width, colour);
  writeHead(paper, view);
  writeWho(paper, view, all);
  writeExchanges(paper, view, all);
  if (queue === undefined) writeChecks(paper, view, all);
  else writeQueue(paper, view, queue, all);
  writeUnknown(paper, view);
  return paper.toString();
}
