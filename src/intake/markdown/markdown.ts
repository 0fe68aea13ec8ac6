import { dayOf } from "../day.ts";
import { type Draft, draftOf, type Part } from "../draft.ts";
import type { Metadata } from "../metadata.ts";
import { plainInline } from "./inline.ts";

/** Markdown without its marks: headings, quotations and lists become blocks, front matter metadata. */
export function readMarkdown(source: string): Draft {
  const lines = source.replace(/\r\n?/g, "\n").split("\n");
  const { found, from } = frontMatter(lines);
  const parts = partsOf(lines.slice(from));
  const title = found.title ?? (parts[0]?.kind === "heading" ? parts[0].text : undefined);
  return draftOf(parts, title === undefined ? found : { ...found, title });
}

/** The paragraph that is being read. */
interface Open {
  kind: Part["kind"];
  lines: string[];
}

function partsOf(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  const now: { open: Open | null; fence: string | null } = { open: null, fence: null };
  const close = (as?: Part["kind"]) => {
    if (now.open !== null)
      parts.push({ text: plainInline(now.open.lines.join("\n")), kind: as ?? now.open.kind });
    now.open = null;
  };
  const add = (kind: Part["kind"], line: string) => {
    if (now.open?.kind !== kind) close();
    now.open ??= { kind, lines: [] };
    now.open.lines.push(line.replace(/\\$/, "").trim());
  };
  for (const raw of lines) {
    const edge = /^ {0,3}(```+|~~~+)/.exec(raw)?.[1];
    if (edge !== undefined && (now.fence === null || edge.startsWith(now.fence))) {
      close();
      now.fence = now.fence === null ? edge : null;
      continue;
    }
    if (now.fence !== null) {
      if (raw.trim() !== "") parts.push({ text: raw.trimEnd(), kind: null });
      continue;
    }
    const quoted = /^ {0,3}>/.test(raw);
    const line = quoted ? raw.replace(/^(?: {0,3}> ?){1,9}/, "") : raw;
    const heading = /^ {0,3}#{1,6}(?:[ \t]+(.*))?$/.exec(line);
    const item = quoted ? null : /^\s{0,12}(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/.exec(line);
    if (isUnderline(line) && now.open !== null && now.open.kind === null) close("heading");
    else if (line.trim() === "" || isRule(line) || isDefinition(line)) close();
    else if (isTableRule(line)) continue;
    else if (heading !== null) {
      close();
      const words = (heading[1] ?? "").replace(/[ \t]#{1,20}[ \t]{0,20}$/, "");
      parts.push({ text: plainInline(words), kind: "heading" });
    } else if (/^ {0,3}\|.*\|\s{0,20}$/.test(line)) {
      close();
      const cells = line.trim().slice(1, -1).split("|").map(plainInline);
      parts.push({ text: cells.filter((cell) => cell !== "").join("\t"), kind: "list" });
    } else if (item !== null) {
      close();
      add("list", item[1] ?? "");
    } else if (quoted) add("blockquote", line);
    else add(now.open?.kind === "list" ? "list" : null, line);
  }
  close();
  return parts;
}

/** `===` or `---` under a line makes a heading of it. */
const isUnderline = (line: string): boolean => /^ {0,3}(?:=+|-+)$/.test(line.trimEnd());
const isDefinition = (line: string): boolean => /^ {0,3}\[[^\]]{1,200}\]:\s/.test(line);
/** `---`, `* * *`: three or more of one mark. */
const isRule = (line: string): boolean => /^(?:-{3,}|\*{3,}|_{3,})$/.test(line.replace(/\s/g, ""));
const isTableRule = (line: string): boolean =>
  line.includes("|") && line.includes("--") && /^[\s|:-]+$/.test(line);

/** `key: value` lines between `---` lines at the very start; lists in brackets or on lines of their own. */
function frontMatter(lines: readonly string[]): { found: Metadata; from: number } {
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
  const authors = ["author", "authors", "by"].flatMap((name) => values.get(name) ?? []);
  if (title) found.title = title;
  if (publisher) found.publisher = publisher;
  if (day !== null) found.published = day;
  if (address) found.address = address;
  if (language) found.language = language;
  if (authors.length > 0) found.authors = authors;
  return { found, from: end + 2 };
}

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, "$2");
