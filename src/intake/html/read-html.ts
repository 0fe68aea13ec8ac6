import { parseHTML } from "linkedom";
import { type Draft, draftOf } from "../draft.ts";
import type { Limits } from "../limits.ts";
import { articleOf } from "./article.ts";
import { checkDepth, checkTags } from "./depth.ts";
import { removeFurniture } from "./furniture.ts";
import { pageMetadata } from "./page-metadata.ts";
import { partsOf } from "./parts.ts";
import { trimParts } from "./trim-parts.ts";

/** The article of a page: its text with layout, and what the page says of itself. Nothing is run and nothing fetched. */
export function readHtml(html: string, limits: Limits): Draft {
  // 1. A tree, no deeper than the limit.
  checkTags(html, limits.depth);
  const { document } = parseHTML(wholePage(html));
  const root = document.documentElement;
  if (root === null) return draftOf([]);
  checkDepth(root, limits.depth);
  // 2. What it says of itself, before scripts are gone.
  const found = pageMetadata(document);
  // 3. The article without its furniture.
  removeFurniture(root);
  const article = articleOf(document, root);
  // 4. Its paragraphs.
  return draftOf(trimParts(partsOf(article), found), found);
}

/** The parser takes the first element for the root, so a bare piece of markup gets one. */
const wholePage = (html: string): string =>
  /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
