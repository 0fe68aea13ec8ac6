import { dayInWords } from "../dates.ts";
import { countsInWords } from "../summary.ts";
import type { View } from "../view.ts";
import { isNot } from "../words.ts";
import type { Paper } from "./paper.ts";

export function writeHead(paper: Paper, view: View): void {
  const { title, publisher, authors, published, kind } = view.record.document;
  paper.put(title ?? `(${kind === "other" ? "text" : kind} without a title)`, { ink: "strong" });
  const facts = [
    publisher,
    authors.length > 0 ? `by ${authors.join(", ")}` : null,
    published && dayInWords(published),
  ].filter(Boolean);
  if (facts.length > 0) paper.put(facts.join(" · "), { ink: "faint" });
  paper.gap();
  for (const line of countsInWords(view)) paper.put(line);
  paper.put(isNot, { ink: "faint" });
}
