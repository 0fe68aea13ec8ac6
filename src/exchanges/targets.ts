/** Which earlier statement a later one goes back to. */
import { contentWords, shared } from "./overlap.ts";
import type { Placed, Stage } from "./stage.ts";

/** An answer comes within so many sentences of what it answers. */
const answerReach = 12;
/** As many statements before a given one are looked at. */
const looked = 40;

/** The latest statement before `from` by somebody else, or by `speaker`. */
export function latestOther({ placed, authors }: Stage, from: Placed, speaker: string | null): Placed | null {
  const at = placed.indexOf(from);
  for (let i = at - 1; i >= 0 && i >= at - looked; i--) {
    const item = placed[i] as Placed;
    if (!item.spoken || item.statement.speaker === null || item.statement.speaker === from.statement.speaker)
      continue;
    if (authors.has(item.statement.speaker)) continue;
    if (item.attribution.within !== null && item.attribution.within === from.attribution.id) continue;
    if (speaker !== null && item.statement.speaker !== speaker) continue;
    if (speaker === null && from.sentence - item.sentence > answerReach) return null;
    return item;
  }
  return null;
}

/**
 * The statement by the same speaker that `from` stands by or revises: the one that shares most words with it among
 * the latest, else the latest of all.
 */
export function latestOf(
  { placed, analysis }: Stage,
  from: Placed,
): { placed: Placed; share: number } | null {
  const { speaker } = from.statement;
  if (speaker === null) return null;
  const at = placed.indexOf(from);
  const words = contentWords(analysis, from);
  let latest: Placed | null = null;
  let best: { placed: Placed; count: number } | null = null;
  for (let i = at - 1; i >= 0 && i >= at - looked; i--) {
    const item = placed[i] as Placed;
    if (!item.spoken || item.statement.speaker !== speaker || item.sentence === from.sentence) continue;
    latest ??= item;
    const count = shared(words, contentWords(analysis, item));
    if (count > (best?.count ?? 1)) best = { placed: item, count };
  }
  if (best !== null) return { placed: best.placed, share: 1 };
  return latest === null ? null : { placed: latest, share: 0.9 };
}
