import type { Block, Document } from "../record.ts";
import { sha256 } from "../text/digest.ts";
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
  const known = merge(given, draft.found);
  const transcript = draft.turns === undefined ? transcriptIn(text) : null;
  const turns = draft.turns ?? transcript?.turns;
  const blocks: Block[] = [...draft.blocks, ...(transcript?.blocks ?? [])].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  return {
    id: known.id ?? `d-${source.digest.slice(7, 19)}`,
    digest: sha256(text),
    kind: known.kind ?? kindOf(turns),
    title: known.title ?? null,
    publisher: known.publisher ?? null,
    authors: known.authors ?? [],
    published: known.published ?? null,
    address: known.address ?? null,
    language: known.language ?? null,
    text,
    blocks,
    ...(turns === undefined ? {} : { turns }),
    ...(draft.cues === undefined ? {} : { cues: draft.cues }),
    source,
  };
}

function kindOf(turns: Document["turns"]): Document["kind"] {
  if (turns === undefined) return "article";
  return new Set(turns.map(({ speaker }) => speaker)).size > 1 ? "debate" : "speech";
}
