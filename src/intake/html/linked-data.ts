import { parseHTML } from "linkedom";
import { dayOf } from "../day.ts";
import type { Metadata } from "../metadata.ts";
import { namesIn, squeeze, webAddress } from "./page-text.ts";

type Thing = { [key: string]: unknown };
const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const articleType = /(?:Article|BlogPosting|Report|SocialMediaPosting)$/;
/** Scripts and things looked at: a page has a few. */
const most = 100;

/** What schema.org JSON-LD says of the page's article; empty where there is none, or it is broken. */
export function linkedData(document: Document): Metadata {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, most);
  const things = scripts.flatMap((script) => listOf(parsed(script.textContent ?? ""))).filter(isThing);
  const all = things.slice(0, most).flatMap((thing) => [thing, ...listOf(thing["@graph"]).filter(isThing)]);
  const article = all.find((thing) =>
    listOf(thing["@type"]).some((type) => typeof type === "string" && articleType.test(type)),
  );
  if (article === undefined) return {};
  // A graph may name its things in one place and mean them in another.
  const named = new Map(all.filter(({ name }) => name !== undefined).map((thing) => [thing["@id"], thing]));
  const whole = (value: unknown): unknown =>
    isThing(value) && typeof value["@id"] === "string" && value.name === undefined
      ? named.get(value["@id"])
      : value;
  const found: Metadata = {};
  const title = nameOf(article.headline) ?? nameOf(article.name);
  const publisher = nameOf(whole(listOf(article.publisher)[0]));
  const authors = listOf(article.author)
    .map(whole)
    .flatMap((author) => (isThing(author) ? listOf(author.name) : [author]))
    .flatMap((name) => namesIn(nameOf(name)) ?? []);
  const address = webAddress(typeof article.url === "string" ? article.url : null);
  const language = nameOf(article.inLanguage);
  const published = typeof article.datePublished === "string" ? dayOf(article.datePublished) : null;
  if (title !== null) found.title = title;
  if (publisher !== null) found.publisher = publisher;
  if (authors.length > 0) found.authors = authors;
  if (published !== null) found.published = published;
  if (address !== null) found.address = address;
  if (language !== null) found.language = language;
  return found;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ""));
  } catch {
    return undefined;
  }
}

function nameOf(value: unknown): string | null {
  const [first] = listOf(value);
  const [name] = isThing(first) ? listOf(first.name) : [first];
  return typeof name === "string" ? squeeze(decoded(name)) || null : null;
}

/** Scripts hold no references of HTML, but many a page writes them there: “buses &amp; trams”. */
const decoded = (text: string): string =>
  /&(?:#\w{1,8}|\w{2,8});/.test(text)
    ? (parseHTML(`<p>${text.slice(0, 1000).replaceAll("<", "&lt;")}</p>`).document.documentElement
        .textContent ?? text)
    : text;
