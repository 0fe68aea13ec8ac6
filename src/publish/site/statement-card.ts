import { dayInWords, periodInWords } from "../dates.ts";
import { bdi, type Html, html, joined, type Part } from "../html.ts";
import { documentPath, speakerPath } from "../public-record/entries.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { actsOn, removedOf, type StatementRow } from "../public-record/rows.ts";
import { confidenceInWords, kindWords, notSaid } from "../words.ts";
import { actCard } from "./act-card.ts";
import { dataLinks, sourceLink, toWeb } from "./links.ts";
import { rootOf, statementHref } from "./places.ts";
import { tombstone } from "./tombstone.ts";

/** A statement as it stands on the record, and at the same height all that was put on record about it. */
export function statementCard(record: PublicRecord, row: StatementRow, path: string, isHome = false): Html {
  const id = isHome ? html` id="s-${row.id}"` : "";
  return html`<li class="entry"${id || null}>${saidBlock(row, path)}
${removedOf(row).map(tombstone)}${actsOn(record, row.position).map((act) => actCard(record, act, path))}</li>\n`;
}

/** The statement itself. */
export function saidBlock(row: StatementRow, path: string): Html {
  const root = rootOf(path);
  return html`<h3>${whoLink(row, root)} <span class="how">${howInWords(row)}</span></h3>
${
  row.words === null
    ? html`<p class="removed">The words were removed.</p>`
    : html`<blockquote class="words" dir="auto">${row.words}</blockquote>`
}
<dl class="facts">${facts(row, root)}</dl>
<p class="count"><a href="${root}${statementHref(row)}">On record since ${dayInWords(row.entered.slice(0, 10))}</a> · ${dataLinks(row.id, root)}</p>`;
}

export function whoLink({ speaker, name }: StatementRow, root: string): Part {
  if (name === null) return html`<span class="removed">Name removed</span>`;
  return speaker === null ? bdi(name) : html`<a href="${root}${speakerPath(speaker)}">${bdi(name)}</a>`;
}

/** “quoted”, “did not say”. */
export function howInWords({ form, manner, negated }: StatementRow): string {
  if (negated === 1) return notSaid[(manner ?? "statement") as keyof typeof notSaid] ?? "did not say";
  return kindWords[form as keyof typeof kindWords] ?? "said";
}

function facts(row: StatementRow, root: string): Part[] {
  const rows: [string, Part][] = [
    ["As", row.role && html`${bdi(row.role)}${row.body && html`, ${bdi(row.body)}`}`],
    ["To", row.addressee && bdi(row.addressee)],
    ["Where", row.place && bdi(row.place)],
    ["Said", row.said_from && periodInWords({ from: row.said_from, to: row.said_to ?? row.said_from })],
    ["Source", sourceOf(row, root)],
    ["Reading", readingOf(row)],
  ];
  return rows.map(([name, value]) => value && html`<div><dt>${name}</dt><dd>${value}</dd></div>`);
}

function readingOf({ confidence, sure }: StatementRow): Part {
  if (confidence === null) return null;
  const who = sure === "sure" ? "sure who spoke" : sure === "likely" ? "likely speaker" : null;
  return [confidenceInWords(confidence), who].filter(Boolean).join("; ");
}

function sourceOf({ title, publisher, published, document, address }: StatementRow, root: string): Part {
  const name = title ?? "a text without a title";
  const shown =
    document === null ? bdi(name) : html`<a href="${root}${documentPath(document)}">${bdi(name)}</a>`;
  if (document === null && title === null && address === null) return null;
  const parts = [
    shown,
    publisher && bdi(publisher),
    published && dayInWords(published),
    toWeb(address) && sourceLink(address),
  ].filter(Boolean);
  return joined(parts, ", ");
}
