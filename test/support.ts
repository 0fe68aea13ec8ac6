import type { Document } from "../src/record.ts";
import { analyse } from "../src/text/analyse.ts";
import { sha256 } from "../src/text/digest.ts";
import type { Span } from "../src/text/span.ts";

/** A plain document for the rooms above the intake. */
export function plainDocument(text: string, fields: Partial<Document> = {}): Document {
  const digest = sha256(text);
  return {
    id: "d-test",
    digest,
    kind: "article",
    title: null,
    publisher: null,
    authors: [],
    published: null,
    address: null,
    language: null,
    text,
    blocks: [],
    source: { mediaType: "text/plain", bytes: text.length, digest },
    ...fields,
  };
}

/** A text analysed, and what slices of it say. */
export function analysed(text: string, fields: Partial<Document> = {}) {
  const document = plainDocument(text, fields);
  const analysis = analyse(document);
  return {
    document,
    analysis,
    slice: ([start, end]: Span) => text.slice(start, end),
    sentences: analysis.sentences.map(({ start, end }) => text.slice(start, end)),
    quotations: analysis.quotations.map(({ start, end }) => text.slice(start, end)),
  };
}
