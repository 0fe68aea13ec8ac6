import { exchangeInParts } from "../phrases.ts";
import type { View } from "../view.ts";
import { count } from "../words.ts";
import type { Paper } from "./paper.ts";
import { label, quoted } from "./who.ts";

const first = 10;

/** Little threads: what was said first, and below it, further in, what took it up. */
export function writeExchanges(paper: Paper, { exchanges }: View, all: boolean): void {
  if (exchanges.length === 0) return;
  paper.heading("Who took up what");
  const shown = all ? exchanges : exchanges.slice(0, first);
  for (const link of shown) {
    const misread = link.exchange.confidence < 0.6 ? " (may be misread)" : "";
    paper.put(exchangeInParts(link).join(" ") + misread, { ink: "strong" });
    paper.put(quoted(link.to, paper, 6, 2), { indent: 6, label: label(link.to.n) });
    // Words quoted inside a statement stand in it already.
    if (link.to.within === link.from)
      paper.put(`inside statement ${link.from.n}`, { indent: 6, ink: "faint" });
    else paper.put(quoted(link.from, paper, 10, 2), { indent: 10, label: `    ${label(link.from.n)}` });
    paper.gap();
  }
  const rest = exchanges.length - shown.length;
  if (rest > 0) paper.put(`and ${count(rest, "exchange")} more (--all shows them)`, { ink: "faint" });
}
