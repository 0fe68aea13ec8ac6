/** Pages that list things: speakers, documents, statements in the order of the log. */
import { dayInWords } from "../dates.ts";
import { bdi, html, joined, type Part } from "../html.ts";
import { graph, statementThing } from "../linked-data/statement.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import type { DocumentRow, SpeakerRow, StatementRow } from "../public-record/rows.ts";
import { count, speakerKindWords } from "../words.ts";
import { sitePage } from "./frame.ts";
import { inPages, type Page, pager } from "./pages.ts";
import { pageOf, statementsPath } from "./places.ts";
import { statementCard } from "./statement-card.ts";
import type { Web } from "./web.ts";

const namesAPage = 1000;

/** Everybody with statements on record, by name; there is no other order, and no number beside a name but how many. */
export function* speakersPages(record: PublicRecord): Generator<Page> {
  const all = record.count("speakers");
  const rows = record.ordered<SpeakerRow & { n: number }>(
    "select *, (select count(*) from statements where speaker = speakers.id) as n from speakers",
    ["lower(name)", "id"],
  );
  yield* inPages(
    rows,
    { all, size: namesAPage, name: "speakers", newestFirst: false },
    (some, path, paging) =>
      sitePage({
        path,
        title: "Speakers",
        about: `${capital(count(all, "speaker"))}: people in public life, organisations and groups with statements on record, by name. Sources that a text only describes, such as “the council”, are not listed: in another text they are others.`,
        body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">By name</h2><ul class="index">${some.map(
          ({ name, kind, path, n }) =>
            html`<li><a href="${path}">${bdi(name)}</a> <small>${kind !== "person" && `${kindInWords(kind)}, `}${count(n, "statement")}</small></li>\n`,
        )}</ul>${empty(all)}${paging}</section>`,
      }),
  );
}

const documentsAPage = 500;

export function* documentsPages(record: PublicRecord): Generator<Page> {
  const all = record.count("documents");
  const rows = record.ordered<DocumentRow & { n: number }>(
    "select *, (select count(*) from statements where document = documents.id) as n from documents",
    ["ifnull(published, '')", "id"],
  );
  yield* inPages(
    rows,
    { all, size: documentsAPage, name: "documents", newestFirst: true },
    (some, path, paging) =>
      sitePage({
        path,
        title: "Documents",
        about: `${capital(count(all, "document"))}, newest first: articles, speeches and debates with marks for who said what. Names of private people are left out.`,
        body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">By date</h2><ul class="list">${some.map(
          ({ title, publisher, published, path, n }) =>
            html`<li><a href="${path}">${bdi(title ?? "A text without a title")}</a> <small>${joined(
              [
                publisher && bdi(publisher),
                published && dayInWords(published),
                `${count(n, "statement")} on record`,
              ].filter(Boolean),
              ", ",
            )}</small></li>\n`,
        )}</ul>${empty(all)}${paging}</section>`,
      }),
  );
}

/** Every statement in the order of the log: the place to which all links to a statement lead. */
export function* statementsPages(record: PublicRecord, web: Web): Generator<Page> {
  const last =
    record.one<{ last: number | null }>("select max(position) as last from statements")?.last ?? null;
  if (last === null) return;
  const pages = pageOf(last) + 1;
  let some: StatementRow[] = [];
  const flush = (number: number): Page => {
    const path = statementsPath(number);
    return {
      path,
      text: sitePage({
        path,
        title: `Statements, page ${number + 1}`,
        about: "In the order in which they came on record. Nothing here is ever overwritten.",
        data: graph(some.flatMap((row) => statementThing(row, web, path) ?? [])),
        body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">Statements</h2><ol class="entries">${some.map((row) => statementCard(record, row, path, true))}</ol>
${pager({ page: number, pages, newestFirst: false, pathOf: statementsPath })}</section>`,
      }),
    };
  };
  let number = 0;
  for (const row of record.rows<StatementRow>("statements")) {
    // A page for every hundred places, also where no statement stands on them: the pager leads through.
    for (; number < pageOf(row.position); number++) {
      yield flush(number);
      some = [];
    }
    some.push(row);
  }
  yield flush(number);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const empty = (n: number): Part => n === 0 && html`<p>Nothing is on record yet.</p>`;
const kindInWords = (kind: string): string => speakerKindWords[kind as keyof typeof speakerKindWords] ?? kind;
