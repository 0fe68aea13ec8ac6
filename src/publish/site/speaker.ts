import { bdi, html, joined } from "../html.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import type { SpeakerRow, StatementRow } from "../public-record/rows.ts";
import { count } from "../words.ts";
import { sitePage } from "./frame.ts";
import { inPages, type Page } from "./pages.ts";
import { statementCard } from "./statement-card.ts";

const size = 100;

/** What somebody said, by date, newest first. No score, no rate, no sum of rulings: a person is not a number. */
export function* speakerPages(record: PublicRecord): Generator<Page> {
  for (const speaker of record.rows<SpeakerRow>("speakers")) {
    const { id, name, kind, path } = speaker;
    const rows = record.ordered<StatementRow>(`select * from statements where speaker = '${id}'`, [
      "by_day",
      "position",
    ]);
    const all = record.count("statements where speaker = ?", [id]);
    const posts = record.all<{ role: string; body: string | null }>(
      "select distinct role, body from statements where speaker = ? and role is not null order by role, body limit 12",
      [id],
    );
    const paging = { all, size, name: path.replace(/\.html$/, ""), newestFirst: true };
    yield* inPages(rows, paging, (some, path, pages) =>
      sitePage({
        path,
        title: name,
        about: html`${count(all, "statement")} on record, newest first.${
          posts.length > 0 &&
          html` In the sources: ${joined(
            posts.map(({ role, body }) => bdi(body === null ? role : `${role}, ${body}`)),
            "; ",
          )}.`
        }${kind === "person" && " Statements are gathered by the name as the sources give it; more than one person may bear it."}`,
        body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">Statements</h2><ol class="entries">${some.map((row) => statementCard(record, row, path))}</ol>
${pages}</section>`,
      }),
    );
  }
}
