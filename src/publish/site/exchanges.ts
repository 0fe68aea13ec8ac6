import { dayInWords } from "../dates.ts";
import { bdi, html, joined, type Part } from "../html.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import type { ExchangeRow, StatementRow } from "../public-record/rows.ts";
import { inThread, type PublicThread, publicThreads } from "../public-record/threads.ts";
import { count } from "../words.ts";
import { sitePage } from "./frame.ts";
import { inPages, type Page } from "./pages.ts";
import { exchangePath, rootOf, statementHref } from "./places.ts";
import { statementCard } from "./statement-card.ts";

const size = 100;

/** Who took up what: a list of all threads, and a page for each. */
export function* exchangeFiles(record: PublicRecord): Generator<Page> {
  const threads = publicThreads(record);
  yield* inPages(
    threads,
    { all: threads.length, size, name: "exchanges", newestFirst: true },
    (some, path, paging) =>
      sitePage({
        path,
        title: "Exchanges",
        about:
          "Statements that answer, quote, repeat, stand by or revise one another. A link is a machine’s proposal until a person has confirmed it.",
        body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">Exchanges</h2><ul class="list">${some.map((thread) => threadItem(record, thread))}</ul>
${threads.length === 0 && html`<p>No statement on record takes up another yet.</p>`}${paging}</section>`,
      }),
  );
  for (const thread of threads) yield threadPage(record, thread);
}

function threadItem(record: PublicRecord, thread: PublicThread): Part {
  const rows = inThread(record, thread);
  const confirmed = thread.exchanges.filter((one) => one.confirmed === 1).length;
  return html`<li><a href="${exchangePath(thread.id)}">${namesIn(rows)}</a>
<small>${joined([daysOf(rows), count(rows.length, "statement"), confirmed > 0 && `${count(confirmed, "link")} confirmed`].filter(Boolean), ", ")}</small></li>\n`;
}

function threadPage(record: PublicRecord, thread: PublicThread): Page {
  const path = exchangePath(thread.id);
  const rows = inThread(record, thread);
  const at = new Map(rows.map((row) => [row.position, row]));
  let day: string | null = null;
  return {
    path,
    text: sitePage({
      path,
      title: namesIn(rows),
      about: [daysOf(rows), count(rows.length, "statement")].filter(Boolean).join(", "),
      body: html`<section aria-labelledby="list"><h2 id="list" class="unseen">The exchange</h2>${rows.map(
        (row) => {
          const isNewDay = row.day !== null && row.day !== day;
          day = row.day;
          return html`${isNewDay && html`<h2>${dayInWords(row.day ?? "")}</h2>`}
<ol class="entries">${statementCard(record, row, path)}</ol>
${thread.exchanges.filter(({ later }) => later === row.position).map((one) => link(one, row, at.get(one.earlier), path))}`;
        },
      )}</section>`,
    }),
  };
}

/** “answers Ines Calder, proposed by a machine”. A walk-back is called one only where a person has confirmed it. */
function link(
  { kind, change, confirmed }: ExchangeRow,
  later: StatementRow,
  earlier: StatementRow | undefined,
  path: string,
): Part {
  if (earlier === undefined) return null;
  const isOwn = later.speaker !== null && later.speaker === earlier.speaker;
  const does = kind === "revises" && confirmed === 1 ? "walks back" : kind;
  const whom = isOwn
    ? "own words"
    : earlier.name === null
      ? "a speaker whose name was removed"
      : bdi(earlier.name);
  return html`<p>↳ ${does} <a href="${rootOf(path)}${statementHref(earlier)}">${whom}</a>${change !== null && ` (${change} them)`},
<span class="removed">${confirmed === 1 ? "confirmed by a person" : "proposed by a machine"}</span></p>\n`;
}

const most = 3;

function namesIn(rows: readonly StatementRow[]): string {
  const names = [...new Set(rows.map(({ name }) => name ?? "Name removed"))];
  const more = names.length - most;
  return more > 0 ? `${names.slice(0, most).join(", ")} and ${more} more` : names.join(", ");
}

function daysOf(rows: readonly StatementRow[]): string {
  const days = rows.flatMap(({ day }) => day ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? dayInWords(first) : `${dayInWords(first)} to ${dayInWords(last)}`;
}
