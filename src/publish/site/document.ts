import { annotationPage } from "../annotations/annotations.ts";
import { dataBlock, html } from "../html.ts";
import { documentThing } from "../linked-data/document.ts";
import { renderPage } from "../page/page.ts";
import { positionsOf, viewOf } from "../public-record/complete.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { type DocumentRow, statementAt } from "../public-record/rows.ts";
import { renderSheet } from "../sheet/sheet.ts";
import { feedLinks, navigation } from "./frame.ts";
import { jsonText, type Page } from "./pages.ts";
import { rootOf, statementHref } from "./places.ts";
import type { Web } from "./web.ts";

/** Each document: the annotated page, the record as JSON, the line sheet. */
export function* documentFiles(record: PublicRecord, web: Web): Generator<Page> {
  for (const { id, path } of record.rows<DocumentRow>("documents")) {
    const stored = viewOf(record, id);
    if (stored === null) continue;
    // Under the id of its page: the store's own would tell where it came from.
    const view = { ...stored, document: { ...stored.document, id } };
    const root = rootOf(path);
    const statements = new Map(
      [...positionsOf(record, id)].flatMap(([local, position]) => {
        const row = statementAt(record, position);
        return row === undefined ? [] : [[local, row] as const];
      }),
    );
    const places = new Map([...statements].map(([local, row]) => [local, `${root}${statementHref(row)}`]));
    const data = documentThing(view, statements, web, path);
    yield {
      path,
      text: renderPage(view, {
        head: html`${feedLinks(path)}
<link rel="alternate" type="application/ld+json" href="${id}.jsonld">
<script type="application/ld+json">${dataBlock(data)}</script>`,
        top: navigation(path),
        files: html`<p>The same as data: <a href="${id}.json">record</a>, <a href="${id}.txt">text</a>, <a href="${id}.jsonld">schema.org</a>, <a href="${id}.annotations.json">annotations</a>, <a href="${id}.csv">line sheet</a>.</p>`,
        onRecord: places,
      }),
    };
    const [text, annotations, linked] = ["txt", "annotations.json", "jsonld"].map(
      (ending) => `document/${id}.${ending}`,
    ) as [string, string, string];
    yield { path: `document/${id}.json`, text: jsonText(view) };
    yield { path: text, text: view.document.text };
    yield { path: linked, text: jsonText(documentThing(view, statements, web, linked)) };
    const page = { view, statements, web, text, page: path, path: annotations };
    yield { path: annotations, text: jsonText(annotationPage(page)) };
    yield { path: `document/${id}.csv`, text: renderSheet(view, "csv") };
  }
}
