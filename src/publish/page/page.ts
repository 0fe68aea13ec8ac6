import type { Document, OnRecord } from "../../record.ts";
import { dayInWords } from "../dates.ts";
import { pageHead, unlisted } from "../head.ts";
import { bdi, dataBlock, type Html, html, joined, type Part, raw } from "../html.ts";
import { countsInWords, unknownInWords } from "../summary.ts";
import { type Claimed, open } from "../view.ts";
import { isNot } from "../words.ts";
import { type Cast, castOf } from "./cast.ts";
import { client } from "./client.ts";
import { exchangeThreads } from "./exchanges.ts";
import { filterForm } from "./filters.ts";
import { help, legend } from "./help.ts";
import { claimNotes, statementNotes } from "./notes.ts";
import { speakerCards } from "./speakers.ts";
import { style } from "./style.ts";
import { textOf } from "./text.ts";

/** The site that a page is part of. */
export interface PageFrame {
  /** Goes into the head. */
  head: Part;
  /** Stands at the top instead of the brand. */
  top: Part;
  /** Stands under the heading: where the same is as data. */
  files: Part;
  /** Where the statements that are on record have their own place, by their ids in the record. */
  onRecord: ReadonlyMap<string, string>;
}

/**
 * The record as one HTML page: no request leaves it, and all of it can be read with scripts off. Without a frame it
 * stands alone, and the record itself is inside as JSON (`script#record`).
 */
export function renderPage(record: OnRecord, frame: PageFrame | null = null): string {
  const view = open(record);
  const { document } = record;
  const cast = castOf(view);
  const script = `(${client.toString()})();`;
  const title = document.title ?? "A text without a title";
  const ofClass = (...classes: string[]): Claimed[] =>
    view.claims
      .filter(({ claim }) => classes.includes(claim.class))
      .sort((a, b) => b.claim.worth - a.claim.worth);

  return html`${pageHead({ title: `${title} · Onrecord`, style, script, more: frame?.head ?? unlisted })}
<body>
<a class="skip" href="#text">Skip to the text</a>
<header class="top">
${frame?.top ?? html`<p class="brand">Onrecord</p>`}
<div class="tools" id="tools" hidden><button type="button" id="keys">Keys <kbd>?</kbd></button> <button type="button" id="theme">Dark</button></div>
</header>
<main>
<header class="masthead">
<p class="kicker">${joined(kicker(document), " · ")}</p>
<h1 dir="auto">${title}</h1>
${document.authors.length > 0 && html`<p class="byline">by ${joined(document.authors.map(bdi), ", ")}</p>`}
<p>${countsInWords(view).join(" ")}</p>
<p class="notice"><strong>${isNot}</strong> The words are shown as the text has them. Follow a number to see who is taken to have said them, and why.</p>
${frame?.files}</header>
<div class="guide">${legend()}
${filterForm(view, cast)}</div>
<div class="desk">
<section class="reading" aria-labelledby="text"><h2 id="text" tabindex="-1">The text</h2>
<div class="text"${languageOf(document)}>
${textOf(view, cast)}</div></section>
<div class="beside"><section id="panel" class="panel" aria-label="The chosen mark" hidden></section>
<section aria-labelledby="speakers"><h2 id="speakers">Who speaks</h2>
${speakerCards(view, cast)}</section></div>
</div>
${section("exchanges", "Who took up what", view.exchanges.length > 0 && exchangeThreads(view, cast))}
${claimSection("check", "What can be checked", "What a record, a count or a witness could bear out or not; most worth checking first.", ofClass("fact"), cast)}
${claimSection("follow", "What to come back to", "Promises and predictions: time will tell.", ofClass("promise", "prediction"), cast)}
${claimSection("other", "What is not for checking", "Judgements, private experience and questions.", ofClass("opinion", "experience", "question"), cast)}
${section("statements", "The statements, one by one", view.said.length > 0 && statementNotes(view, cast, frame?.onRecord))}
${section("unknown", "What is unknown", items(unknownInWords(view)))}
${section("issues", "What could not be read", items(record.issues.map(({ message }) => message)))}
</main>
<footer><p>${isNot} Made with Onrecord ${record.reader.version} from ${joined(sourceOf(document), ", ")}.</p></footer>
${help()}
${frame === null && html`<script type="application/json" id="record">${dataBlock(record)}</script>`}
<script>${raw(script)}</script>
</body>
</html>
`.source;
}

const section = (id: string, heading: string, body: Part): Part =>
  body &&
  html`<section class="further" aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>
${body}</section>`;

const claimSection = (
  id: string,
  heading: string,
  about: string,
  claims: readonly Claimed[],
  cast: Cast,
): Part =>
  section(id, heading, claims.length > 0 && html`<p class="about">${about}</p>${claimNotes(claims, cast)}`);

const items = (lines: readonly string[]): Part =>
  lines.length > 0 && html`<ul>${lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul>`;

const kicker = ({ publisher, published, kind }: Document): Part[] =>
  [publisher && bdi(publisher), published && dayInWords(published), kind !== "other" && kind].filter(Boolean);

/** A language tag as BCP 47 shapes it; anything else would mislead a screen reader. */
const languageOf = ({ language }: Document): Html | null =>
  language !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(language) ? html` lang="${language}"` : null;

const sourceOf = ({ address, source }: Document): Part[] =>
  [
    address !== null && /^https?:\/\//i.test(address)
      ? html`<a href="${address}" rel="noreferrer">${address}</a>`
      : address && bdi(address),
    bdi(source.mediaType),
    html`<span class="digest">${source.digest}</span>`,
  ].filter(Boolean);
