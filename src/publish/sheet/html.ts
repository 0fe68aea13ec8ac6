import type { OnRecord } from "../../record.ts";
import { dayInWords } from "../dates.ts";
import { pageHead, unlisted } from "../head.ts";
import { bdi, type Html, html, joined } from "../html.ts";
import { count, isNot } from "../words.ts";
import { type SheetRow, statuses } from "./rows.ts";

const style = `
:root { color-scheme: light dark; --rule: light-dark(#b9b3a7, #55514a); --quiet: light-dark(#5c574e, #aca598); --head: light-dark(#f1eee7, #26241f); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 100rem; padding: 1.5rem; font: 0.875rem/1.45 system-ui, sans-serif; color: light-dark(#22201c, #e9e5dc); background: light-dark(#fff, #171614); overflow-wrap: anywhere; }
h1 { font: 600 1.6rem/1.25 Georgia, serif; margin: 0 0 0.4rem; }
p { margin: 0.3rem 0; max-width: 60rem; }
.quiet { color: var(--quiet); }
.frame { overflow-x: auto; margin-top: 1.2rem; }
.frame:focus-visible { outline: 3px solid light-dark(#0f5964, #86cdd6); }
table { border-collapse: collapse; width: 100%; min-width: 68rem; table-layout: fixed; }
th, td { border: 1px solid var(--rule); padding: 0.4rem 0.5rem; text-align: left; vertical-align: top; font-weight: 400; }
thead th { background: var(--head); font-weight: 600; position: sticky; top: 0; }
.line { font: 1rem/1.5 Georgia, serif; }
.n { width: 5.5rem; } .text { width: 24%; } .facts { width: 18%; }
.id { font: 0.75rem ui-monospace, monospace; color: var(--quiet); display: block; }
ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 0.25rem; }
.ask { display: block; color: var(--quiet); font-size: 0.75rem; }
.ask + .ask { margin-top: 1.6rem; padding-top: 0.2rem; border-top: 1px dotted var(--rule); }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { color-scheme: light; }
  body { padding: 0; font-size: 8pt; }
  .frame { overflow: visible; }
  table { min-width: 0; }
  .line { font-size: 9pt; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  thead th { position: static; }
}
`;

/** The sheet as one page to print or to open in a word processor. */
export function sheetHtml(record: OnRecord, rows: readonly SheetRow[]): string {
  const { title, publisher, published, authors } = record.document;
  const name = title ?? "A text without a title";
  const about = [
    publisher && bdi(publisher),
    authors.length > 0 && html`by ${joined(authors.map(bdi), ", ")}`,
    published && dayInWords(published),
  ];
  return html`${pageHead({ title: `Line sheet: ${name}`, style, schemes: "light", more: unlisted })}
<body>
<main>
<h1><bdi>${name}</bdi></h1>
<p class="quiet">${joined(about.filter(Boolean), " · ")}</p>
<p>Line sheet: ${count(rows.length, "line")}, ${count(factsLeft(rows), "fact")} left to check. ${isNot}</p>
<p class="quiet">Status is one of: ${statuses.join(", ")}. The id of a line stays when the text is edited elsewhere.</p>
<div class="frame" tabindex="0" role="region" aria-label="The lines">
<table>
<thead><tr><th scope="col" class="n">Line</th><th scope="col" class="text">Words</th><th scope="col" class="facts">Facts in it</th><th scope="col">Speaker</th><th scope="col">Source</th><th scope="col">Checked</th><th scope="col">Status</th><th scope="col">Wording</th><th scope="col">Reply</th></tr></thead>
<tbody>
${rows.map(row)}</tbody>
</table></div>
</main>
</body>
</html>
`.source;
}

export const factsLeft = (rows: readonly SheetRow[]): number =>
  rows.reduce((sum, one) => sum + one.factsLeft, 0);

const row = ({
  line,
  n,
  text,
  categories,
  facts,
  factsLeft: left,
  said,
  status,
  priority,
}: SheetRow): Html => html`<tr>
<th scope="row">${n}<span class="id">${line}</span>${priority !== null && html`<span class="id">priority ${priority}</span>`}</th>
<td class="line" dir="auto">${text}</td>
<td>${categories.length > 0 && html`<p class="quiet">${categories.join(", ")}</p>`}<ul>${facts.map(({ types, words, alone }) => html`<li><b>${types.join(", ")}</b> ${bdi(words)}${alone !== undefined && html` <span class="quiet">standing alone: ${bdi(alone)}</span>`}</li>`)}</ul><span class="ask">${count(left, "fact")} left</span></td>
<td>${joined(said.map(bdi), html`<br>`)}</td>
<td>${asks("source and pointer", "second source")}</td>
<td>${asks("how", "by", "on")}</td>
<td>${status}</td>
<td>${asks("old", "new")}</td>
<td>${asks("asked", "received")}</td>
</tr>
`;

const asks = (...what: string[]): Html[] => what.map((one) => html`<span class="ask">${one}</span>`);
