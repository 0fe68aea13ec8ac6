import { html } from "../html.ts";
import { renderPage } from "../page/page.ts";
import { positionsOf, viewOf } from "../public-record/complete.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { type DocumentRow, statementAt } from "../public-record/rows.ts";
import { renderSheet } from "../sheet/sheet.ts";
import { feedLinks, navigation } from "./frame.ts";
import type { Page } from "./pages.ts";
import { rootOf, statementHref } from "./places.ts";

/** Each document: the annotated page, the record as JSON, the line sheet. */
export function* documentFiles(record: PublicRecord): Generator<Page> {
  for (const { id, path } of record.rows<DocumentRow>("documents")) {
    const stored = viewOf(record, id);
    if (stored === null) continue;
    // Under the id of its page: the store's own would tell where it came from.
    const view = { ...stored, document: { ...stored.document, id } };
    const root = rootOf(path);
    const onRecord = new Map(
      [...positionsOf(record, id)].flatMap(([local, position]) => {
        const row = statementAt(record, position);
        return row === undefined ? [] : [[local, `${root}${statementHref(row)}`] as const];
      }),
    );
    yield {
      path,
      text: renderPage(view, {
        head: feedLinks(path),
        top: navigation(path),
        files: html`<p>The same as data: <a href="${id}.json">record</a>, <a href="${id}.csv">line sheet</a>.</p>`,
        onRecord,
      }),
    };
    yield { path: `document/${id}.json`, text: `${JSON.stringify(view, null, 1)}\n` };
    yield { path: `document/${id}.csv`, text: renderSheet(view, "csv") };
  }
}
