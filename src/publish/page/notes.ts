import { periodInWords } from "../dates.ts";
import { groupBy } from "../group-by.ts";
import { bdi, type Html, html, joined, type Part } from "../html.ts";
import { exchangeInParts, howSaid, nameOf } from "../phrases.ts";
import { quantityParts } from "../quantities.ts";
import { readingInWords } from "../reasons.ts";
import type { Claimed, Linked, Said, View } from "../view.ts";
import { mannerWords, worthStep } from "../words.ts";
import { type Cast, roleOf } from "./cast.ts";
import { anchor, claimLooks, saidLooks } from "./text.ts";

type Row = [term: string, detail: Part] | null;

/** The statements in the order of the text: what a numbered mark leads to. */
export function statementNotes(
  view: View,
  cast: Cast,
  onRecord: ReadonlyMap<string, string> = new Map(),
): Html {
  const ends = view.exchanges.flatMap((link) =>
    [...new Set([link.from, link.to])].map((end) => ({ end, link })),
  );
  const links = groupBy(ends, ({ end }) => end);
  return html`<ol class="notes">${view.said.map(
    (one) =>
      html`<li>${statementNote(
        one,
        cast,
        (links.get(one) ?? []).map(({ link }) => link),
        onRecord.get(one.statement.id) ?? null,
      )}</li>\n`,
  )}</ol>`;
}

function statementNote(one: Said, cast: Cast, links: readonly Linked[], onRecord: string | null): Html {
  const { statement, attribution, speaker, addressee, source, within } = one;
  const { place, said, sure, ground } = statement;
  const id = anchor(one);
  const rows: Row[] = [
    ["Speaker", html`${sure}: ${bdi(ground)}`],
    speaker === null && source ? ["In the text", html`“${bdi(source)}”`] : null,
    addressee && ["To", bdi(addressee.name)],
    place && [
      "Where",
      html`${bdi(place.name)}${place.medium && html` (${bdi(place.medium)})`} <small>${bdi(place.ground)}</small>`,
    ],
    said && ["When", html`${periodInWords(said)} <small>${bdi(said.ground)}</small>`],
    attribution.manner === "statement" ? null : ["Manner", mannerWords[attribution.manner]],
    one.turn === null ? null : ["Turn", String(one.turn)],
    within && ["Stands in", html`statement ${toNote(within)}`],
    one.claims.length > 0 ? ["Claims in it", joined(one.claims.map(toNote), ", ")] : null,
    ...links.map((link): Row => {
      const [who, does, whom] = exchangeInParts(link);
      return link.from === one
        ? ["Exchange", html`${does} ${bdi(whom)}, statement ${toNote(link.to)}`]
        : ["Exchange", html`${bdi(who)} ${does} this, statement ${toNote(link.from)}`];
    }),
    ["Reading", bdi(readingInWords(one))],
    missing(one),
    onRecord === null ? null : ["On record", html`<a href="${onRecord}">this statement, with its proof</a>`],
  ];
  return html`<article class="note ${roleOf(one, cast).hue}" id="${id}" data-kind="${attribution.kind}" data-sure="${sure}" data-looks="${saidLooks(one, cast)}" data-who="${roleOf(one, cast).key}" aria-labelledby="${id}-name">
<h3 id="${id}-name">${backLink(one)} ${bdi(nameOf(one))} <span class="how">${howSaid(one)}</span></h3>
${words(one.words)}
${list(rows)}</article>`;
}

function missing({ addressee, statement }: Said): Row {
  const lacks = [
    addressee === null && "to whom",
    statement.place === null && "where",
    statement.said === null && "when",
  ].filter(Boolean);
  return lacks.length > 0 ? ["Not in the text", lacks.join(", ")] : null;
}

/** The claims, most worth checking first. */
export function claimNotes(claims: readonly Claimed[], cast: Cast): Html {
  return html`<ol class="notes">${claims.map((one) => html`<li>${claimNote(one, cast)}</li>\n`)}</ol>`;
}

function claimNote(one: Claimed, cast: Cast): Html {
  const { claim, said } = one;
  const id = anchor(one);
  const step = worthStep(claim.worth);
  const rows: Row[] = [
    ["Voice", said === null ? "the text’s own" : html`${bdi(nameOf(said))}, statement ${toNote(said)}`],
    standingAlone(one),
    ["Worth checking", `${step}${claim.reasons.length > 0 ? `: ${claim.reasons.join("; ")}` : ""}`],
  ];
  return html`<article class="note" id="${id}" data-class="${claim.class}" data-worth="${step}" data-looks="${claimLooks(one)}" data-who="${said ? roleOf(said, cast).key : "own"}" data-said="${said && anchor(said)}" aria-labelledby="${id}-name">
<h3 id="${id}-name">${backLink(one)} <span class="how ${claim.class}">${claim.class}</span></h3>
${words(one.words)}
${list(rows)}${
  claim.quantity &&
  html`<table><caption>The number in it</caption>
${quantityParts(claim.quantity).map(([name, value]) => html`<tr><th scope="row">${name}</th><td dir="auto">${value}</td></tr>`)}</table>`
}</article>`;
}

/** Not set as a quotation: nobody said it so. What was added is marked, with its ground. */
function standingAlone({ alone }: Claimed): Row {
  const pieces = alone();
  if (pieces.every(({ ground }) => ground === null)) return null;
  return [
    "Standing alone",
    html`${pieces.map(({ text, ground }) =>
      ground === null ? bdi(text) : html`<small>${text}</small>`,
    )} <small>${joined(
      pieces.flatMap(({ text, ground }) =>
        ground === null ? [] : [html`${bdi(text.trim())} ${bdi(ground)}`],
      ),
      "; ",
    )}</small>`,
  ];
}

const words = (text: string): Html => html`<blockquote class="words" dir="auto">${text}</blockquote>`;

const list = (rows: readonly Row[]): Html =>
  html`<dl>${rows.map((row) => row && html`<div><dt>${row[0]}</dt><dd>${row[1]}</dd></div>`)}</dl>`;

export const toNote = (one: Said | Claimed): Html =>
  html`<a class="to" href="#${anchor(one)}">${"claim" in one ? anchor(one) : one.n}</a>`;

/** Back to where the words stand; a mark without words has no place to go back to. */
function backLink(one: Said | Claimed): Html {
  const shown = "claim" in one ? anchor(one) : String(one.n);
  if (one.words.trim() === "") return html`<span class="number">${shown}</span>`;
  return html`<a class="number" href="#in-${anchor(one)}" aria-label="${shown}, back to the text">${shown}</a>`;
}
