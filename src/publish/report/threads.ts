import type { AcrossExchange } from "../../exchanges/across/across.ts";
import type { OnRecord } from "../../record.ts";
import { dayInWords } from "../dates.ts";
import { howSaid, nameOf, takingInParts, whenInWords } from "../phrases.ts";
import { type Entry, type Thread, threadsOf } from "../threads.ts";
import { open, type View } from "../view.ts";
import { count, isNot } from "../words.ts";
import { Paper } from "./paper.ts";
import type { ReportOptions } from "./report.ts";
import { quoted } from "./who.ts";

const first = 10;
const margin = 6;

/** The exchanges of several documents as a report of their own. */
export function renderThreads(
  records: readonly OnRecord[],
  exchanges: readonly AcrossExchange[],
  { width = 80, colour = false, all = false }: ReportOptions = {},
): string {
  const paper = new Paper(width, colour);
  const views = records.map(open);
  for (const [i, { record }] of views.entries()) {
    const { title, publisher, published } = record.document;
    const facts = [publisher, published === null ? "no date" : dayInWords(published)]
      .filter(Boolean)
      .join(" · ");
    paper.put(`${title ?? "(no title)"} · ${facts}`, {
      indent: margin,
      label: `${letterOf(i).padStart(4)}  `,
    });
  }
  paper.gap();
  paper.put(isNot, { ink: "faint" });
  const threads = threadsOf(views, exchanges);
  if (threads.length === 0) paper.heading("No exchanges found");
  else writeThreads(paper, threads, views, all);
  return paper.toString();
}

/** Each thread from its first entry on; under each entry what it takes up. */
export function writeThreads(
  paper: Paper,
  threads: readonly Thread[],
  views: readonly View[],
  all: boolean,
): void {
  if (threads.length === 0) return;
  paper.heading(
    "Who took up what",
    "What was said first, then what took it up. Each link is proposed until confirmed.",
  );
  const shown = all ? threads : threads.slice(0, first);
  for (const thread of shown) {
    for (const entry of thread) writeEntry(paper, entry, views.length > 1);
    paper.gap();
  }
  const rest = threads.length - shown.length;
  if (rest > 0) paper.put(`and ${count(rest, "thread")} more (--all shows them)`, { ink: "faint" });
}

function writeEntry(paper: Paper, entry: Entry, several: boolean): void {
  const { said } = entry;
  paper.put(`${nameOf(said)} · ${[howSaid(said), whenInWords(entry)].filter(Boolean).join(" · ")}`, {
    indent: margin,
    label: `${numberOf(entry, several).padStart(4)}  `,
    ink: "strong",
  });
  paper.put(quoted(said, paper, margin, 3), { indent: margin });
  for (const taking of entry.takesUp) {
    const [does, whom, state] = takingInParts(said, taking);
    paper.put(`${does} ${whom}, ${numberOf(taking.to, several)} (${state})`, {
      indent: margin + 2,
      label: "      ↳ ",
      ink: "faint",
    });
  }
}

/** "3" in one document, "b3" in the second of several. */
const numberOf = ({ said, record }: Entry, several: boolean): string =>
  several ? `${letterOf(record)}${said.n}` : String(said.n);

/** a, b … z, aa, ab …; for the reader's eye only. */
const letterOf = (index: number): string =>
  (index >= 26 ? letterOf(Math.floor(index / 26) - 1) : "") + String.fromCharCode(97 + (index % 26));
