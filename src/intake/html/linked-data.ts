import { dayOf } from "../day.ts";
import type { Metadata } from "../metadata.ts";
import { namesIn, squeeze } from "./page-metadata.ts";

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
  const article = all.find((thing) => listOf(thing["@type"]).some((type) => articleType.test(String(type))));
  if (article === undefined) return {};
  const found: Metadata = {};
  const title = nameOf(article.headline) ?? nameOf(article.name);
  const publisher = nameOf(article.publisher);
  const authors = listOf(article.author).flatMap((author) => namesIn(nameOf(author)) ?? []);
  const published = typeof article.datePublished === "string" ? dayOf(article.datePublished) : null;
  if (title !== null) found.title = title;
  if (publisher !== null) found.publisher = publisher;
  if (authors.length > 0) found.authors = authors;
  if (published !== null) found.published = published;
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
  if (typeof value === "string") return squeeze(value) || null;
  if (Array.isArray(value)) return nameOf(value[0]);
  return isThing(value) && typeof value.name === "string" ? squeeze(value.name) || null : null;
}
