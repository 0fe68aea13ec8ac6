import type { Block, Document } from "../record.ts";
import { sha256 } from "../text/digest.ts";
import { dayOf } from "./day.ts";
import type { Draft } from "./draft.ts";
import { type Metadata, merge } from "./metadata.ts";
import { headOf } from "./plain.ts";
import { transcriptIn } from "./transcript/transcript.ts";

/**
 * Makes a document of plain text or of a labelled transcript. The text stays as it is, to the last character.
 * Runs in a browser too.
 */
export function documentOf(text: string, metadata: Metadata = {}): Document {
  const source = {
    mediaType: "text/plain",
    bytes: new TextEncoder().encode(text).length,
    digest: sha256(text),
  };
  return assemble(readPlain(text), metadata, source);
}

/** Plain text, as it is, with what its head says of it. */
export const readPlain = (text: string): Draft => ({ text, ...headOf(text), issues: [] });

/** A document from what a format yielded and what is known besides; what is given wins over what was found. */
export function assemble(draft: Draft, given: Metadata, source: Document["source"]): Document {
  const { text } = draft;
  const transcript = draft.turns === undefined ? transcriptIn(text) : null;
  const { blocks: layout, found } = withoutLabelledHead(draft, transcript?.blocks ?? []);
  const known = merge(given, found);
  const turns = draft.turns ?? transcript?.turns;
  const blocks: Block[] = [...layout, ...(transcript?.blocks ?? [])].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return {
    id: known.id ?? `d-${source.digest.slice(7, 19)}`,
    digest: sha256(text),
    kind: known.kind ?? kindOf(turns),
    title: known.title ?? null,
    publisher: known.publisher ?? null,
    authors: known.authors ?? [],
    published: known.published === undefined ? null : dayOf(known.published),
    address: known.address ?? null,
    language: known.language ?? null,
    text,
    blocks,
    ...(turns === undefined ? {} : { turns }),
    ...(draft.cues === undefined ? {} : { cues: draft.cues }),
    source,
  };
}

/** A first line that turned out to be somebody's words is no title. */
function withoutLabelledHead(draft: Draft, marks: readonly Block[]): Pick<Draft, "blocks" | "found"> {
  const labels = new Set(marks.filter(({ kind }) => kind === "label").map(({ start }) => start));
  const blocks = draft.blocks.filter(({ kind, start }) => kind !== "heading" || !labels.has(start));
  if (blocks.length === draft.blocks.length) return draft;
  const { title, ...found } = draft.found;
  const isKept = blocks.some(({ start, end }) => draft.text.slice(start, end) === title);
  return { blocks, found: isKept ? draft.found : found };
}

function kindOf(turns: Document["turns"]): Document["kind"] {
  if (turns === undefined) return "article";
  return new Set(turns.map(({ speaker }) => speaker)).size > 1 ? "debate" : "speech";
}
