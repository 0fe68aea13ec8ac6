import { html, type Part } from "../html.ts";
import { rootOf } from "./places.ts";

export interface Page {
  path: string;
  text: string;
}

/** A file of JSON, made to be read by people as well. */
export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

export interface Paging {
  /** Rows in all. */
  all: number;
  /** Rows on a page. */
  size: number;
  /** Path of the first page, without its ending. */
  name: string;
  /** The rows come with the oldest first; the page that a reader opens is to hold the newest. */
  newestFirst: boolean;
}

/**
 * Cuts rows into pages. Where the newest stand first, pages are filled from the oldest on and never change once they
 * are full: what is new comes onto the first page alone.
 */
export function* inPages<T>(
  rows: Iterable<T>,
  { all, size, name, newestFirst }: Paging,
  make: (some: T[], path: string, paging: Part) => string,
): Generator<Page> {
  const pages = Math.max(1, Math.ceil(all / size));
  const first = newestFirst ? pages - 1 : 0;
  const pathOf = (page: number) => (page === first ? `${name}.html` : `${name}-${page + 1}.html`);
  let some: T[] = [];
  let page = 0;
  const flush = (): Page => {
    const path = pathOf(page);
    const shown = newestFirst ? some.toReversed() : some;
    const text = make(shown, path, pager({ page, pages, newestFirst, pathOf }));
    some = [];
    page += 1;
    return { path, text };
  };
  for (const row of rows) {
    some.push(row);
    if (some.length === size && page < pages - 1) yield flush();
  }
  yield flush();
}

export interface Place {
  page: number;
  pages: number;
  newestFirst: boolean;
  pathOf: (page: number) => string;
}

/** “Page 2 of 9”, with the pages before and after. */
export function pager({ page, pages, newestFirst, pathOf }: Place): Part {
  if (pages < 2) return null;
  const root = rootOf(pathOf(page));
  const link = (to: number, words: string): Part =>
    to >= 0 && to < pages && html`<a href="${root}${pathOf(to)}">${words}</a>`;
  const [before, after] = newestFirst ? [page + 1, page - 1] : [page - 1, page + 1];
  const number = newestFirst ? pages - page : page + 1;
  return html`<nav class="pages" aria-label="Pages">${link(before, newestFirst ? "Newer" : "Before")}
<span>Page ${number} of ${pages}</span> ${link(after, newestFirst ? "Older" : "Next")}</nav>`;
}
