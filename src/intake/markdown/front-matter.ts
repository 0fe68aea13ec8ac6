import { dayOf } from "../day.ts";
import { namesIn } from "../html/page-text.ts";
import type { Metadata } from "../metadata.ts";

/** `key: value` lines between `---` lines at the very start; lists in brackets or on lines of their own. */
export function frontMatter(lines: readonly string[]): { found: Metadata; from: number } {
  const end =
    lines[0]?.trimEnd() === "---"
      ? lines.slice(1, 200).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
      : -1;
  if (end < 0) return { found: {}, from: 0 };
  const values = new Map<string, string[]>();
  let key = "";
  for (const line of lines.slice(1, end + 1)) {
    const item = /^\s*-\s+(.*)$/.exec(line);
    const pair = /^([A-Za-z_-]{1,40}):\s*(.*)$/.exec(line);
    if (item && key !== "") values.get(key)?.push(unquoted(item[1] as string));
    else if (pair) {
      key = (pair[1] as string).toLowerCase();
      const value = (pair[2] as string).trim();
      const list = /^\[(.*)\]$/.exec(value)?.[1]?.split(",") ?? [value];
      values.set(
        key,
        list.map(unquoted).filter((text) => text !== ""),
      );
    }
  }
  const first = (...keys: string[]) => keys.map((name) => values.get(name)?.[0]).find((value) => value);
  const found: Metadata = {};
  const title = first("title");
  const publisher = first("publisher", "source");
  const day = dayOf(first("date", "published") ?? "");
  const address = first("address", "url", "canonical");
  const language = first("lang", "language");
  const authors = ["author", "authors", "by"]
    .flatMap((name) => values.get(name) ?? [])
    .flatMap((names) => namesIn(names) ?? []);
  if (title) found.title = title;
  if (publisher) found.publisher = publisher;
  if (day !== null) found.published = day;
  if (address) found.address = address;
  if (language) found.language = language;
  if (authors.length > 0) found.authors = authors;
  return { found, from: end + 2 };
}

/** In single quotes a quote is written twice. */
function unquoted(text: string): string {
  const [, mark, words = text.trim()] = /^(["'])(.*)\1$/.exec(text.trim()) ?? [];
  return mark === "'" ? words.replaceAll("''", "'") : words;
}
