/** A text with some stretches replaced, and where each place of the old text stands in the new one. */
import { firstAfter, type Span } from "../../text/span.ts";

export interface Replacement {
  start: number;
  end: number;
  with: string;
}

export interface Shifted {
  text: string;
  /** A span that touches a replaced stretch holds all of what stands there now. */
  span(span: Span): Span;
}

/** Of two replacements that overlap, the longer one counts. */
export function shifted(text: string, replacements: readonly Replacement[]): Shifted {
  const kept = apart(replacements);
  const places: { start: number; end: number; from: number; to: number }[] = [];
  let out = "";
  let at = 0;
  for (const { start, end, with: words } of kept) {
    out += text.slice(at, start);
    places.push({ start, end, from: out.length, to: out.length + words.length });
    out += words;
    at = end;
  }
  out += text.slice(at);
  const place = (index: number, isEnd: boolean): number => {
    // The last replacement that begins before the place; one that begins right there is not before a start.
    const before = places[firstAfter(places, isEnd ? index - 1 : index, ({ start }) => start) - 1];
    if (before === undefined) return index;
    if (index >= before.end) return before.to + index - before.end;
    return isEnd ? before.to : before.from;
  };
  return {
    text: out,
    span: ([start, end]) => [place(start, false), end > start ? place(end, true) : place(end, false)],
  };
}

function apart(replacements: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const one of [...replacements].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last === undefined || one.start >= last.end) kept.push(one);
    else if (one.end - one.start > last.end - last.start) kept[kept.length - 1] = one;
  }
  return kept;
}
