/** Where a reading's parts stand: what its confidence goes by, besides its scores. */
import type { Analysis, Token } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import type { Circumstances } from "./confidence.ts";
import type { Linked } from "./link.ts";

type Place = Omit<Circumstances, "kind" | "rules" | "level">;

/** @param linked ranges of the text's tokens */
export function placeOf({ tokens, sentences }: Analysis, { source, cue, content }: Linked): Place {
  const first = (content[0] as Span)[0];
  const end = (content.at(-1) as Span)[1];
  const sentenceOf = (i: number) => (tokens[i] as Token).sentence;
  const bounds = (i: number) => sentences[sentenceOf(i)]?.tokens ?? [0, 0];
  const last = tokens[end - 1] as Token;
  const next = tokens[end];
  return {
    source: source === null ? "none" : sourceKind(tokens[source[1] - 1] as Token),
    toContent: Math.min(...content.map((span) => gap(span, cue))),
    toSource: source === null ? 0 : gap(source, cue),
    opensSentence: bounds(first)[0] === first,
    endsSentence: end >= bounds(end - 1)[1] - 1,
    endsAtMark: last.pos === "PUNCT" || next === undefined || next.pos === "PUNCT",
    sentences: sentenceOf(end - 1) - sentenceOf(first) + 1,
  };
}

const sourceKind = ({ pos }: Token) => (pos === "PROPN" ? "name" : pos === "PRON" ? "pronoun" : "other");
const gap = (a: Span, b: Span): number => Math.max(0, a[0] - b[1], b[0] - a[1]);
