/** The same claim in a later document, on another occasion or by another speaker. */
import { fewestShared, likeness } from "../overlap.ts";
import { isDisplay } from "../repeats.ts";
import { wordsAgree } from "../same.ts";
import type { Page, Proposal } from "./across.ts";

import type { Told } from "./told.ts";

const alike = 0.5;

export function repeatedAcross({ record, stage, told, before }: Page): Proposal[] {
  // What a document tells only to say who answers or revises it was said before.
  const background = new Set(record.exchanges.map(({ to }) => to));
  const found: Proposal[] = [];
  for (const [from, item] of told) {
    if (item.words.size < fewestShared || from.attribution.within !== null) continue;
    if (background.has(from.statement.id) || isDisplay(stage, from)) continue;
    let best: Told | null = null;
    let most = alike;
    for (const earlier of before.withWords(item.words)) {
      const share = likeness(item.words, earlier.words);
      if (share < most || earlier.placed.attribution.within !== null || isOneUtterance(item, earlier))
        continue;
      [best, most] = [earlier, share];
    }
    if (best !== null)
      found.push({
        from,
        to: best,
        kind: "repeats",
        change: undefined,
        cue: null,
        confidence: Math.min(0.95, 0.3 + most * 0.65),
      });
  }
  return found;
}

/** Two papers on one speech: the same speaker, on days that may be one. */
function isOneUtterance(later: Told, earlier: Told): boolean {
  if (later.party !== earlier.party) return false;
  const [a, b] = [daysOf(later), daysOf(earlier)];
  if (later.placed.statement.said !== null && earlier.placed.statement.said !== null)
    return a.from <= b.to && b.from <= a.to;
  const days = Math.abs(Date.parse(a.from) - Date.parse(b.from)) / 86_400_000;
  return days <= 1 && wordsAgree(later, earlier);
}

function daysOf({ placed, published }: Told): { from: string; to: string } {
  const day = published ?? "";
  return placed.statement.said ?? { from: day, to: day };
}
