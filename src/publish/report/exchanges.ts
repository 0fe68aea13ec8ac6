import { within } from "../../exchanges/across/together.ts";
import { threadsOf } from "../threads.ts";
import type { View } from "../view.ts";
import type { Paper } from "./paper.ts";
import { writeThreads } from "./threads.ts";

/** The exchanges of one record as threads. */
export function writeExchanges(paper: Paper, view: View, all: boolean): void {
  writeThreads(paper, threadsOf([view], within(view.record)), [view], all);
}
