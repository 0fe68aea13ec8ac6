import type { DataFile } from "../dumps/dictionary.ts";
import { html } from "../html.ts";
import { type Column, type Table, tableNames, tables } from "../public-record/tables.ts";
import { sitePage } from "./frame.ts";
import type { Page } from "./pages.ts";

/** Where all of it is to be had as data, with what each column holds. */
export function dataPage(files: readonly DataFile[]): Page {
  const path = "data.html";
  return {
    path,
    text: sitePage({
      path,
      title: "Data",
      about:
        "All that is public here, to be used by programs. Nothing in it is a score. Please keep up with corrections and removals.",
      body: html`<section aria-labelledby="files"><h2 id="files">Files</h2>
<table><thead><tr><th scope="col">File</th><th scope="col">Size</th></tr></thead><tbody>${files.map(
        ({ name, bytes }) =>
          html`<tr><td><a href="data/${name}">${name}</a></td><td>${sizeInWords(bytes)}</td></tr>\n`,
      )}</tbody></table>
<ul class="plain"><li><a href="data/README.md">Read this first</a>: what the columns hold, and what not to do with them</li>
<li><a href="data/datapackage.json">datapackage.json</a>: the same for programs (Frictionless Data Package)</li></ul></section>
<section aria-labelledby="feeds"><h2 id="feeds">Feeds</h2>
<ul class="plain"><li>Statements and rulings: <a href="feeds/latest.xml">Atom</a>, <a href="feeds/latest.json">JSON Feed</a></li>
<li>Corrections: <a href="feeds/corrections.xml">Atom</a>, <a href="feeds/corrections.json">JSON Feed</a></li></ul></section>
<section aria-labelledby="each"><h2 id="each">Beside each page</h2>
<ul class="plain"><li>A statement: <code>statement/…/ID.json</code> with all that proves it</li>
<li>A ruling: <code>ruling/ID.json</code>, schema.org ClaimReview</li>
<li>A document: <code>document/ID.json</code> (the record), <code>.txt</code> (the text), <code>.jsonld</code> (schema.org),
<code>.annotations.json</code> (W3C Web Annotation), <code>.csv</code> (the line sheet)</li></ul></section>
${tableNames.map((name) => {
  const { about, columns } = tables[name] as Table;
  return html`<section aria-labelledby="t-${name}"><h2 id="t-${name}">${name}</h2><p>${about}</p>
<table><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">What it is</th></tr></thead><tbody>${columns.map(
    (column: Column) =>
      html`<tr><td><code>${column.name}</code></td><td>${column.type}</td><td>${column.about}</td></tr>\n`,
  )}</tbody></table></section>`;
})}`,
    }),
  };
}

function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "KiB"] : [bytes / 1024 ** 2, "MiB"];
  return `${size.toFixed(1)} ${unit}`;
}
