/**
 * The record as strangers may see it: private people under a stand-in, everywhere, with the text and every span in
 * step. Who is public is said by a positive ground in the record; everybody else is private.
 */
import type { OnRecord } from "../../record.ts";
import { sha256 } from "../../text/digest.ts";
import { sentenceIds } from "../../text/sentence-ids.ts";
import type { Span } from "../../text/span.ts";
import { NameScan } from "./name-scan.ts";
import { patterned } from "./patterns.ts";
import { type PrivateNames, privateNames } from "./private-names.ts";
import { type Shifted, shifted } from "./shift.ts";

export interface PublicViewOptions {
  /** Names of private people that an editor has decided, with a reason of record, to show. */
  revealed?: readonly string[];
  /** Full names of people who are private in another document, and public in none. */
  elsewhere?: readonly string[];
}

/** A record as strangers may see it, with the names that decided it. */
export interface Viewed {
  record: OnRecord;
  /** Full names of who is hidden. */
  hidden: string[];
  /** How those are called who are shown, people and bodies. */
  shown: string[];
}

/**
 * Masks the names of private people, of everybody said to be under 18, and e-mail addresses, telephone numbers, street
 * addresses and the like of anybody. Stand-ins, `[person 1]`, are the same throughout a document.
 *
 * Where something was masked, ids and digests are those of the masked text, so that they tell nothing of the names.
 * A record with nothing to mask is returned as it is.
 *
 * @returns a record that is valid against `recordSchema`; every span slices the masked text
 */
export const publicView = (record: OnRecord, options: PublicViewOptions = {}): OnRecord =>
  viewed(record, options).record;

/** The public view, and whom it hides and shows. */
export function viewed(record: OnRecord, { revealed = [], elsewhere = [] }: PublicViewOptions = {}): Viewed {
  const names = privateNames(record, revealed, elsewhere);
  const { hidden, shown } = names;
  return { record: masked(record, names), hidden, shown };
}

function masked(record: OnRecord, names: PrivateNames): OnRecord {
  const shift = shifted(record.document.text, [...names.replacements, ...patterned(record.document.text)]);
  if (shift.text === record.document.text && names.hidesNobody) return record;
  const hidden = deepMask({ ...record, document: { ...record.document, text: "" } }, names.mask) as OnRecord;
  const { span } = shift;
  const spans = (all: readonly Span[]) => all.map(span);
  const extent = <T extends { start: number; end: number }>(one: T): T => {
    const [start, end] = span([one.start, one.end]);
    return { ...one, start, end };
  };
  const sentences = hidden.sentences.map(extent);
  const ids = sentenceIds(sentences.map(({ start, end }) => shift.text.slice(start, end)));
  const idOf = new Map(sentences.map(({ id }, i) => [id, ids[i] ?? id]));
  const digest = sha256(shift.text);
  return {
    ...hidden,
    id: `r-${digest.slice(7, 19)}`,
    document: {
      ...documentOf(hidden.document, names.mask, shift, digest, extent),
      publisher: publisherOf(record, hidden, names),
    },
    sentences: sentences.map((sentence, i) => ({ ...sentence, id: ids[i] ?? sentence.id })),
    attributions: hidden.attributions.map((one) => ({
      ...one,
      source: spans(one.source),
      cue: spans(one.cue),
      content: spans(one.content),
    })),
    speakers: hidden.speakers.map(({ person, ...one }, i) => {
      const original = record.speakers[i];
      const alias = original === undefined ? null : names.aliasOf(original);
      return {
        ...one,
        ...(alias === null ? { ...(person === undefined ? {} : { person }) } : { name: alias, aliases: [] }),
        mentions: spans(one.mentions),
        posts: one.posts.map((post) => ({ ...post, span: span(post.span) })),
      };
    }),
    statements: hidden.statements.map((one) => ({
      ...one,
      place: one.place === null ? null : { ...one.place, span: span(one.place.span) },
    })),
    exchanges: hidden.exchanges.map((one) => ({ ...one, cue: one.cue === null ? null : span(one.cue) })),
    claims: hidden.claims.map((one) => ({
      ...one,
      span: span(one.span),
      sentence: idOf.get(one.sentence) ?? one.sentence,
      quantity: one.quantity === null ? null : { ...one.quantity, span: span(one.quantity.span) },
    })),
    issues: hidden.issues.map((one) => (one.span === undefined ? one : { ...one, span: span(one.span) })),
  };
}

/** A newspaper bears the name of a town that somebody bears as well: only a full name is hidden there. */
function publisherOf(record: OnRecord, hidden: OnRecord, names: PrivateNames): string | null {
  const { publisher } = record.document;
  const isNamed =
    new NameScan(names.hidden).in(publisher ?? "").size > 0 || names.hidden.includes(publisher ?? "");
  return isNamed ? hidden.document.publisher : publisher;
}

function documentOf(
  document: OnRecord["document"],
  mask: (words: string) => string,
  { text, span }: Shifted,
  digest: string,
  extent: <T extends { start: number; end: number }>(one: T) => T,
): OnRecord["document"] {
  const { turns, cues, address } = document;
  // An address often spells the heading out: “/local/ada-lindqvist-says-no”.
  const spoken =
    address === null ? null : address.replace(/[-_/+%.]+/g, " ").replace(/\b\p{L}/gu, (c) => c.toUpperCase());
  return {
    ...document,
    id: `d-${digest.slice(7, 19)}`,
    digest,
    address: spoken !== null && mask(spoken) !== spoken ? null : address,
    text,
    blocks: document.blocks.map(extent),
    ...(turns === undefined
      ? {}
      : {
          turns: turns.map((turn) => ({
            ...extent(turn),
            label: turn.label === null ? null : span(turn.label),
          })),
        }),
    ...(cues === undefined ? {} : { cues: cues.map(extent) }),
    source: { mediaType: "text/plain", bytes: new TextEncoder().encode(text).length, digest },
  };
}

/** Every string in a value, however deep. */
function deepMask(value: unknown, mask: (words: string) => string): unknown {
  if (typeof value === "string") return mask(value);
  if (Array.isArray(value)) return value.map((one) => deepMask(one, mask));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deepMask(one, mask)]));
}
