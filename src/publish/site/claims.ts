import { dayInWords } from "../dates.ts";
import { bdi, html, joined } from "../html.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
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
  const rows = record.ordered<ClaimRow>(
    `select claims.*, statements.name, documents.title, documents.published, documents.path, ifnull(documents.published, '') as day
     from claims join documents on documents.id = claims.document left join statements on statements.position = claims.statement
     where claims.${open}`,
    ["day", "document", "-number"],
  );
  yield* inPages(rows, { all, size, name: "claims", newestFirst: true }, (some, path, paging) =>
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
