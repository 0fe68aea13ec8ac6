import { parseHTML } from "linkedom";
import { type Draft, draftOf, type Part } from "../draft.ts";
import type { Limits } from "../limits.ts";
import { articleOf, scoredArticle } from "./article.ts";
import { checkDepth, checkTags } from "./depth.ts";
import { removeFurniture, removeHidden } from "./furniture.ts";
import { pageMetadata } from "./page-metadata.ts";
import { partsOf } from "./parts.ts";
import { trimParts } from "./trim-parts.ts";

/** The article of a page: its text with layout, and what the page says of itself. Nothing is run and nothing fetched. */
export function readHtml(html: string, limits: Limits): Draft {
  // 1. A tree, no deeper than the limit.
  checkTags(html, limits.depth);
  const document = treeOf(html);
  const root = document.documentElement;
  checkDepth(root, limits.depth);
  // 2. What it says of itself, before scripts are gone.
  const found = pageMetadata(document);
  // 3. The article without its furniture, 4. its paragraphs.
  removeFurniture(root);
  const parts = trimParts(partsOf(articleOf(document, root)), found);
  // 5. Where next to nothing is left, what was taken for furniture may have been the article.
  return draftOf(lengthOf(parts) >= fewest ? parts : longer(parts, trimParts(rescued(html), found)), found);
}

const fewest = 80;
const lengthOf = (parts: readonly Part[]): number => parts.reduce((sum, { text }) => sum + text.length, 0);
const longer = (parts: Part[], others: Part[]): Part[] =>
  lengthOf(others) > 3 * lengthOf(parts) ? others : parts;

/** By the scores of Readability alone, with nothing taken out before but what is never shown. */
function rescued(html: string): Part[] {
  const document = treeOf(html);
  removeHidden(document.documentElement);
  const article = scoredArticle(document);
  return article === null ? [] : partsOf(article);
}

/** The parser takes the first element for the root: a bare piece of markup gets one, and what follows the root joins it. */
function treeOf(html: string): Document {
  const { document } = parseHTML(html);
  const [root, ...strays] = document.children;
  if (root?.localName !== "html")
    return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
  (root.querySelector("body") ?? root).append(...strays);
  return document;
}
