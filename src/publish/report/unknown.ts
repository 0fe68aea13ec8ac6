import { unknownInWords } from "../summary.ts";
import type { View } from "../view.ts";
import type { Paper } from "./paper.ts";

export function writeUnknown(paper: Paper, view: View): void {
  const lines = unknownInWords(view);
  if (lines.length > 0) {
    paper.heading("What is unknown");
    for (const line of lines) paper.put(line, { indent: 2, label: "- " });
  }
  const { issues } = view.record;
  if (issues.length === 0) return;
  paper.heading("What could not be read");
  for (const { message } of issues) paper.put(message, { indent: 2, label: "- ", labelInk: "warn" });
}
