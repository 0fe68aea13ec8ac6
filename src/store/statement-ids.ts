/** Ids that a statement, a claim or a speaker keeps over versions and readers: digests of their words. */
import type { OnRecord } from "../record.ts";
import { type IdPrefix, idOf } from "./ids.ts";

type Span = [number, number];

export interface RecordIds {
  /** Local id in the record -> id in the store. */
  statements: Map<string, string>;
  claims: Map<string, string>;
  speakers: Map<string, string>;
  /** Statement id in the store -> from where to where its content stands. */
  spans: Map<string, Span>;
}

export function idsOf(record: OnRecord): RecordIds {
  const { text, id: document } = record.document;
  const slice = ([start, end]: Span) => text.slice(start, end);
  const attributions = new Map(record.attributions.map((attribution) => [attribution.id, attribution]));
  const name = namer(document);
  const ids: RecordIds = { statements: new Map(), claims: new Map(), speakers: new Map(), spans: new Map() };
  for (const { id, attribution } of record.statements) {
    const { content = [], source = [] } = attributions.get(attribution) ?? {};
    const statement = name("s", content.map(slice).join("\n"), source.map(slice).join("\n"));
    ids.statements.set(id, statement);
    const hull = hullOf(content);
    if (hull !== null) ids.spans.set(statement, hull);
  }
  for (const { id, span } of record.claims) ids.claims.set(id, name("c", slice(span)));
  for (const { id, kind, name: called } of record.speakers) ids.speakers.set(id, name("p", kind, called));
  return ids;
}

/** The same words a second time in one document are told apart by their number. */
function namer(document: string): (prefix: IdPrefix, ...words: string[]) => string {
  const seen = new Map<string, number>();
  return (prefix, ...words) => {
    const first = idOf(prefix, document, ...words);
    const count = seen.get(first) ?? 0;
    seen.set(first, count + 1);
    return count === 0 ? first : idOf(prefix, document, ...words, count);
  };
}

function hullOf(spans: readonly Span[]): Span | null {
  const [first] = spans;
  if (first === undefined) return null;
  let [from, to] = first;
  for (const [start, end] of spans) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return [from, to];
}
