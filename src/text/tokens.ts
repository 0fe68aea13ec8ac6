/** Step 2b: tokens with exact offsets, part of speech and lemma, from wink-nlp; nothing else knows of that library. */
import model from "wink-eng-lite-web-model";
import winkNLP, { type ItsFunction, type WinkMethods } from "wink-nlp";
import type { Pos, Token } from "./analysis.ts";
import { tagNames } from "./name-tags.ts";
import type { Span } from "./span.ts";

/** wink reads whole texts; pieces of this many characters keep its memory small and its time in step with length. */
const pieceLength = 4_000;
const longestWord = 200;

let loaded: WinkMethods | undefined;
const wink = (): WinkMethods => {
  loaded ??= winkNLP(model, ["pos"]);
  return loaded;
};

/** Tokens of `text` inside `spans` (sentences, in order, not overlapping); their sentence and quotation are still to be set. */
export function tokensOf(text: string, spans: readonly Span[]): Token[] {
  const words: Token[] = [];
  for (const [start, end] of pieces(text, spans)) read(text, start, end, words);
  tagNames(words);
  return words;
}

/**
 * Joins neighbouring spans into pieces. A run without white space that is longer than any word is cut, since wink's
 * patterns take more than linear time on such runs (http://http://…).
 */
function pieces(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  let open = false;
  for (const [start, end] of spans) {
    let from = start;
    for (const [runStart, runEnd] of longRuns(text, start, end)) {
      if (runStart > from) append(joined, open, [from, runStart]);
      for (let at = runStart; at < runEnd; at += longestWord)
        joined.push([at, Math.min(runEnd, at + longestWord)]);
      from = runEnd;
      open = false;
    }
    if (from < end) append(joined, open, [from, end]);
    open = from < end;
  }
  return joined;
}

function append(joined: Span[], open: boolean, [start, end]: Span): void {
  const last = joined.at(-1);
  if (open && last !== undefined && end - last[0] <= pieceLength) last[1] = end;
  else joined.push([start, end]);
}

function* longRuns(text: string, start: number, end: number): Generator<Span> {
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isSpace(text.charCodeAt(at))) continue;
    if (at - from > longestWord) yield [from, at];
    from = at + 1;
  }
}

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));

function read(text: string, start: number, end: number, words: Token[]): void {
  const { its } = wink();
  const tokens = wink().readDoc(text.slice(start, end)).tokens();
  const values = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as ItsFunction<string>) as string[];
  let at = start;
  values.forEach((value, i) => {
    if (value === "" || (isSpace(value.charCodeAt(0)) && value.trim() === "")) return;
    const from = find(text, value, at, end);
    // wink gives each token as it stands, but for characters that it drops; a token that is not there is passed over.
    if (from < 0) return;
    at = from + value.length;
    const foreignName = tags[i] === "X" && /^\p{Lu}\p{L}/u.test(value);
    const pos = tags[i] === "SPACE" ? "X" : foreignName ? "PROPN" : (tags[i] as Pos);
    const word = {
      start: from,
      end: at,
      text: value,
      norm: normal(value),
      lemma: normal(lemmas[i] ?? value),
      pos,
      sentence: -1,
      quotation: -1,
    };
    const before = words.at(-1);
    if (before !== undefined && before.start >= start && isCutInside(before, word)) mend(words, before, word);
    else words.push(word);
  });
}

/** wink cuts a word at each letter outside Latin-1 (“Ay”, “ş”, “e.”), and knows no capital among them. */
const isCutInside = (before: Token, word: Token) =>
  before.end === word.start &&
  (foreign.test(before.text.slice(-1)) || foreign.test(word.text.charAt(0))) &&
  /[\p{L}\p{M}]$/u.test(before.text) &&
  /^[\p{L}\p{M}]/u.test(word.text);

const foreign = /[^\0-ÿ‘’]/;

/** Joins a piece to the word before it; a full stop that the last piece took along is a token again. */
function mend(words: Token[], before: Token, piece: Token): void {
  const stop = piece.text.length > 1 && piece.text.endsWith(".");
  before.end = stop ? piece.end - 1 : piece.end;
  before.text += stop ? piece.text.slice(0, -1) : piece.text;
  before.norm = normal(before.text);
  before.lemma = before.norm;
  before.pos = /^\p{Lu}/u.test(before.text) ? "PROPN" : piece.pos === "X" ? before.pos : piece.pos;
  if (stop)
    words.push({
      ...piece,
      start: piece.end - 1,
      text: ".",
      norm: ".",
      lemma: ".",
      pos: "PUNCT",
    });
}

const furthestGap = 200;

function find(text: string, value: string, at: number, end: number): number {
  let from = at;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  if (text.startsWith(value, from)) return from + value.length <= end ? from : -1;
  const near = text.slice(from, Math.min(end, from + furthestGap)).indexOf(value);
  return near < 0 ? -1 : from + near;
}

const normal = (value: string) => {
  const lower = value.toLowerCase();
  return lower.includes("’") || lower.includes("‘") ? lower.replace(/[‘’]/g, "'") : lower;
};
