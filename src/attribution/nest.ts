/** Which attribution's words hold which: `within` is the closest one around. */
import type { Attribution } from "../record.ts";
import { contains, cover, type Span } from "../text/span.ts";

/** An attribution that has no place among the others yet. */
export type Found = Omit<Attribution, "id" | "within">;

/** Attributions in order of their place in the text, ids set, `within` filled in. */
export function nest(found: readonly Found[]): Attribution[] {
  const placed = found
    .map((item) => ({ item, place: cover([...item.cue, ...item.content]) }))
    .sort((a, b) => a.place[0] - b.place[0] || b.place[1] - a.place[1])
    .map(({ item }, i): Attribution => ({ id: `a-${i + 1}`, ...item, within: null }));
  // Attributions that still reach to this place, outermost first.
  let open: Attribution[] = [];
  for (const attribution of placed) {
    const anchor = cover(attribution.cue.length > 0 ? attribution.cue : attribution.content);
    open = open.filter((outer) => lastEnd(outer) > anchor[0]);
    attribution.within =
      open.findLast((outer) => outer.content.some((span) => holds(span, anchor, attribution)))?.id ?? null;
    open.push(attribution);
  }
  return placed;
}

const lastEnd = ({ content, cue, source }: Attribution) =>
  Math.max(...[...content, ...cue, ...source].map(([, end]) => end));

const holds = (outer: Span, anchor: Span, inner: Attribution) =>
  contains(outer, anchor) && inner.content.every((span) => contains(outer, span));
