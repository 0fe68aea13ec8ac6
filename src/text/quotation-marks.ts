/** What each quotation mark of a paragraph can do where it stands: open, close, or both. */

export interface Mark {
  start: number;
  end: number;
  style: "double" | "single";
  opens: boolean;
  closes: boolean;
}

const openingDouble = new Set("“„‟«");
const closingDouble = new Set("”»");
const doubled = new Set(["``", "''", "’’", "‘‘", "´´"]);
const single = new Set("'‘’‚‛‹›");
const candidate = /["“”„‟«»'‘’‚‛‹›`´]/;

/** Words that begin with an apostrophe: 'em, 'til, '90s. */
const elided = /^['’‘](?:em|til|tis|twas|cause|cos|n|round|bout|tude|\d\ds?)(?![\p{L}\p{N}])/iu;
const wordCharacter = /[\p{L}\p{N}]/u;
const before = /[\s([{—–\-/“„"«‘'’]/;
const afterClosing = /[\s.,;:!?…)\]}—–\-/”"»’']/;

export function marksOf(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (!candidate.test(character)) continue;
    const pair = text.slice(at, at + 2);
    const isPair =
      at + 1 < end && doubled.has(pair) && !isNestedPair(text, at, start) && !isInnerClose(text, at, start);
    const mark = isPair ? double(text, at, at + 2, start, end) : one(text, at, start, end);
    if (mark !== null) marks.push(mark);
    if (isPair) at++;
  }
  return withoutPossessives(text, marks);
}

/** `“'` and `'”` stand for two marks, not for a doubled apostrophe; only `''` after a quotation mark is doubtful. */
const isNestedPair = (text: string, at: number, start: number) =>
  at > start && /["“”]/.test(text.charAt(at - 1)) && /["“”]/.test(text.charAt(at + 2));

/** Of three apostrophes after a word the first closes an inner single mark, the other two the doubled ones around it. */
const isInnerClose = (text: string, at: number, start: number) =>
  text.slice(at, at + 3) === "'''" && at > start && !/\s/.test(text.charAt(at - 1));

function one(text: string, at: number, start: number, end: number): Mark | null {
  const character = text.charAt(at);
  if (character === '"' || openingDouble.has(character) || closingDouble.has(character))
    return double(text, at, at + 1, start, end);
  return single.has(character) ? singleMark(text, at, start, end) : null;
}

const at = (text: string, index: number, start: number, end: number) =>
  index < start || index >= end ? " " : text.charAt(index);

/** A directed mark is taken by its direction, unless it plainly stands the wrong way round. */
function double(text: string, from: number, to: number, start: number, end: number): Mark | null {
  const character = text.charAt(from);
  const left = at(text, from - 1, start, end);
  const right = at(text, to, start, end);
  const startsWord = before.test(left) && !/\s/.test(right);
  const endsWord = !/\s/.test(left) && afterClosing.test(right);
  const mark: Mark = { start: from, end: to, style: "double", opens: true, closes: true };
  if (to - from === 1 && openingDouble.has(character)) mark.closes = endsWord && !startsWord;
  else if (to - from === 1 && closingDouble.has(character)) mark.opens = startsWord && !endsWord;
  else if (text.slice(from, to) === "``") mark.closes = false;
  else {
    // A straight mark: 6" is a measure, and one glued to words on its left cannot open.
    if (/\d/.test(left) && /[\s,.;x×]/.test(right)) mark.opens = false;
    mark.opens &&= !/\s/.test(right) && !wordCharacter.test(left);
    mark.closes = !(/\s/.test(left) && !/\s/.test(right));
    if (!mark.opens && !mark.closes) return null;
  }
  return mark;
}

function singleMark(text: string, from: number, start: number, end: number): Mark | null {
  const character = text.charAt(from);
  const left = at(text, from - 1, start, end);
  const right = at(text, from + 1, start, end);
  if (wordCharacter.test(left) && wordCharacter.test(right)) return null;
  if (elided.test(text.slice(from, Math.min(end, from + 8)))) return null;
  const opens = character !== "›" && before.test(left) && !/[\s.,;:!?)]/.test(right) && right !== " ";
  const closes = character !== "‹" && !/\s/.test(left) && !wordCharacter.test(right);
  if (!opens && !closes) return null;
  return { start: from, end: from + 1, style: "single", opens, closes };
}

/**
 * “the workers’ union” inside single marks: an apostrophe after an s, before a space, closes nothing while a plain
 * closing mark (after or before punctuation) is still to come.
 */
function withoutPossessives(text: string, marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  let plainAhead = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark;
    if (mark.style !== "single") {
      kept.push(mark);
      continue;
    }
    const possessive = text.charAt(mark.start - 1) === "s" && /\s/.test(text.charAt(mark.end)) && !mark.opens;
    if (possessive && plainAhead) continue;
    if (mark.closes && !possessive) plainAhead = true;
    if (mark.opens) plainAhead = false;
    kept.push(mark);
  }
  return kept.reverse();
}
