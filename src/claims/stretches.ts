/**
 * Pass 1: which words can hold a claim, and in whose voice. Frames ("Reyes said that"), labels, time stamps, stage
 * directions, headings and pull quotes hold none.
 */
import type { Attribution, Document } from "../record.ts";
import type { Analysis, Token } from "../text/analysis.ts";
import { datelineEnd } from "../text/dateline.ts";
import { firstAfter, length, type Span } from "../text/span.ts";

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

export interface Reading {
  stretches: Stretch[];
  /**
   * The sentence as one, for where its stretches claim nothing: in "Two thirds of voters backed the plan" the frame
   * itself is what can be checked. Null where a quotation or something not said stands in it.
   */
  whole: Stretch | null;
  /** The frame counts heads ("28 percent of voters said they …"): the sentence is one claim, its number in the frame. */
  counts: boolean;
}

/**
 * Stretches of each sentence, in order. Content that its source did not say (negated) holds no claim: it would be
 * shown as said.
 */
export function stretchesOf(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
): Reading[] {
  const { tokens, sentences, paragraphs } = analysis;
  const { voices, frames } = voicesOf(analysis, document, attributions);
  const indexOf = new Map(attributions.map(({ id }, i) => [id, i]));
  const readings: Reading[] = [];
  sentences.forEach((sentence, index) => {
    const block = paragraphs[sentence.paragraph]?.block;
    if (block !== null && block !== undefined && silent.has(block)) return;
    const [first, end] = sentence.tokens;
    const framed = voices.subarray(first, end).includes(none);
    const stretches: Stretch[] = [];
    for (let i = first; i < end; ) {
      const voice = voices[i] as number;
      let next = i + 1;
      while (next < end && voices[next] === voice) next++;
      if (voice !== none) {
        const attribution = attributions[voice] ?? null;
        const cut = next < end && (tokens[next] as Token).pos !== "PUNCT";
        const last = cut ? withoutDangling(tokens, i, next) : next;
        if (last > i) stretches.push({ first: i, end: last, sentence: index, attribution, framed });
      }
      i = next;
    }
    const framers = new Set(frames.subarray(first, end));
    framers.delete(none);
    const framing = [...framers].map((i) => attributions[i] as Attribution);
    const plain = framing.length > 0 && framing.every(({ kind, negated }) => kind === "indirect" && !negated);
    const outer = framing[0]?.within ?? null;
    const attribution = outer === null ? null : (attributions[indexOf.get(outer) ?? -1] ?? null);
    // A turn's label stands in its first sentence and is no part of what is claimed.
    let start = first;
    while (start < end && voices[start] === none && frames[start] === none) start++;
    const whole =
      plain && !attribution?.negated
        ? { first: start, end, sentence: index, attribution, framed: false }
        : null;
    const counts = whole !== null && countsHeads(tokens, frames, start, end);
    readings.push({ stretches, whole, counts });
  });
  return readings;
}

const dangling = new Set(["CCONJ", "SCONJ", "DET", "ADP", "PART"]);
const questionWords = new Set(["what", "that", "which", "who", "how", "why", "when", "where"]);

/** Right before a frame or another voice, without the words that only lead on to it: "it is clear that". */
function withoutDangling(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last > first) {
    const { pos, norm } = tokens[last - 1] as Token;
    if (!dangling.has(pos) && !questionWords.has(norm)) break;
    last--;
  }
  return last;
}

const shares = new Set([
  "percent",
  "%",
  "majority",
  "half",
  "third",
  "thirds",
  "quarter",
  "quarters",
  "fifth",
]);

function countsHeads(tokens: readonly Token[], frames: Int32Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (frames[i] !== none && shares.has((tokens[i] as Token).norm)) return true;
  return false;
}

const silent = new Set<string>(["heading", "pullquote", "direction", "time", "label"]);

interface Voices {
  /** For each token the index of the innermost attribution that holds it, `author`, or `none`. */
  voices: Int32Array;
  /** For each token the index of the attribution whose source or cue it is, or `none`. */
  frames: Int32Array;
}

function voicesOf(
  { text, tokens, paragraphs }: Analysis,
  document: Document,
  attributions: readonly Attribution[],
): Voices {
  const voices = new Int32Array(tokens.length).fill(author);
  const frames = new Int32Array(tokens.length).fill(none);
  const unsaid = unsaidOf(attributions);
  const paint = ([start, end]: Span, voice: number, frame: number) => {
    const first = firstAfter(tokens, start - 1, (token) => token.start);
    const last = firstAfter(tokens, end - 1, (token) => token.start);
    voices.fill(voice, first, last);
    frames.fill(frame, first, last);
  };
  const size = (a: Attribution) => a.content.reduce((sum, span) => sum + length(span), 0);
  const outerFirst = attributions.map((a, i) => ({ a, i, size: size(a) })).sort((x, y) => y.size - x.size);
  for (const { a, i } of outerFirst) {
    for (const span of a.content) paint(span, unsaid.has(a.id) ? none : i, none);
    for (const span of [...a.source, ...a.cue]) paint(span, none, i);
  }
  for (const { kind, start, end } of document.blocks)
    if (kind === "label" || kind === "time" || kind === "direction") paint([start, end], none, none);
  for (const { start } of paragraphs) paint([start, datelineEnd(text, start)], none, none);
  return { voices, frames };
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
