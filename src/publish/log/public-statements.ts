import type { Fields } from "../../ledger/entry/fields.ts";
import type { OnRecord } from "../../record.ts";
import { removedMark } from "../../store/forget.ts";
import { idsOf } from "../../store/statement-ids.ts";
import type { Span } from "../../text/span.ts";

export interface PublicStatement {
  /** The statement's id in the store, which is not published. */
  statement: string;
  /** Its id in the record. */
  local: string;
  fields: Fields<"statement">;
}

/** What stands before and after a quotation, so that it is found again in another copy: UTF-16 code units. */
const context = 32;

/**
 * The statements of a record that may be published: those of known speakers who are public, in whose words nobody is
 * named who is private. The public view alone decides who that is.
 *
 * @param view the public view of the record
 */
export function publicStatements(record: OnRecord, view: OnRecord): PublicStatement[] {
  const ids = idsOf(record).statements;
  const originals = new Map(record.attributions.map((attribution) => [attribution.id, attribution]));
  const found = new Map(view.attributions.map((attribution) => [attribution.id, attribution]));
  const people = new Map(view.speakers.map((speaker) => [speaker.id, speaker]));
  const names = new Map(record.speakers.map(({ id, name }) => [id, name]));
  const isShown = (id: string | null) => people.get(id ?? "")?.name === names.get(id ?? "");
  const { document } = view;

  return view.statements.flatMap(({ id, attribution, speaker, addressee, sure, place, said }) => {
    const by = people.get(speaker ?? "");
    const [here, there] = [originals.get(attribution), found.get(attribution)];
    if (by === undefined || here === undefined || there === undefined) return [];
    if (!by.public.is || !isShown(by.id) || here.content.length === 0) return [];
    const words = wordsOf(record, here.content);
    if (words !== wordsOf(view, there.content)) return [];
    // What was redacted stands in the ledger already, with its tombstone.
    const sources = there.source.map(([start, end]) => document.text.slice(start, end));
    if (words.trim() === "" || [words, by.name, ...sources].some((part) => part.includes(removedMark)))
      return [];
    const { kind, manner, negated, rule, confidence, content: spans } = here;
    const [before, after] = [around(record, here.content), around(view, there.content)];
    const [post] = by.posts;
    const to = isShown(addressee) ? people.get(addressee ?? "") : undefined;
    const fields: Fields<"statement"> = {
      text: words,
      form: { kind, manner, negated },
      speaker: { name: by.name, kind: by.kind },
      role: post === undefined ? null : { title: post.title, body: post.body },
      addressee: to?.public.is ? { name: to.name, kind: to.kind } : null,
      place: place?.name ?? null,
      said: said === null ? null : { from: said.from, to: said.to },
      document: { title: document.title, publisher: document.publisher, published: document.published },
      address: document.address,
      capture: record.document.source.digest,
      location: {
        spans,
        // Left out where somebody is named who is private.
        prefix: before.prefix === after.prefix ? before.prefix : "",
        suffix: before.suffix === after.suffix ? before.suffix : "",
      },
      language: document.language,
      method: { reader: view.reader.version, rule, confidence, sure },
    };
    return [{ statement: ids.get(id) ?? id, local: id, fields }];
  });
}

const wordsOf = ({ document: { text } }: OnRecord, spans: readonly Span[]): string =>
  spans.map(([start, end]) => text.slice(start, end)).join(" … ");

function around({ document: { text } }: OnRecord, spans: readonly Span[]) {
  let [from, to] = [text.length, 0];
  for (const [start, end] of spans) [from, to] = [Math.min(from, start), Math.max(to, end)];
  return { prefix: text.slice(Math.max(0, from - context), from), suffix: text.slice(to, to + context) };
}
