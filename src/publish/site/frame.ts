import { pageHead } from "../head.ts";
import { dataBlock, type Html, html, type Part, raw } from "../html.ts";
import { isNot } from "../words.ts";
import { rootOf } from "./places.ts";
import { siteStyle } from "./style.ts";

export interface SitePage {
  path: string;
  title: string;
  body: Part;
  /** A line under the heading. */
  about?: Part;
  /** Schema.org, as JSON-LD. */
  data?: unknown;
  /** More for the head: where the same is to be had in another form. */
  head?: Part;
  script?: string;
  /** The name under which the script loads files of the site. */
  loads?: string;
}

const rooms = [
  ["index.html", "Latest"],
  ["speakers.html", "Speakers"],
  ["documents.html", "Documents"],
  ["claims.html", "Claims"],
  ["rulings.html", "Rulings"],
  ["exchanges.html", "Exchanges"],
  ["corrections.html", "Corrections"],
  ["data.html", "Data"],
  ["verify.html", "Verify"],
] as const;

/** The way round the site, the same on every page. */
export function navigation(path: string): Html {
  const root = rootOf(path);
  return html`<p class="brand"><a href="${root}index.html">Statements on record</a></p>
<nav aria-label="The record"><ul>${rooms.map(
    ([to, name]) =>
      html`<li><a href="${root}${to}"${to === path && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>`;
}

export const feedLinks = (path: string): Html => {
  const root = rootOf(path);
  return html`<link rel="alternate" type="application/atom+xml" title="Statements and rulings" href="${root}feeds/latest.xml">
<link rel="alternate" type="application/feed+json" title="Statements and rulings" href="${root}feeds/latest.json">
<link rel="alternate" type="application/atom+xml" title="Corrections" href="${root}feeds/corrections.xml">`;
};

/** Everything of a page that needs no reader's script; nothing is loaded from elsewhere. */
export function sitePage({ path, title, about, body, data, head, script, loads }: SitePage): string {
  return html`${pageHead({
    title: `${title} · Statements on record`,
    style: siteStyle,
    script,
    loads,
    more: html`${feedLinks(path)}
${head}${data !== undefined && html`<script type="application/ld+json">${dataBlock(data)}</script>\n`}`,
  })}
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="top">${navigation(path)}</header>
<main id="content" tabindex="-1">
<div class="masthead"><h1 dir="auto">${title}</h1>
${about !== undefined && html`<p>${about}</p>`}</div>
${body}
</main>
<footer><p>${isNot} Rulings are made by people and say so.</p>
<p>Every file here is under one signature: <a href="${rootOf(path)}verify.html">check that nothing was changed</a>.</p></footer>
${script !== undefined && html`<script>${raw(script)}</script>\n`}</body>
</html>
`.source;
}
