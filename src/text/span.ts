/** A half-open range of UTF-16 code units, as `String.prototype.slice` takes it: `[start, end]`. */
export type Span = [start: number, end: number];

export const length = ([start, end]: Span): number => end - start;

export const contains = (outer: Span, inner: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

export const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

export const sliceOf = (text: string, [start, end]: Span): string => text.slice(start, end);

/** The smallest span that covers all of `spans`; they must not be empty. */
export const cover = (spans: readonly Span[]): Span => [
  Math.min(...spans.map((span) => span[0])),
  Math.max(...spans.map((span) => span[1])),
];

/** `span` without the white space at its two edges; empty at its start when it holds nothing else. */
export function trim(text: string, [start, end]: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return [start, end];
}

/** Index of the first item of `sorted` (by `start`) for which `start > at`, by halving. */
export function firstAfter<T>(sorted: readonly T[], at: number, start: (item: T) => number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start(sorted[middle] as T) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
