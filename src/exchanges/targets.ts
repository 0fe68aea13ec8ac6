/** Which earlier statement a later one goes back to. */
import { sameSide } from "./camps.ts";
import { contentWords, shared } from "./overlap.ts";
import type { Placed, Stage } from "./stage.ts";

/** As many statements before a given one are looked at. */
const looked = 40;
/** Words are stood by or taken back within so many sentences, where “it” is all that is said of them within more. */
const next = 3;
const near = 15;
/** Share of the words of the shorter that both must have to be the same thing said again. */
const alike = 0.4;

/**
 * The statement before `from` by `speaker` that shares most words with what is said of it; where none does, the latest,
 * but none where the text says what was said (`told`) and it is not on record, or where it was said long before.
 */
export function latestOther(
  stage: Stage,
  from: Placed,
  speaker: string,
  about: ReadonlySet<string>,
  told: boolean,
): Placed | null {
  if (speaker === from.statement.speaker) return null;
  let best: { placed: Placed; count: number } | null = null;
  for (const item of before(stage, from)) {
    if (item.statement.speaker !== speaker) continue;
    const count = shared(about, contentWords(stage.analysis, item));
    if (best === null || (count > best.count && count > 1)) best = { placed: item, count };
  }
  if (best === null || (told && best.count < 2)) return null;
  return best.count > 0 || from.sentence - best.placed.sentence <= near ? best.placed : null;
}

/**
 * The statement by somebody else that comes right before `from`, `reach` sentences at most, with nothing of the same
 * speaker between them but what the cue's own `sentence` and the rest tell.
 */
export function rightBefore(stage: Stage, from: Placed, reach: number, sentence: number): Placed | null {
  for (const item of before(stage, from)) {
    if (item.sentence >= sentence && item.statement.speaker === from.statement.speaker) continue;
    // Words of nobody known stand between others' like any other text.
    if (item.statement.speaker === null || item.attribution.manner !== "statement") continue;
    // A newspaper's report stands between the two like the text's own words.
    if (isReportOf(stage, item)) continue;
    const other = item.statement.speaker !== from.statement.speaker;
    return other && sentence - item.sentence <= reach ? item : null;
  }
  return null;
}

/** Where the cue stands, and how a statement must be found: `told` holds the words that say what it was. */
export interface Search {
  sentence: number;
  told?: ReadonlySet<string> | null;
  byWords?: boolean | undefined;
}

export interface Found {
  placed: Placed;
  /** By its words, and not only by its place. */
  found: boolean;
}

/**
 * The statement by the same side that `from` stands by or revises: the one that shares most words with it and with what
 * is said of it (`about`); the latest where it comes right before, or where nothing is said of it.
 */
export function latestOf(
  stage: Stage,
  from: Placed,
  about: ReadonlySet<string>,
  { sentence, told = null, byWords = false }: Search,
): Found | null {
  const { speaker } = from.statement;
  if (speaker === null) return null;
  const words = new Set([...contentWords(stage.analysis, from), ...about]);
  let latest: Placed | null = null;
  let between = false;
  let best: { placed: Placed; count: number } | null = null;
  for (const item of before(stage, from)) {
    if (item.sentence >= sentence) continue;
    if (!sameSide(stage.camps, item.statement.speaker, speaker)) {
      between ||= latest === null;
      continue;
    }
    latest ??= item;
    const count = shared(words, contentWords(stage.analysis, item));
    if (count > (best?.count ?? 1)) best = { placed: item, count };
  }
  if (best !== null)
    return isFound(stage, best, words, told, byWords) ? { placed: best.placed, found: true } : null;
  if (latest === null || byWords || told !== null) return null;
  const like = likeOf(stage, from, about, sentence);
  if (like !== null) return { placed: like, found: false };
  const back = sentence - latest.sentence;
  if (back <= next && !between) return { placed: latest, found: false };
  return about.size < 2 && back <= near ? { placed: latest, found: false } : null;
}

/** Without a word in common: the promise that is walked back, and the month or the sum in whose place another is put. */
function likeOf(stage: Stage, from: Placed, about: ReadonlySet<string>, sentence: number): Placed | null {
  const { text } = stage.analysis;
  const mine = signsOf(text, from).filter((sign) => sign !== "will");
  const wanted = [...about].some((word) => ahead.test(word)) ? [...mine, "will"] : mine;
  if (wanted.length === 0) return null;
  for (const item of before(stage, from)) {
    if (item.sentence >= sentence || sentence - item.sentence > near) continue;
    if (!sameSide(stage.camps, item.statement.speaker, from.statement.speaker)) continue;
    const signs = signsOf(text, item);
    if (wanted.some((sign) => signs.includes(sign))) return item;
  }
  return null;
}

const ahead = /^(?:promise|pledge|vow|prediction|forecast|threat|guarantee|commitment|deadline)$/;

/** What kind of thing a statement holds: a month, a sum, a share, something to come. */
function signsOf(text: string, { attribution }: Placed): string[] {
  const words = attribution.content
    .map((span) => text.slice(...span))
    .join(" ")
    .slice(0, 1000);
  return Object.entries(signs).flatMap(([sign, pattern]) => (pattern.test(words) ? [sign] : []));
}

const signs = {
  month:
    /\b(?:January|February|March|April|June|July|August|September|October|November|December|in May|next (?:year|month|week|spring|summer|autumn|fall|winter))\b/,
  money: /[$€£]\s?\d|\b(?:dollars|euros|pounds)\b/i,
  percent: /\d\s?(?:%|percent|per cent)/i,
  will: /\b(?:will|would|shall|won't|won’t|going to|never)\b/i,
};

/** Where the text says what was said, that must be it; where it only says that it was said again, most of it. */
function isFound(
  { analysis }: Stage,
  { placed, count }: { placed: Placed; count: number },
  words: ReadonlySet<string>,
  told: ReadonlySet<string> | null,
  byWords: boolean,
): boolean {
  const theirs = contentWords(analysis, placed);
  if (byWords) return count > 2 && count / Math.min(words.size, theirs.size) >= alike;
  return told === null || shared(told, theirs) >= told.size / 2;
}

/** “According to Variety”: told by a paper that takes no part. */
const isReportOf = ({ analysis }: Stage, { attribution }: Placed): boolean =>
  attribution.cue.some((span) => /^according to$/i.test(analysis.text.slice(...span)));

/** What was said before `from`, the latest first. */
function* before({ placed, authors }: Stage, from: Placed): Generator<Placed> {
  for (let i = from.index - 1; i >= 0 && i >= from.index - looked; i--) {
    const item = placed[i] as Placed;
    if (!item.spoken || authors.has(item.statement.speaker ?? "")) continue;
    if (item.attribution.within !== null && item.attribution.within === from.attribution.id) continue;
    yield item;
  }
}
