import { type Draft, draftOf, type Part } from "../draft.ts";
import { frontMatter } from "./front-matter.ts";
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
  const now: { open: Open | null; fence: string | null; hidden: string | null; rows: boolean } = {
    open: null,
    fence: null,
    hidden: null,
    rows: false,
  };
  const close = (as?: Part["kind"]) => {
    if (now.open !== null)
      parts.push({ text: plainInline(now.open.lines.join("\n")), kind: as ?? now.open.kind });
    now.open = null;
  };
  const addRow = (line: string) => {
    const cells = line
      .trim()
      .replace(/^\|/, "")
      .split(/(?<!\\)\|/)
      .map(plainInline);
    parts.push({ text: cells.filter((cell) => cell !== "").join("\t"), kind: "list" });
  };
  const add = (kind: Part["kind"], line: string) => {
    if (now.open?.kind !== kind) close();
    now.open ??= { kind, lines: [] };
    now.open.lines.push(line.replace(/\\$/, "").trim());
  };
  for (const raw of lines) {
    const unseen = now.hidden ?? (now.fence === null ? hiddenFrom(raw) : null);
    if (unseen !== null) {
      close();
      now.hidden = now.hidden !== null && raw.toLowerCase().includes(unseen) ? null : unseen;
      continue;
    }
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
    const item = quoted ? null : itemOf(line, now.open !== null && now.open.kind === null);
    now.rows &&= line.includes("|");
    if (isUnderline(line) && now.open !== null && now.open.kind === null) close("heading");
    else if (line.trim() === "" || isRule(line) || isDefinition(line)) close();
    else if (isTableRule(line)) {
      // The line above it is the head of the table, and no paragraph.
      const head = now.open?.kind === null ? now.open.lines.pop() : undefined;
      if (now.open?.lines.length === 0) now.open = null;
      close();
      if (head !== undefined) addRow(head);
      now.rows = true;
    } else if (heading !== null) {
      close();
      const words = (heading[1] ?? "").replace(/[ \t]#{1,20}[ \t]{0,20}$/, "");
      parts.push({ text: plainInline(words), kind: "heading" });
    } else if (now.rows || /^ {0,3}\|.*\|\s{0,20}$/.test(line)) {
      close();
      addRow(line);
    } else if (item !== null) {
      close();
      add("list", item);
    } else if (quoted) add("blockquote", line);
    else add(now.open?.kind ?? null, line);
  }
  close();
  return parts;
}

/** The words of a list's item. Inside a paragraph only a bullet or a 1 begins one: “the year was / 1986. Then …”. */
function itemOf(line: string, isInside: boolean): string | null {
  const item = /^\s{0,12}(?:[-*+]|(\d{1,3})[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/.exec(line);
  if (item === null || (isInside && item[1] !== undefined && item[1] !== "1")) return null;
  return item[2] ?? "";
}

/** What ends a comment or script that begins on this line and goes on after it; null where none does. */
function hiddenFrom(line: string): string | null {
  const open = /^ {0,3}<(?:!--|(script|style|template)(?=[\s>]))/i.exec(line);
  if (open === null) return null;
  const closer = open[1] === undefined ? "-->" : `</${open[1].toLowerCase()}`;
  return line.toLowerCase().includes(closer) ? null : closer;
}

/** `===` or `---` under a line makes a heading of it. */
const isUnderline = (line: string): boolean => /^ {0,3}(?:=+|-+)$/.test(line.trimEnd());
const isDefinition = (line: string): boolean => /^ {0,3}\[(?!\^)[^\]]{1,200}\]:\s/.test(line);
/** `---`, `* * *`: three or more of one mark. */
const isRule = (line: string): boolean => /^(?:-{3,}|\*{3,}|_{3,})$/.test(line.replace(/\s/g, ""));
const isTableRule = (line: string): boolean =>
  line.includes("|") && line.includes("--") && /^[\s|:-]+$/.test(line);
