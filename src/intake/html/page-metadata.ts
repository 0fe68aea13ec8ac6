import { dayOf } from "../day.ts";
import type { Metadata } from "../metadata.ts";
import { linkedData } from "./linked-data.ts";
import { namesIn, squeeze, webAddress } from "./page-text.ts";

/** What a page says of itself: linked data first, then its meta elements, then what it shows. */
export function pageMetadata(document: Document): Metadata {
  const linked = linkedData(document);
  const meta = metaOf(document);
  const title = linked.title ?? meta("og:title", "twitter:title", "dc.title") ?? shownTitle(document);
  const publisher = linked.publisher ?? meta("og:site_name", "dc.publisher", "application-name");
  const authors =
    linked.authors ??
    namesIn(meta("author", "article:author", "dc.creator", "parsely-author")) ??
    shownAuthors(document);
  const published =
    linked.published ??
    firstDay(
      meta(
        "article:published_time",
        "date",
        "pubdate",
        "dc.date",
        "dcterms.created",
        "parsely-pub-date",
        "datepublished",
      ),
      document.querySelector('[itemprop~="datePublished"]')?.getAttribute("datetime"),
      document
        .querySelector(
          "article time[datetime], header time[datetime], time[pubdate], main time[datetime], time[datetime]",
        )
        ?.getAttribute("datetime"),
      shownDate(document),
    );
  const address =
    webAddress(document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? null) ??
    webAddress(meta("og:url")) ??
    linked.address;
  const language = document.documentElement?.getAttribute("lang")?.trim() || linked.language;
  const known = { title, publisher, authors, published, address, language };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value != null)) as Metadata;
}

function metaOf(document: Document): (...names: string[]) => string | null {
  const contents = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const name =
      element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = squeeze(element.getAttribute("content"));
    if (name && content && !contents.has(name.toLowerCase())) contents.set(name.toLowerCase(), content);
  }
  return (...names) =>
    names.map((name) => contents.get(name)).find((content) => content !== undefined) ?? null;
}

/** The only first-rank heading, else the page's title without the name of the site after a bar or dash. */
function shownTitle(document: Document): string | null {
  const headings = document.querySelectorAll("article h1, main h1");
  const heading = squeeze(
    (headings.length > 0 ? headings[0] : onlyOne(document.querySelectorAll("h1")))?.textContent,
  );
  if (heading !== "") return heading;
  const title = squeeze(document.querySelector("title")?.textContent);
  const [head = ""] = title.split(/ [|–—»·-] /);
  return (head.length >= 15 ? head : title) || null;
}

const onlyOne = <T>(list: { length: number; [index: number]: T }): T | undefined =>
  list.length === 1 ? list[0] : undefined;

const marked = '[rel~="author"], [itemprop~="author"]';
const bylines = ".byline, .by-line, .author, .author-name, .post-author, .entry-author, .article-author";

/** The names in the first byline: each that is marked as an author there, else all that its words name. */
function shownAuthors(document: Document): string[] | null {
  const first = document.querySelector(marked);
  if (first === null) return persons(namesIn(document.querySelector(bylines)?.textContent));
  const all = [...(first.parentElement?.querySelectorAll(marked) ?? [first])];
  return persons(
    all.flatMap((one) => namesIn((one.querySelector('[itemprop~="name"]') ?? one).textContent) ?? []),
  );
}

/** A byline says more than names: “Transport reporters”. */
function persons(names: readonly string[] | null): string[] | null {
  const found = new Set((names ?? []).filter((name) => !name.includes(" ") || /\s\p{Lu}/u.test(name)));
  return found.size > 0 ? [...found] : null;
}

function shownDate(document: Document): string | null {
  const shown = document.querySelector(
    ".date, .published, .pubdate, .post-date, .entry-date, .dateline, .timestamp",
  );
  return squeeze(shown?.textContent) || null;
}

function firstDay(...texts: (string | null | undefined)[]): string | null {
  for (const text of texts) {
    const day = text ? dayOf(text) : null;
    if (day !== null) return day;
  }
  return null;
}
