import type { AcrossExchange } from "../../exchanges/across/across.ts";
import type { OnRecord } from "../../record.ts";
import { dayInWords } from "../dates.ts";
import { fullNames } from "../full-names.ts";
import { pageHead, unlisted } from "../head.ts";
import { bdi, type Html, html, joined } from "../html.ts";
import { nameOf } from "../phrases.ts";
import { type Entry, letterOf, numberOf, threadsOf } from "../threads.ts";
import { open } from "../view.ts";
import { count, isNot } from "../words.ts";
import { hues, nobody } from "./cast.ts";
import { aboutThreads } from "./exchanges.ts";
import { style } from "./style.ts";
import { timelines } from "./timeline.ts";

/** The exchanges of several documents as one stand-alone HTML page, without scripts. */
export function renderThreadsPage(
  records: readonly OnRecord[],
  exchanges: readonly AcrossExchange[],
): string {
  const threads = threadsOf(records.map(open), exchanges);
  const title = "Who took up what";
  const named = threads.flat().flatMap(({ said }) => (said.speaker === null ? [] : [nameOf(said)]));
  const full = fullNames(named);
  const hue = new Map([...new Set(named.map(full))].map((name, i) => [name, `h${i % hues}`]));
  return html`${pageHead({ title: `${title} · Onrecord`, style, more: unlisted })}
<body>
<header class="top"><p class="brand">Onrecord</p></header>
<main>
<header class="masthead">
<p class="kicker">${count(records.length, "document")} · ${count(threads.length, "thread")}</p>
<h1>${title}</h1>
<p class="notice"><strong>${isNot}</strong> ${aboutThreads}</p>
</header>
<section class="further" aria-labelledby="documents"><h2 id="documents">The documents</h2>
<ol class="documents">${records.map(documentLine)}</ol></section>
<section class="further" aria-labelledby="threads"><h2 id="threads">The threads</h2>
${
  threads.length === 0
    ? html`<p>No exchanges found.</p>`
    : timelines(threads, {
        number: (entry) => html`<span class="number">${numberOf(entry, true)}</span>`,
        hue: ({ said }) => hue.get(full(nameOf(said))) ?? nobody.hue,
        where: (entry) => html`<p class="told">${told(records, entry)}</p>`,
      })
}</section>
</main>
<footer><p>${isNot} Made with Onrecord.</p></footer>
</body>
</html>
`.source;
}

const documentLine = (record: OnRecord, i: number): Html =>
  html`<li><span class="number">${letterOf(i)}</span><span><cite>${bdi(titleOf(record))}</cite> <span class="how">${joined(factsOf(record), " · ")}</span></span></li>\n`;

const told = (records: readonly OnRecord[], { record }: Entry): Html =>
  html`in <cite>${bdi(titleOf(records[record] as OnRecord))}</cite>`;

const titleOf = ({ document }: OnRecord): string => document.title ?? "a text without a title";

const factsOf = ({ document: { publisher, published } }: OnRecord): Html[] => [
  ...(publisher === null ? [] : [bdi(publisher)]),
  bdi(published === null ? "no date" : dayInWords(published)),
];
