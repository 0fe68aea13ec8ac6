import { html, type Part } from "../html.ts";
import { correctionThing, isCorrecting } from "../linked-data/correction.ts";
import { graph } from "../linked-data/statement.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { type ActRow, statementAt } from "../public-record/rows.ts";
import { actCard, actName } from "./act-card.ts";
import { sitePage } from "./frame.ts";
import { inPages, type Page } from "./pages.ts";
import { rootOf, rulingPath, statementHref } from "./places.ts";
import { saidBlock } from "./statement-card.ts";
import type { Web } from "./web.ts";

/** What changes something that was on record: by us, by an order, or by the speaker. */
export const changing = ["correction", "revision", "redaction", "restoration", "walkback", "incident"];
export const isChange = `kind in (${changing.map((kind) => `'${kind}'`).join(", ")})`;

const size = 50;

export function* correctionsPages(record: PublicRecord, web: Web): Generator<Page> {
  const all = record.count(`acts where ${isChange}`);
  const rows = record.ordered<ActRow>(`select * from acts where ${isChange}`, ["position"]);
  yield* inPages(rows, { all, size, name: "corrections", newestFirst: true }, (some, path, paging) =>
    sitePage({
      path,
      title: "Corrections",
      about:
        "Whatever was changed on this record, newest first, with what it changes: our own errors, revisions, removals, restorations, and statements that their speakers walked back.",
      data: graph(
        some.filter(isCorrecting).map((act) => correctionThing(act, placeOf(record, act, web, path))),
      ),
      body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">Corrections</h2><ol class="entries">${some.map((act) => changeEntry(record, act, path))}</ol>
${all === 0 && html`<p>Nothing was corrected yet.</p>`}${paging}</section>`,
    }),
  );
}

/** The address of what a change is about. */
function placeOf(record: PublicRecord, act: ActRow, web: Web, path: string): string | null {
  const ruling = record.one<ActRow>("select * from acts where hash = ? and kind = 'ruling'", [act.about]);
  if (ruling !== undefined) return web.to(rulingPath(ruling.id), path);
  const statement = act.statement === null ? undefined : statementAt(record, act.statement);
  return statement === undefined ? null : web.to(statementHref(statement), path);
}

/** The change, and below it, set alike, what it changes. */
export function changeEntry(record: PublicRecord, act: ActRow, path: string): Part {
  const changed = record.one<ActRow>("select * from acts where hash = ?", [act.about]);
  const statement = act.statement === null ? undefined : statementAt(record, act.statement);
  return html`<li class="entry" id="a-${act.id}">${actCard(record, act, path)}
${changed?.kind === "ruling" && html`<p>It changes <a href="${rootOf(path)}${rulingPath(changed.id)}">a ruling</a> on this statement:</p>`}
${changed !== undefined && changed.kind !== "ruling" && html`<p>It changes an entry, “${actName(changed)}”, on this statement:</p>`}
${statement && html`<div class="said">${saidBlock(statement, path)}</div>`}</li>\n`;
}
