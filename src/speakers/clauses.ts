/** Step 5a: the words around a cue that belong to the telling and not to what is told. */
import type { Attribution } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { cover, firstAfter, type Span } from "../text/span.ts";

export interface Clause {
  /** From the cue on, where the addressee stands. */
  after: Span | null;
  /** All stretches of the telling, in order, `after` among them. */
  spans: Span[];
}

/**
 * The reporting clauses, one an attribution. A clause ends where its sentence does, at a semicolon, and where any
 * other attribution's words begin.
 */
export function clausesOf(analysis: Analysis, attributions: readonly Attribution[]): Clause[] {
  const semicolons = analysis.tokens.filter(({ norm }) => norm === ";");
  const edges = attributions
    .flatMap(({ source, cue, content }) =>
      [...source, ...cue, ...content].map(([start, end]) => ({ start, end })),
    )
    .concat(semicolons.map(({ start, end }) => ({ start, end })))
    .sort((a, b) => a.start - b.start);
  return attributions.map((attribution) => clauseOf(analysis, attribution, edges));
}

type Edge = { start: number; end: number };

/** Words of other attributions that lie far off cannot bound a clause: it is no longer than this many characters. */
const longest = 400;

function clauseOf(analysis: Analysis, attribution: Attribution, edges: readonly Edge[]): Clause {
  const { source, cue, content, kind } = attribution;
  const [first] = cue;
  if (first === undefined) return { after: null, spans: [] };
  const sentence = analysis.sentences[sentenceAt(analysis, first[0])];
  if (sentence === undefined) return { after: null, spans: [] };
  const until = (from: number): number => {
    const end = Math.min(sentence.end, from + longest);
    let at = firstAfter(edges, from - 1, (edge) => edge.start);
    for (; at < edges.length; at++) {
      const edge = edges[at] as Edge;
      if (edge.start >= end) return end;
      // Its own cue does not end a clause that begins with it.
      if (!cue.some(([start]) => start === edge.start)) return edge.start;
    }
    return end;
  };
  const own = cover([...source, first]);
  const spans: Span[] = [];
  const push = (start: number, end: number) => {
    if (end > start) spans.push([start, end]);
  };
  // Before: “Speaking at a rally in Harwick, Calder said”.
  push(Math.max(sentence.start, own[0] - longest, endBefore(edges, own[0])), own[0]);
  const after: Span = [first[0], until(first[0])];
  push(...after);
  for (const [start, end] of source) if (start >= first[1]) push(end, until(end));
  const last = content.at(-1);
  // After quoted words: “No,” at a rally; of words that are not quoted nobody can tell where they end.
  if (kind === "direct" && last !== undefined && last[0] > first[0] && last[1] < sentence.end)
    push(last[1], until(last[1]));
  return { after, spans };
}

const sentenceAt = (analysis: Analysis, at: number) =>
  firstAfter(analysis.sentences, at, (sentence) => sentence.start) - 1;

/** The end of the words of other attributions that come last before `at`; a few neighbours are enough to know. */
function endBefore(edges: readonly Edge[], at: number): number {
  let end = 0;
  const from = firstAfter(edges, at - 1, (edge) => edge.start) - 1;
  for (let i = from; i >= 0 && i > from - 6; i--) {
    const edge = edges[i] as Edge;
    // Words that go on past `at` hold the clause; it cannot begin before them.
    end = Math.max(end, edge.end <= at ? edge.end : edge.start);
  }
  return end;
}
