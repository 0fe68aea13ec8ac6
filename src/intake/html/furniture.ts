import { weigh } from "./measure.ts";

const never = new Set(
  `head title script style template noscript svg math iframe object embed canvas audio video map select option textarea input
  button dialog meta link img picture source`.split(/\s+/),
);
const outside = new Set("nav aside menu form footer header".split(" "));
const outsideRoles = new Set(
  "navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar".split(" "),
);
const hiddenNames = /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|is-hidden|hidden)(?=\s|$)/;

/** Words in the class or id of what stands around an article, each whole between hyphens, underscores and spaces. */
const furniture =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|shar(?:e|es|ing)|sharedaddy|related|recommend(?:ed|ations?)?|recirc|newsletter|subscribe|subscription|signup|comments?|disqus|respond|cookies?|consent|gdpr|onetrust|adverts?|advertisement|ads?|adsbygoogle|dfp|sponsor(?:ed)?|paywall|byline|bylines|author-?(?:bio|box|info|card)|taglist|trending|most-?read|more-?(?:from|stories|news|on)|read-?(?:more|next)|up-?next|outbrain|taboola|pagination|pager|skip-?(?:link|to)|photo-?credit|masthead|topbar|jp-relatedposts|wp-caption-credit|post-?meta|entry-?meta|article-?meta|print-?only|kicker|eyebrow|footer|footnote-?ad|published-?date|pubdate|reading-?time|toc)(?=$|[\s_-])/;
/** Words that an article's own parts may have in their names as well: “social-housing”, “follow-up”. */
const doubtful =
  /(?:^|[\s_-])(?:social|(?<!elementor-)widgets?|popup|modal|overlay|promos?|promotion|sidebar|bio|tags?|toolbar|popular|credits?|copyright|ticker|timestamp|donate|donation|membership|follow)(?=$|[\s_-])/;
const pullQuote = /(?:^|[\s_-])(?:pull-?quotes?|pull_quote|quote-?callout|callout-?quote|pq)(?=$|[\s_-])/;
const callout = /(?:^|[\s_-])callout(?=$|[\s_-])/;
const longestCallout = 200;

export const namesOf = (element: Element): string =>
  `${element.getAttribute("class") ?? ""} ${element.id ?? ""}`
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase();

/** By its name; a mere callout may be a box of facts, which is longer, or has a heading. */
export function isPullQuote(element: Element): boolean {
  const names = namesOf(element);
  if (pullQuote.test(names)) return true;
  return (
    callout.test(names) &&
    (element.textContent ?? "").trim().length <= longestCallout &&
    element.querySelector("h1, h2, h3, h4, h5, h6, li, a") === null
  );
}

/** From which share of the page's text on an element is no furniture, whatever its name. */
const share = { sure: 0.7, doubtful: 0.25 };

/** Takes out what is never shown, then what stands around an article. What holds most of the page's text stays. */
export function removeFurniture(root: Element): void {
  removeHidden(root);
  const weights = weigh(root);
  const plain = (element: Element) => {
    const weight = weights.get(element);
    return weight === undefined ? 0 : weight.text - weight.links;
  };
  const total = plain(root);
  each(root, (element) => {
    const weight = weights.get(element);
    if (weight === undefined || element === root) return false;
    const most = mostShare(element);
    if (most !== null) return !holdsArticle(element) && plain(element) < total * most;
    return isLinkList(element, weight);
  });
}

/** Takes out what no browser shows as text. */
export const removeHidden = (root: Element): void =>
  each(root, (element) => isNever(element) || isHidden(element));

/** Removes what `unwanted` says, from the outside in. */
function each(root: Element, unwanted: (element: Element) => boolean): void {
  for (let node = root.firstElementChild; node !== null; ) {
    const next = node.nextElementSibling;
    if (unwanted(node)) node.remove();
    else each(node, unwanted);
    node = next;
  }
}

const isNever = (element: Element): boolean => never.has(element.localName);

function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = element.getAttribute("style");
  if (style !== null && /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i.test(style))
    return true;
  const names = element.getAttribute("class");
  return names !== null && hiddenNames.test(names);
}

/** Where an element may be furniture: from which share of the text on it is none. */
function mostShare(element: Element): number | null {
  const { localName } = element;
  if (["html", "body", "main", "article", "p", "h1"].includes(localName)) return null;
  if (isPullQuote(element)) return null;
  // The footer of a quotation names who said it; the header of an article holds its title.
  if (localName === "footer" && element.closest("blockquote") !== null) return null;
  if (localName === "header") return element.closest("article, main") === null ? share.sure : null;
  if (outside.has(localName) || outsideRoles.has(element.getAttribute("role") ?? "")) return share.sure;
  // An element of the page's own making says in its name what others say in their class: `amp-ad`.
  const names = localName.includes("-") ? `${localName} ${namesOf(element)}` : namesOf(element);
  if (furniture.test(names)) return share.sure;
  return doubtful.test(names) ? share.doubtful : null;
}

const holdsArticle = (element: Element): boolean =>
  element.querySelector("article, main, [itemprop~=articleBody]") !== null;

const lists = new Set(["ul", "ol", "div", "section", "table", "dl", "td"]);

/** Mostly links, several of them. */
const isLinkList = (
  element: Element,
  { text, links, count }: { text: number; links: number; count: number },
) => lists.has(element.localName) && count >= 2 && links > text * 0.6 && text < 5_000;
