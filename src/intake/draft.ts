import type { Block, Document, Issue, Turn } from "../record.ts";
import type { Metadata } from "./metadata.ts";

/** What every format yields: text with its layout. Plain data, so that it can come out of a worker. */
export interface Draft {
  text: string;
  blocks: Block[];
  /** Where the format itself says who speaks (voices of captions). Labels in the text are found later, for all formats. */
  turns?: Turn[];
  cues?: NonNullable<Document["cues"]>;
  found: Metadata;
  issues: Issue[];
}

/** A stretch of text that stands by itself on the page; `kind` is null for running text. */
export interface Part {
  text: string;
  kind: Block["kind"] | null;
}

/** Parts in reading order, set apart by empty lines. */
export function draftOf(parts: readonly Part[], found: Metadata = {}, issues: Issue[] = []): Draft {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const { text, kind } of parts) {
    if (text === "") continue;
    if (kind !== null) blocks.push({ kind, start: at, end: at + text.length });
    texts.push(text);
    at += text.length + 2;
  }
  return { text: texts.join("\n\n"), blocks, found, issues };
}

export const utf8Length = (text: string): number => new TextEncoder().encode(text).length;
/** What could not be decoded counts: something stood there, and the issue says so. */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}\uFFFD]/u.test(text);
