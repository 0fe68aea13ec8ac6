import { checkpointPath, keyPath } from "../../ledger/layout.ts";
import { bdi, html } from "../html.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import type { ActRow, StatementRow } from "../public-record/rows.ts";
import { count } from "../words.ts";
import { changeEntry, isChange } from "./corrections.ts";
import { sitePage } from "./frame.ts";
import type { Page } from "./pages.ts";
import { searchBox, searchScript } from "./search/box.ts";
import { statementCard } from "./statement-card.ts";
import type { Web } from "./web.ts";

const newest = 20;
const newestChanges = 5;

export function frontPage(record: PublicRecord, web: Web): Page {
  const path = "index.html";
  const statements = record.all<StatementRow>(
    `select * from statements order by position desc limit ${newest}`,
  );
  const changes = record.all<ActRow>(
    `select * from acts where ${isChange} order by position desc limit ${newestChanges}`,
  );
  const counts = [
    count(record.count("statements"), "statement"),
    `by ${count(record.count("speakers"), "speaker")}`,
    `from ${count(record.count("documents"), "document")}`,
  ].join(" ");
  return {
    path,
    text: sitePage({
      path,
      title: "Statements on record",
      about: html`${counts}. Who said what, to whom, where and when, as the sources have it.`,
      script: searchScript,
      loads: "onrecord-search",
      body: html`${searchBox()}
<div class="columns" id="rest">
<section aria-labelledby="latest"><h2 id="latest">Latest statements</h2>
<ol class="entries">${statements.map((row) => statementCard(record, row, path))}</ol>
${statements.length === 0 && html`<p>Nothing is on record yet.</p>`}</section>
<div>
<section aria-labelledby="changes"><h2 id="changes">Latest corrections</h2>
<ol class="entries">${changes.map((act) => changeEntry(record, act, path))}</ol>
${changes.length === 0 && html`<p>Nothing was corrected yet.</p>`}
<p><a href="corrections.html">All corrections</a></p></section>
<section aria-labelledby="what"><h2 id="what">What this is</h2>
<p>A record of public statements. A machine finds who said what and where it stands; people check, rule and correct, and
what they decide is on record as well. Nothing is overwritten: what changes is added, with its reason and its date.</p>
<p>Private people are not named, and nobody is given a score.</p></section>
<section aria-labelledby="check"><h2 id="check">Check it yourself</h2>
<p>Every entry stands in a log, <code>${bdi(web.origin)}</code>, that can only grow, and every file of this site is under its
signature. <a href="verify.html">Check a copy in your browser</a>, or run <code>onrecord verify</code> on this address.</p>
<ul class="plain"><li><a href="${checkpointPath}">The signed checkpoint</a>: keep it, and you will notice if history is rewritten.</li>
<li><a href="${keyPath}">The publisher’s key</a></li>
<li><a href="data.html">All of it as data</a></li></ul></section>
</div></div>`,
    }),
  };
}
