import type { Span } from "../text/span.ts";

/** Something that covers stretches of the text; `T` says what it is. */
export interface Mark<T> {
  spans: readonly Span[];
  value: T;
}

export interface Segment<T> {
  start: number;
  end: number;
  /** What covers it, from the outside in. */
  marks: T[];
  /** The marks that have no further segment after this one. */
  last: T[];
}

interface Piece<T> {
  start: number;
  end: number;
  order: number;
  value: T;
}

/**
 * Cuts the stretches of `within` (in order, apart from one another) so that every segment lies wholly inside or
 * outside of each mark: nested and overlapping marks become a flat row. One list of segments for each stretch.
 */
export function segments<T>(within: readonly Span[], marks: readonly Mark<T>[]): Segment<T>[][] {
  const pieces = marks
    .flatMap(({ spans, value }, order): Piece<T>[] =>
      spans.map(([start, end]) => ({ start, end, order, value })),
    )
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
  const lastOf = new Map<T, Segment<T>>();
  let next = 0;
  let open: Piece<T>[] = [];

  const rows = within.map(([from, to]) => {
    const row: Segment<T>[] = [];
    let at = from;
    while (at < to) {
      while (next < pieces.length && (pieces[next] as Piece<T>).start <= at)
        open.push(pieces[next++] as Piece<T>);
      open = open.filter(({ end }) => end > at);
      const end = open.reduce(
        (near, piece) => Math.min(near, piece.end),
        Math.min(to, pieces[next]?.start ?? to),
      );
      const segment: Segment<T> = {
        start: at,
        end,
        marks: [...new Set(open.map(({ value }) => value))],
        last: [],
      };
      for (const value of segment.marks) lastOf.set(value, segment);
      row.push(segment);
      at = end;
    }
    return row;
  });
  // From the inside out, so that the closing marks of a nest stand in the order in which they close.
  for (const [value, segment] of [...lastOf].reverse()) segment.last.push(value);
  return rows;
}
