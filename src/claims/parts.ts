/**
 * Pass 1: which words can hold a claim, and in whose voice. Frames ("Reyes said that"), labels, time stamps, stage
 * directions, headings and pull quotes hold none.
 */
import type { Attribution, Document } from "../record.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { firstAfter } from "../text/span.ts";

/** Tokens `[first, end)` of one sentence and one voice. */
export interface Stretch {
  first: number;
  end: number;
  sentence: number;
  /** Whose content it is most closely, null for the author's own voice. */
  attribution: Attribution | null;
  /** Other words of its sentence are the frame of an attribution. */
  framed: boolean;
}

const author = -1;
const none = -2;

/** Stretches in order. Content that its source did not say (negated) holds no claim: it would be shown as said. */
export function stretchesOf(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
): Stretch[] {
  const { tokens, sentences, paragraphs } = analysis;
  const voices = voicesOf(tokens, document, attributions);
  const stretches: Stretch[] = [];
  sentences.forEach((sentence, index) => {
    const block = paragraphs[sentence.paragraph]?.block;
    if (block === "heading" || block === "pullquote" || block === "direction" || block === "time") return;
    const [first, end] = sentence.tokens;
    const framed = voices.subarray(first, end).includes(none);
    for (let i = first; i < end; ) {
      const voice = voices[i] as number;
      let next = i + 1;
      while (next < end && voices[next] === voice) next++;
      if (voice !== none) {
        const attribution = attributions[voice] ?? null;
        stretches.push({ first: i, end: next, sentence: index, attribution, framed });
      }
      i = next;
    }
  });
  return stretches;
}

/** For each token the index of the innermost attribution that holds it, `author`, or `none`. */
function voicesOf(
  tokens: readonly Token[],
  document: Document,
  attributions: readonly Attribution[],
): Int32Array {
  const voices = new Int32Array(tokens.length).fill(author);
  const unsaid = unsaidOf(attributions);
  const paint = ([start, end]: readonly [number, number], voice: number) => {
    const first = firstAfter(tokens, start - 1, (token) => token.start);
    voices.fill(
      voice,
      first,
      firstAfter(tokens, end - 1, (token) => token.start),
    );
  };
  const size = (a: Attribution) => a.content.reduce((sum, [start, end]) => sum + end - start, 0);
  const outerFirst = attributions.map((a, i) => ({ a, i, size: size(a) })).sort((x, y) => y.size - x.size);
  for (const { a, i } of outerFirst) {
    for (const span of a.content) paint(span, unsaid.has(a.id) ? none : i);
    for (const span of a.source) paint(span, none);
    for (const span of a.cue) paint(span, none);
  }
  for (const { kind, start, end } of document.blocks)
    if (kind === "label" || kind === "time" || kind === "direction") paint([start, end], none);
  return voices;
}

/** Attributions that are negated, or lie in one that is. */
function unsaidOf(attributions: readonly Attribution[]): Set<string> {
  const byId = new Map(attributions.map((a) => [a.id, a]));
  const known = new Map<string, boolean>();
  for (const { id } of attributions) {
    const chain: string[] = [];
    let at = byId.get(id);
    let unsaid = false;
    while (at !== undefined) {
      const seen = known.get(at.id);
      if (seen !== undefined || at.negated) {
        unsaid = seen ?? true;
        if (at.negated) chain.push(at.id);
        break;
      }
      // Marks the way, so that a chain that bites its tail ends.
      known.set(at.id, false);
      chain.push(at.id);
      at = at.within === null ? undefined : byId.get(at.within);
    }
    for (const link of chain) known.set(link, unsaid);
  }
  return new Set([...known].flatMap(([id, unsaid]) => (unsaid ? [id] : [])));
}
