import type { Linked, Said, View } from "../view.ts";
import { count, exchangeInWords } from "../words.ts";
import type { Paper } from "./paper.ts";
import { label, quoted } from "./who.ts";

const first = 10;

/** Little threads: what was said first, and below it, further in, what took it up. */
export function writeExchanges(paper: Paper, { exchanges }: View, all: boolean): void {
  if (exchanges.length === 0) return;
  paper.heading("Who took up what");
  const shown = all ? exchanges : exchanges.slice(0, first);
  for (const link of shown) {
    paper.put(inWords(link), { ink: "strong" });
    paper.put(quoted(link.to, paper, 6), { indent: 6, label: label(link.to.n) });
    paper.put(quoted(link.from, paper, 10), { indent: 10, label: `    ${label(link.from.n)}` });
    paper.gap();
  }
  const rest = exchanges.length - shown.length;
  if (rest > 0) paper.put(`and ${count(rest, "exchange")} more (--all shows them)`, { ink: "faint" });
}

function inWords({ exchange, from, to }: Linked): string {
  const words = `${name(from)} ${exchangeInWords(exchange)} ${from.speaker && from.speaker === to.speaker ? "own words" : name(to)}`;
  return exchange.confidence < 0.6 ? `${words} (may be misread)` : words;
}

export const name = (one: Said): string => one.speaker?.name ?? "Speaker unknown";
