/**
 * What in a transcript is a statement within a turn. The turn is its speaker's statement already, so “I think”, “we want”
 * and “let me ask you” open nothing new; what the speaker reports of others, or of what was said before, does.
 */
import type { Turn } from "../record.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { firstAfter, overlaps, type Span, trim } from "../text/span.ts";
import type { Found } from "./nest.ts";

/** @returns those of `found` that a turn can hold, cut to the turn of their cue; all of them where there are no turns */
export function withinTurns(analysis: Analysis, found: readonly Found[]): Found[] {
  if (analysis.turns.length === 0) return [...found];
  return found.flatMap((item) => {
    const cut = cutToTurn(analysis, item);
    return cut === null || isOwnWords(analysis, cut) ? [] : [cut];
  });
}

function cutToTurn({ text, turns }: Analysis, found: Found): Found | null {
  const { cue, source, content } = found;
  const at = (cue[0] ?? content[0] ?? [0])[0];
  const index = firstAfter(turns, at, (turn) => turn.label?.[0] ?? turn.start) - 1;
  const turn = turns[index];
  if (turn === undefined) return found;
  if (turn.label !== null && cue.some((span) => overlaps(span, turn.label as Span))) return null;
  const from = turn.label?.[1] ?? turn.start;
  const to = Math.max(turn.end, startOf(turns[index + 1]) ?? text.length);
  const kept = (spans: Span[]) =>
    spans.flatMap(([start, end]): Span[] => {
      const span = trim(text, [Math.max(start, from), Math.min(end, to)]);
      return span[0] < span[1] ? [span] : [];
    });
  const words = kept(content);
  return words.length === 0 ? null : { ...found, source: kept(source), content: words };
}

const startOf = (turn: Turn | undefined) => turn?.label?.[0] ?? turn?.start;

const speaker = /^(?:i|we|me|us|my|our|myself|ourselves|(?:i|we)['’](?:m|ve|d|ll|re))$/i;
const listener = /^(?:you|y['’]all)$/i;
/** “You know”, “as you can imagine”: the listener is only called on. */
const calls = new Set("know see imagine remember understand realize mean guess look hear bet".split(" "));
/** What a speaker tells of having said or held before, which is a statement of another day. */
const sayings = new Set(
  `say tell ask call write promise pledge vow warn announce propose argue suggest mention insist state describe admit
  explain answer reply testify predict urge recommend praise criticize condemn deny declare speak talk think believe
  support oppose favor favour agree disagree`.split(/\s+/),
);

function isOwnWords({ text, tokens }: Analysis, { source, cue, kind }: Found): boolean {
  const own = tokensIn(tokens, cue);
  // Inside of marks “I” is somebody else.
  if (own.length === 0 || own.some(({ quotation }) => quotation >= 0)) return false;
  const holds = (words: ReadonlySet<string>) => own.some(({ lemma }) => words.has(lemma));
  const past = isPast(own);
  // “Senator, thank you”; “Think about it”
  if (holds(thanks) || (source.length === 0 && kind === "indirect" && !past)) return true;
  // “I'm asking” is one word as a source and the cue's first word elsewhere.
  const name = source[0] === undefined ? (own[0] as Token).text : text.slice(...source[0]);
  if (listener.test(name)) return holds(calls) && !past;
  return speaker.test(name) && !(past && holds(sayings));
}
const thanks = new Set(["thank"]);

/** “said”, “have said”, “did not say”, but not “have to say”. */
const isPast = (cue: readonly Token[]): boolean =>
  !cue.some(({ norm }) => norm === "to") &&
  cue.some(({ norm, lemma, pos }) =>
    pos === "VERB" || pos === "AUX" ? past.test(norm) || (norm !== lemma && !present.test(norm)) : false,
  );
const past = /^(?:did|didn't|had|hadn't|was|were|have|haven't|has|'ve|'d)$/;
const present = /(?:s|ing|n't|'m|'re|'ll|^am|^are|^ca|^wo|^sha)$/;

const tokensIn = (tokens: readonly Token[], spans: readonly Span[]): Token[] =>
  spans.flatMap(([start, end]) => {
    const first = firstAfter(tokens, start - 1, (token) => token.start);
    return tokens.slice(
      first,
      firstAfter(tokens, end - 1, (token) => token.start),
    );
  });
