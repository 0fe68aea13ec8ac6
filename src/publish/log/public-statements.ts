import type { Fields } from "../../ledger/entry/fields.ts";
import type { OnRecord, Speaker } from "../../record.ts";
import { removedMark } from "../../store/forget.ts";
import { idsOf } from "../../store/statement-ids.ts";

export interface PublicStatement {
  /** The statement's id in the store, which is not published. */
  statement: string;
  fields: Fields<"statement">;
}

type Span = [number, number];

/** What stands before and after a quotation, so that it is found again in another copy: UTF-16 code units. */
const context = 32;

/**
 * The statements of a record that may be published: those of known speakers who are public, in whose words no private
 * person is named. What stands around them is left out where a private person is named there.
 */
export function publicStatements(record: OnRecord): PublicStatement[] {
  const { document, attributions, speakers, statements, reader } = record;
  const { text } = document;
  const ids = idsOf(record).statements;
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const people = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const isPrivate = privateMask(speakers, text.length);
  const around = (start: number, end: number) => (isPrivate(start, end) ? "" : text.slice(start, end));

  return statements.flatMap(({ id, attribution, speaker, addressee, sure, ground: _, place, said }) => {
    const by = people.get(speaker ?? "");
    const found = byId.get(attribution);
    if (by === undefined || found === undefined || !by.public.is || found.content.length === 0) return [];
    const spans = found.content;
    if (spans.some(([start, end]) => isPrivate(start, end))) return [];
    const words = spans.map(([start, end]) => text.slice(start, end)).join(" … ");
    // What was redacted stands in the ledger already, with its tombstone.
    const names = found.source.map(([start, end]) => text.slice(start, end));
    if (words.trim() === "" || [words, by.name, ...names].some((part) => part.includes(removedMark)))
      return [];
    const [from, to] = [Math.min(...spans.map(([s]) => s)), Math.max(...spans.map(([, e]) => e))];
    const { kind, manner, negated, rule, confidence } = found;
    const [post] = by.posts;
    const to_ = people.get(addressee ?? "");
    const fields: Fields<"statement"> = {
      text: words,
      form: { kind, manner, negated },
      speaker: { name: by.name, kind: by.kind },
      role: post === undefined ? null : { title: post.title, body: post.body },
      addressee: to_?.public.is ? { name: to_.name, kind: to_.kind } : null,
      place: place?.name ?? null,
      said: said === null ? null : { from: said.from, to: said.to },
      document: { title: document.title, publisher: document.publisher, published: document.published },
      address: document.address,
      capture: document.source.digest,
      location: {
        spans,
        prefix: around(Math.max(0, from - context), from),
        suffix: around(to, Math.min(text.length, to + context)),
      },
      language: document.language,
      method: { reader: reader.version, rule, confidence, sure },
    };
    return [{ statement: ids.get(id) ?? id, fields }];
  });
}

/** Whether a private person is named between two places of the text. */
function privateMask(speakers: readonly Speaker[], length: number): (start: number, end: number) => boolean {
  const ends = speakers
    .filter((speaker) => speaker.kind === "person" && !speaker.public.is)
    .flatMap((speaker) => speaker.mentions as Span[]);
  // How many private names begin before each place, and how many are over.
  const begun = new Uint32Array(length + 2);
  const over = new Uint32Array(length + 2);
  for (const [start, end] of ends) {
    begun[start + 1] = (begun[start + 1] ?? 0) + 1;
    over[end] = (over[end] ?? 0) + 1;
  }
  for (let i = 1; i < begun.length; i++) {
    begun[i] = (begun[i] ?? 0) + (begun[i - 1] ?? 0);
    over[i] = (over[i] ?? 0) + (over[i - 1] ?? 0);
  }
  return (start, end) => (begun[end] ?? 0) > (over[start] ?? 0);
}
