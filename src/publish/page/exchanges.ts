import { bdi, type Html, html } from "../html.ts";
import type { Said, View } from "../view.ts";
import { exchangeInWords, howSaid } from "../words.ts";
import { type Cast, roleOf } from "./cast.ts";
import { nameOf, toNote } from "./notes.ts";

/** What was said first, and under it what took it up. */
export function exchangeList({ exchanges }: View, cast: Cast): Html {
  return html`<ol class="exchanges">${exchanges.map(
    ({ exchange, from, to }) => html`<li>
<h3>${bdi(nameOf(from))} ${exchangeInWords(exchange)} ${from.speaker && from.speaker === to.speaker ? "own words" : bdi(nameOf(to))}${exchange.confidence < 0.6 && " (may be misread)"}</h3>
${turn(to, cast)}${turn(from, cast)}</li>\n`,
  )}</ol>`;
}

const turn = (one: Said, cast: Cast): Html =>
  html`<div class="exchange ${roleOf(one, cast).hue}">${toNote(one)} <span dir="auto">${one.attribution.negated && `${howSaid(one.attribution)}: `}${one.words}</span></div>`;
