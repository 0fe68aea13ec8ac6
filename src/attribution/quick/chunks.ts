/** A small chunker by part of speech: where a phrase begins tells where a content may end. */
import { fold, hashText } from "../../text/tagger/hashing.ts";
import { type Observed, pad } from "./observe.ts";

/** Kinds of chunk; 0 stands beyond the sequence's edges. */
export const chunk = {
  noun: 1,
  verb: 2,
  preposition: 3,
  opener: 4,
  and: 5,
  comma: 6,
  mark: 7,
  to: 8,
  other: 9,
} as const;

/** Every token stands in one chunk; no chunk runs over a sentence's end. */
export interface Chunks {
  /** Number of the chunk that holds each token. */
  at: Int32Array;
  /** Whether the token opens its chunk. */
  opens: Uint8Array;
  /** Kind of each chunk. */
  kinds: Uint8Array;
  /** What stands before each token since the sentence's last verb: noun phrases and prepositions, as one number. */
  load: Uint8Array;
}

const kindByPos = new Map<number, number>(
  Object.entries({
    NOUN: chunk.noun,
    PROPN: chunk.noun,
    PRON: chunk.noun,
    DET: chunk.noun,
    ADJ: chunk.noun,
    NUM: chunk.noun,
    SYM: chunk.noun,
    VERB: chunk.verb,
    AUX: chunk.verb,
    ADP: chunk.preposition,
    SCONJ: chunk.opener,
    CCONJ: chunk.and,
    PUNCT: chunk.mark,
  }).map(([pos, kind]) => [hashText(pos), kind]),
);
const hashes = (words: string) => new Set(words.split(" ").map((word) => hashText(word)));
const relatives = hashes("that who which whom whose whether if because when while where why how what");
const negations = hashes("not n't never");
const adverb = hashText("ADV");
const heads = hashes("DET PRON");
const comma = hashText(",");
const to = hashText("to");
const particle = hashText("PART");

export function chunksOf(seen: Observed): Chunks {
  const { length, pos, norm, sentenceFirst } = seen;
  const at = new Int32Array(length);
  const opens = new Uint8Array(length);
  const kinds = new Uint8Array(length);
  const load = new Uint8Array(length);
  let count = 0;
  let last = 0;
  let lastPos = 0;
  let nouns = 0;
  let prepositions = 0;
  for (let i = 0; i < length; i++) {
    if (sentenceFirst[i] === i) last = nouns = prepositions = 0;
    const own = pos[i + pad] as number;
    const kind = kindOf(norm[i + pad] as number, own, last);
    const isNew =
      kind !== last ||
      kind >= chunk.preposition ||
      (heads.has(own) && kind === chunk.noun && !heads.has(lastPos));
    load[i] = Math.min(3, nouns) * 4 + Math.min(3, prepositions);
    if (isNew) {
      opens[i] = 1;
      kinds[count++] = kind;
      if (kind === chunk.verb) nouns = prepositions = 0;
      if (kind === chunk.noun) nouns++;
      if (kind === chunk.preposition) prepositions++;
    }
    at[i] = count - 1;
    last = kind;
    lastPos = own;
  }
  return { at, opens, kinds: kinds.slice(0, count), load };
}

function kindOf(norm: number, pos: number, last: number): number {
  if (norm === comma) return chunk.comma;
  if (norm === to && pos === particle) return chunk.to;
  if (relatives.has(norm)) return chunk.opener;
  if (last === chunk.verb && (pos === adverb || negations.has(norm))) return chunk.verb;
  if (pos === particle && last === chunk.noun) return chunk.noun;
  return kindByPos.get(pos) ?? chunk.other;
}

/** The kind of the chunk so many chunks after that of token `i`. */
export const kindAt = ({ at, kinds }: Chunks, i: number, step: number): number =>
  kinds[(at[i] as number) + step] ?? 0;

/** The kinds of the chunks `[from, to]`, as one number. */
export function pathOf({ kinds }: Chunks, from: number, to: number): number {
  let path = 13;
  for (let c = from; c <= to; c++) path = fold(path, kinds[c] ?? 0);
  return path;
}
