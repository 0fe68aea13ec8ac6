import type { Line } from "./lines.ts";

/** Lines at the edge of a page that may be its head or foot. */
const edge = 2;

/** Leaves out page numbers, and what stands at the top or the foot of most pages, but for its number. */
export function withoutRunningHeads(pages: readonly Line[][]): Line[][] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(edgesOf(page).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const needed = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    return page.filter(
      (line) => !edges.has(line) || !(isPageNumber(line.text) || (counts.get(keyOf(line)) ?? 0) >= needed),
    );
  });
}

function edgesOf(page: readonly Line[]): Line[] {
  const byHeight = [...page].sort((a, b) => b.y - a.y);
  return byHeight.length <= edge * 2 ? byHeight : [...byHeight.slice(0, edge), ...byHeight.slice(-edge)];
}

const keyOf = ({ text, y }: Line): string =>
  `${Math.round(y / 6)} ${text.toLowerCase().replace(/\d+/g, "#")}`;
const isPageNumber = (text: string): boolean =>
  /^(?:page\s{1,3})?[-–—]?\s?\d{1,4}\s?[-–—]?(?:\s?(?:of|\/)\s?\d{1,4})?$/i.test(text);
