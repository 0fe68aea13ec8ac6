import { bdi, type Html, html } from "../html.ts";
import { exchangeInParts, howSaid } from "../phrases.ts";
import type { Said, View } from "../view.ts";
import { type Cast, roleOf } from "./cast.ts";
import { toNote } from "./notes.ts";

/** What was said first, and under it what took it up. */
export function exchangeList({ exchanges }: View, cast: Cast): Html {
  return html`<ol class="exchanges">${exchanges.map((link) => {
    const [who, does, whom] = exchangeInParts(link);
    return html`<li>
<h3>${bdi(who)} ${does} ${bdi(whom)}${link.exchange.confidence < 0.6 && " (may be misread)"}</h3>
${turn(link.to, cast)}${turn(link.from, cast)}</li>\n`;
  })}</ol>`;
}

const turn = (one: Said, cast: Cast): Html =>
  html`<div class="exchange ${roleOf(one, cast).hue}">${toNote(one)} <span dir="auto">${one.attribution.negated && `${howSaid(one)}: `}${one.words}</span></div>`;
