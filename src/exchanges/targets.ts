/** Which earlier statement a later one goes back to. */
import { contentWords, shared } from "./overlap.ts";
import type { Placed, Stage } from "./stage.ts";

/** As many statements before a given one are looked at. */
const looked = 40;
/** Words are stood by or taken back within so many sentences, where “it” is all that is said of them within more. */
const next = 3;
const near = 15;

/** The latest statement before `from` by `speaker`. */
export function latestOther(stage: Stage, from: Placed, speaker: string): Placed | null {
  for (const item of before(stage, from))
    if (item.statement.speaker === speaker && speaker !== from.statement.speaker) return item;
  return null;
}

/** The statement by somebody else that comes right before `from`, `reach` sentences at most, with nothing of the same speaker between them. */
export function rightBefore(stage: Stage, from: Placed, reach: number): Placed | null {
  for (const item of before(stage, from)) {
    if (item.sentence === from.sentence && item.statement.speaker === from.statement.speaker) continue;
    // Words of nobody known stand between others' like any other text.
    if (item.statement.speaker === null || item.attribution.manner !== "statement") continue;
    const other = item.statement.speaker !== from.statement.speaker;
    return other && from.sentence - item.sentence <= reach ? item : null;
  }
  return null;
}

/**
 * The statement by the same speaker that `from` stands by or revises: the one that shares most words with it and
 * with what is said of it (`about`); the latest where it comes right before, or where nothing is said of it.
 */
export function latestOf(
  stage: Stage,
  from: Placed,
  about: ReadonlySet<string>,
  sentence: number,
): { placed: Placed; share: number } | null {
  const { speaker } = from.statement;
  if (speaker === null) return null;
  const words = new Set([...contentWords(stage.analysis, from), ...about]);
  let latest: Placed | null = null;
  let between = false;
  let best: { placed: Placed; count: number } | null = null;
  for (const item of before(stage, from)) {
    if (item.sentence >= sentence) continue;
    if (item.statement.speaker !== speaker) {
      between ||= latest === null;
      continue;
    }
    latest ??= item;
    const count = shared(words, contentWords(stage.analysis, item));
    if (count > (best?.count ?? 1)) best = { placed: item, count };
  }
  if (best !== null) return { placed: best.placed, share: 1 };
  if (latest === null) return null;
  const back = sentence - latest.sentence;
  if (back <= next && !between) return { placed: latest, share: 0.9 };
  return about.size < 2 && back <= near ? { placed: latest, share: 0.85 } : null;
}

/** What was said before `from`, the latest first. */
function* before({ placed, authors }: Stage, from: Placed): Generator<Placed> {
  for (let i = from.index - 1; i >= 0 && i >= from.index - looked; i--) {
    const item = placed[i] as Placed;
    if (!item.spoken || authors.has(item.statement.speaker ?? "")) continue;
    if (item.attribution.within !== null && item.attribution.within === from.attribution.id) continue;
    yield item;
  }
}
