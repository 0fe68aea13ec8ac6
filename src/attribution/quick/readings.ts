/** All readings of a document's paragraphs, as spans of its text. */
import type { Attribution } from "../../record.ts";
import type { Analysis, Token } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import { kindOf } from "../kind.ts";
import type { Advice } from "./advice.ts";
import { placeOf } from "./circumstances.ts";
import { traitsOf } from "./confidence.ts";
import { type CueLexicon, wordKey } from "./cue-lexicon.ts";
import { Hints } from "./hints.ts";
import type { Spans } from "./project.ts";
import type { SequenceReader } from "./read-sequence.ts";
import type { SecondOpinion } from "./second-opinion.ts";
import { sequencesOf } from "./sequences.ts";

export interface Reading extends Spans {
  kind: Attribution["kind"];
  /** Tokens of the cue in the text. */
  cueTokens: Span;
  /** The cue's main word. */
  head: Token;
  /** First token of the content in the text. */
  firstWord: number;
  traits: Float64Array;
  /** The rules' attribution that says the same. */
  ruled: Attribution | null;
}

/** In order of the paragraphs. */
export function readingsOf(analysis: Analysis, advice: Advice, reader: SequenceReader): Reading[] {
  return readingsIn(sequencesOf(analysis), analysis, new Hints(analysis, advice), reader);
}

/** Those of some of the text's sequences. */
export function readingsIn(
  ranges: readonly Span[],
  analysis: Analysis,
  hints: Hints,
  reader: SequenceReader,
  other?: SecondOpinion,
): Reading[] {
  return ranges.flatMap((range) => {
    if (isPullQuote(analysis, range)) return [];
    const inText = ([first, end]: Span): Span => [range[0] + first, range[0] + end];
    return reader.read(analysis, hints, range, other).map((scored): Reading => {
      const inCharacters = (span: Span): Span => {
        const [first, end] = inText(span);
        return [(analysis.tokens[first] as Token).start, (analysis.tokens[end - 1] as Token).end];
      };
      const spans = {
        source: scored.source === null ? [] : [inCharacters(scored.source)],
        cue: [inCharacters(scored.cue)],
        content: scored.content.map(inCharacters),
      };
      const cueTokens = inText(scored.cue);
      const head = headOf(analysis, cueTokens, reader.lexicon);
      const kind = kindOf(analysis, spans.content);
      const ruled = hints.attributionAt(cueTokens);
      const rules =
        ruled === null
          ? "none"
          : !meansTheSame(ruled, spans)
            ? "other"
            : String(ruled.content) === String(spans.content)
              ? "exactly"
              : "same";
      const place = placeOf(analysis, {
        source: scored.source === null ? null : inText(scored.source),
        cue: cueTokens,
        content: scored.content.map(inText),
      });
      return {
        ...spans,
        kind,
        cueTokens,
        head: head.token,
        firstWord: inText(scored.content[0] as Span)[0],
        traits: traitsOf(scored, { kind, rules, level: head.level, ...place }),
        ruled: rules === "same" || rules === "exactly" ? ruled : null,
      };
    });
  });
}

/** A pull quote says again what the text says elsewhere. */
const isPullQuote = ({ tokens, sentences, paragraphs }: Analysis, [first]: Span) =>
  paragraphs[sentences[tokens[first]?.sentence ?? -1]?.paragraph ?? -1]?.block === "pullquote";

/** The cue's word that is most often part of cues. */
function headOf(
  { tokens }: Analysis,
  [first, end]: Span,
  lexicon: CueLexicon,
): { token: Token; level: number } {
  let best = { token: tokens[first] as Token, level: -1 };
  for (const token of tokens.slice(first, end)) {
    const level = lexicon.word(wordKey(token));
    if (level > best.level) best = { token, level };
  }
  return best;
}

const size = (spans: readonly Span[]) => spans.reduce((sum, [from, to]) => sum + to - from, 0);

function common(a: readonly Span[], b: readonly Span[]): number {
  let sum = 0;
  for (const [from, to] of a)
    for (const [start, end] of b) sum += Math.max(0, Math.min(to, end) - Math.max(from, start));
  return sum;
}

/** Half of the content in common, and sources that meet (or none on both sides). */
export function meansTheSame(a: Spans, b: Spans): boolean {
  const sources =
    a.source.length === 0 || b.source.length === 0
      ? a.source.length === b.source.length
      : common(a.source, b.source) > 0;
  const shared = common(a.content, b.content);
  return sources && shared > 0 && 3 * shared >= size(a.content) + size(b.content);
}
