import { html, joined, type Part } from "../html.ts";
import { claimReview } from "../linked-data/claim-review.ts";
import { actsAround, currentFields } from "../public-record/current.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { type ActRow, statementAt } from "../public-record/rows.ts";
import { actCard } from "./act-card.ts";
import { sitePage } from "./frame.ts";
import { inPages, jsonText, type Page } from "./pages.ts";
import { rootOf, rulingPath } from "./places.ts";
import { saidBlock } from "./statement-card.ts";
import type { Web } from "./web.ts";

const size = 50;

/** All rulings, newest first; there is no count of them by speaker. */
export function* rulingsPages(record: PublicRecord): Generator<Page> {
  const ruled = "select * from acts where kind = 'ruling'";
  const all = record.count("acts where kind = 'ruling'");
  const rows = record.ordered<ActRow>(ruled, ["position"]);
  yield* inPages(rows, { all, size, name: "rulings", newestFirst: true }, (some, path, paging) =>
    sitePage({
      path,
      title: "Rulings",
      about:
        "Claims on which an editor has ruled, newest first, each with its reasons, its evidence and whether the other side was asked.",
      body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">Rulings</h2><ol class="entries">${some.map((act) => rulingEntry(record, act, path))}</ol>
${all === 0 && html`<p>No claim was ruled on yet.</p>`}${paging}</section>`,
    }),
  );
}

function rulingEntry(record: PublicRecord, act: ActRow, path: string): Part {
  const statement = act.statement === null ? undefined : statementAt(record, act.statement);
  return html`<li class="entry">${actCard(record, act, path)}
${statement !== undefined && html`<p>It is about this statement:</p><div class="said">${saidBlock(statement, path)}</div>`}</li>\n`;
}

/** Each claim that was ruled on: the ruling, all that followed it, and the statement. With it the same as ClaimReview. */
export function* rulingFiles(record: PublicRecord, web: Web): Generator<Page> {
  for (const act of record.ordered<ActRow>("select * from acts where kind = 'ruling'", ["position"])) {
    const path = rulingPath(act.id);
    const dataPath = path.replace(/html$/, "json");
    const statement = act.statement === null ? undefined : statementAt(record, act.statement);
    const data = claimReview(record, act, statement, web, path);
    const { claim, evidence = [] } = currentFields<"ruling">(record, act);
    const cited = evidence.flatMap(
      (hash) => record.one<ActRow>("select * from acts where hash = ?", [hash]) ?? [],
    );
    const later = actsAround(record, act.hash);
    const root = rootOf(path);
    yield {
      path,
      text: sitePage({
        path,
        title: claim === undefined ? "A ruling" : `Ruling: “${short(claim)}”`,
        ...(data === null ? {} : { data }),
        head:
          data !== null &&
          html`<link rel="alternate" type="application/ld+json" href="${root}${dataPath}">\n`,
        body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">The ruling</h2><ol class="entries"><li class="entry">${actCard(record, act, path)}
${later.map((one) => actCard(record, one, path))}</li></ol></section>
<section aria-labelledby="evidence"><h2 id="evidence">The evidence</h2><ol class="entries">${cited.map(
          (one) => html`<li class="entry">${actCard(record, one, path)}</li>\n`,
        )}</ol></section>
${
  statement !== undefined &&
  html`<section aria-labelledby="said"><h2 id="said">What was said</h2><ol class="entries"><li class="entry">${saidBlock(statement, path)}</li></ol></section>`
}
<p class="count">${joined(
          [
            data !== null && html`<a href="${root}${dataPath}">As ClaimReview</a>`,
            `Entry ${act.position} of the log`,
          ].filter(Boolean),
          " · ",
        )}</p>`,
      }),
    };
    const alone = claimReview(record, act, statement, web, dataPath);
    if (alone !== null) yield { path: dataPath, text: jsonText(alone) };
  }
}

const longest = 90;
const short = (text: string): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/, "")} …`;
