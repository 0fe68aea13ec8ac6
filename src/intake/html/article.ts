import { Readability } from "@mozilla/readability";
import { isPullQuote } from "./furniture.ts";
import { weigh } from "./measure.ts";

/**
 * An article is most of its page once the furniture is gone. What is found by scores must be more of it: less may be
 * one box of an article that is set in several.
 */
const least = { named: 0.5, scored: 0.7 };

/** What a page may say its article is, the plainest word first. */
const words = ["[itemprop~=articleBody]", "article", "main", "[role=main]"];

/**
 * The element that holds the article, its furniture already gone: the one that the page names, if it holds most of
 * the page's text; else the one that Readability finds by its scores; else the page.
 */
export function articleOf(document: Document, root: Element): Element {
  const weights = weigh(root);
  const plain = (element: Element) => {
    const weight = weights.get(element);
    return weight === undefined ? 0 : weight.text - weight.links;
  };
  const total = plain(root);
  for (const word of words) {
    let best: Element | null = null;
    for (const element of root.querySelectorAll(word))
      if (best === null || plain(element) > plain(best)) best = element;
    if (best !== null && plain(best) >= total * least.named) return best;
  }
  const scored = scoredArticle(document);
  const length = scored === null ? 0 : (weigh(scored).get(scored)?.text ?? 0);
  return scored !== null && length >= total * least.scored ? scored : root;
}

/** Readability reads the text of an element again for each of its ancestors: a page with more is not scored. */
const mostElements = 20_000;

/** What Readability takes for the article; null where it finds none. */
export function scoredArticle(document: Document): Element | null {
  if (document.querySelectorAll("*").length > mostElements) return null;
  const copy = document.cloneNode(true) as Document;
  // It makes a paragraph of a box that holds one, and the name of the box is gone.
  for (const box of copy.querySelectorAll("[class]"))
    if (isPullQuote(box)) for (const inner of box.querySelectorAll("p")) inner.className = "pullquote";
  const options = { serializer: (node: Node) => node as Element, keepClasses: true, charThreshold: 200 };
  try {
    return new Readability<Element>(copy, options).parse()?.content ?? null;
  } catch {
    // It expects more of a document than a broken page has.
    return null;
  }
}
