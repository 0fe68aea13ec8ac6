/** How each of our pages begins: nothing is loaded from elsewhere, and no page tells where its reader came from. */
import { type Html, html, type Part, raw } from "./html.ts";
import { policy } from "./policy.ts";

export interface Head {
  title: string;
  style: string;
  /** The one script of the page, where it has one. */
  script?: string | undefined;
  /** The name under which the script may load files of its own site. */
  loads?: string | undefined;
  schemes?: "light dark" | "light";
  /** Further elements, each with its line. */
  more?: Part;
}

/** Up to the end of the head. */
export const pageHead = ({ title, style, script, loads, schemes = "light dark", more }: Head): Html =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy(style, script, loads))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${schemes}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${more}<style>${raw(style)}</style>
</head>`;

/** For a page that is for its maker and no search engine. */
export const unlisted = html`<meta name="robots" content="noindex">\n`;
