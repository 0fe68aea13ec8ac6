import type { AcrossExchange } from "../../exchanges/across/across.ts";
import type { OnRecord } from "../../record.ts";
import { dayInWords } from "../dates.ts";
import { howSaid, nameOf, takingInParts, whenInWords } from "../phrases.ts";
import { type Entry, letterOf, numberOf, type Thread, threadsOf } from "../threads.ts";
import { open, type View } from "../view.ts";
import { count, isNot } from "../words.ts";
import { Paper } from "./paper.ts";
import type { ReportOptions } from "./report.ts";
import { quoted } from "./who.ts";

const first = 10;
const margin = 6;
/** Letters of an id that tell it from others, with its prefix. */
const shortId = 10;

export interface ThreadsOptions extends ReportOptions {
  /** Of documents in a store: local id -> id in the store, for each record; by the ids a person decides. */
  ids?: readonly ReadonlyMap<string, string>[] | undefined;
}

/** The exchanges of several documents as a report of their own. */
export function renderThreads(
  records: readonly OnRecord[],
  exchanges: readonly AcrossExchange[],
  { width = 80, colour = false, all = false, ids }: ThreadsOptions = {},
): string {
  const paper = new Paper(width, colour);
  const views = records.map(open);
  for (const [i, { record }] of views.entries()) {
    const { title, publisher, published } = record.document;
    const facts = [
      publisher,
      published === null ? "no date" : dayInWords(published),
      ids && record.document.id.slice(0, shortId),
    ]
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
