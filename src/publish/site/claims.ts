import { dayInWords } from "../dates.ts";
import { bdi, html, joined } from "../html.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import type { DocumentRow } from "../public-record/rows.ts";
import { sitePage } from "./frame.ts";
import { inPages, type Page } from "./pages.ts";

interface ClaimRow {
  number: number;
  class: "fact" | "prediction" | "promise";
  words: string;
  name: string | null;
  title: string | null;
  published: string | null;
  path: string;
}

const size = 200;
const open = "class in ('fact', 'promise', 'prediction')";
const label = { fact: "to check", promise: "a promise", prediction: "a prediction" } as const;

/** What of the documents can be checked or come back to, the newest document first; each leads to its place there. */
export function* claimsPages(record: PublicRecord): Generator<Page> {
  const all = record.count(`claims where ${open}`);
  yield* inPages(claimsOf(record), { all, size, name: "claims", newestFirst: true }, (some, path, paging) =>
    sitePage({
      path,
      title: "Claims",
      about:
        "What a machine read as open to checking, or as a promise or a prediction to come back to. None of it was found true or false; what an editor ruled on is among the rulings.",
      body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">Claims</h2><ul class="list">${some.map(
        (row) =>
          html`<li><a href="${row.path}#c${row.number}">${bdi(row.words)}</a> <small>${joined(
            [
              label[row.class],
              row.name !== null && html`said by ${bdi(row.name)}`,
              html`in ${bdi(row.title ?? "a text without a title")}`,
              row.published && dayInWords(row.published),
            ].filter(Boolean),
            ", ",
          )}</small></li>\n`,
      )}</ul>${all === 0 && html`<p>No claim is on record yet.</p>`}${paging}</section>`,
    }),
  );
}

/** The oldest document first, its last claim first: the pages turn both round. */
function* claimsOf(record: PublicRecord): Generator<ClaimRow> {
  const documents = record.ordered<DocumentRow>("select * from documents", ["ifnull(published, '')", "id"]);
  for (const { id, title, published, path } of documents) {
    const claims = record.all<Omit<ClaimRow, "title" | "published" | "path">>(
      `select claims.*, statements.name from claims left join statements on statements.position = claims.statement
       where claims.document = ? and claims.${open} order by claims.number desc`,
      [id],
    );
    for (const claim of claims) yield { ...claim, title, published, path };
  }
}
