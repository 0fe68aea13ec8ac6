/** What the features look at: one sequence's tokens as arrays of numbers. */
import type { Analysis, Token } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import { fold, hashText } from "../../text/tagger/hashing.ts";
import { clauseVerbs, cueAdjectives, cueNouns, infinitiveVerbs, objectVerbs } from "../cue-verbs.ts";
import type { Advice } from "./advice.ts";
import { blind } from "./blind.ts";
import { type CueLexicon, candidateLevel, frameKey, wordKey } from "./cue-lexicon.ts";

/** Places before and after the sequence that features may ask for. */
export const pad = 4;
/** Values of the places before and after it. */
const before = 11;
const after = 12;

/** Token `i` of the sequence stands at `i + pad` in `norm` to `advice`, at `i` elsewhere. */
export interface Observed {
  length: number;
  norm: Int32Array;
  lemma: Int32Array;
  pos: Int32Array;
  shape: Int32Array;
  /** Marks: 0 outside of quotations, 1 the mark that opens one, 2 inside, 3 the mark that closes it. */
  quote: Int32Array;
  level: Int32Array;
  frame: Int32Array;
  /** What the rules said of the token, as a label. */
  advice: Int32Array;
  /** Which lists of cue words hold it, as bits. */
  lists: Int32Array;
  suffix2: Int32Array;
  suffix3: Int32Array;
  prefix4: Int32Array;
  /** Kind of the outermost quotation: 0 none, 1 speech, 2 scare, 3 name. */
  quoteKind: Uint8Array;
  candidate: Uint8Array;
  /** First and last token of its sentence within the sequence. */
  sentenceFirst: Int32Array;
  sentenceLast: Int32Array;
  /** 0 plain; 1 to 3 name, colon and words of “Name: words”; 4, 5 dash and name after a quotation. */
  layout: Uint8Array;
  /** Quotations that open the paragraphs before and after, as bits. */
  neighbours: number;
}

const verbLists = [clauseVerbs, infinitiveVerbs, objectVerbs];

/** @param range tokens `[first, end)` of one paragraph */
export function observe(analysis: Analysis, range: Span, lexicon: CueLexicon, advice: Advice): Observed {
  const [first, end] = range;
  const length = end - first;
  const padded = () => {
    const array = new Int32Array(length + 2 * pad).fill(before, 0, pad);
    return array.fill(after, length + pad);
  };
  const seen: Observed = {
    length,
    norm: padded(),
    lemma: padded(),
    pos: padded(),
    shape: padded(),
    quote: padded(),
    level: padded(),
    frame: padded(),
    advice: padded(),
    lists: new Int32Array(length),
    suffix2: new Int32Array(length),
    suffix3: new Int32Array(length),
    prefix4: new Int32Array(length),
    quoteKind: new Uint8Array(length),
    candidate: new Uint8Array(length),
    sentenceFirst: new Int32Array(length),
    sentenceLast: new Int32Array(length),
    layout: new Uint8Array(length),
    neighbours: 0,
  };
  for (let i = 0; i < length; i++) {
    const token = analysis.tokens[first + i] as Token;
    const next = analysis.tokens[first + i + 1];
    const word = blind(token, next);
    const { norm } = word;
    const at = i + pad;
    seen.norm[at] = hashText(norm);
    seen.lemma[at] = hashText(word.lemma);
    seen.pos[at] = hashText(token.pos);
    seen.shape[at] = shapeOf(token.text);
    seen.suffix2[i] = hashText(norm, Math.max(0, norm.length - 2));
    seen.suffix3[i] = hashText(norm, Math.max(0, norm.length - 3));
    seen.prefix4[i] = hashText(norm, 0, Math.min(4, norm.length));
    const level = lexicon.word(wordKey(word));
    seen.level[at] = level;
    seen.frame[at] = lexicon.frame(frameKey(word, next && blind(next, analysis.tokens[first + i + 2])));
    seen.advice[at] = advice.labels[first + i] as number;
    const lists = listsOf(token);
    seen.lists[i] = lists;
    if (level >= candidateLevel || lists > 0) seen.candidate[i] = 1;
    const [sentenceStart, sentenceEnd] = (analysis.sentences[token.sentence] as { tokens: Span }).tokens;
    seen.sentenceFirst[i] = Math.max(0, sentenceStart - first);
    seen.sentenceLast[i] = Math.min(length, sentenceEnd - first) - 1;
  }
  seeQuotations(analysis, range, seen);
  seeLayout(analysis, range, seen);
  return seen;
}

function listsOf(token: Token): number {
  if (token.pos === "VERB")
    return verbLists.reduce((bits, list, i) => bits | (list.has(token.lemma) ? 1 << i : 0), 0);
  if (token.pos === "NOUN") return cueNouns.has(token.lemma) ? 8 : 0;
  return token.pos === "ADJ" && cueAdjectives.has(token.lemma) ? 16 : 0;
}

/** 1 lower case, 2 Capitalised, 3 CAPITALS, 4 digits, 5 letters and others, 6 neither. */
function shapeOf(text: string): number {
  const head = text.charCodeAt(0);
  if (head >= 48 && head <= 57) return 4;
  const lower = text.toLowerCase();
  const upper = text.toUpperCase();
  if (lower === upper) return 6;
  if (text === lower) return 1;
  if (text === upper) return text.length > 1 ? 3 : 2;
  return text.charAt(0) !== lower.charAt(0) ? 2 : 5;
}

const kinds = { speech: 1, scare: 2, name: 3 };

function seeQuotations(analysis: Analysis, [first, end]: Span, seen: Observed): void {
  const { tokens, quotations } = analysis;
  for (let i = first; i < end; i++) {
    const token = tokens[i] as Token;
    let index = token.quotation;
    // The outermost one around the token; the innermost is what the token knows.
    while (index >= 0 && (quotations[index]?.depth ?? 0) > 0) index--;
    const quotation = index < 0 ? undefined : quotations[index];
    const inside = quotation !== undefined && token.start < quotation.end;
    seen.quote[i - first + pad] = !inside
      ? 0
      : token.end <= quotation.inner[0]
        ? 1
        : token.start >= quotation.inner[1]
          ? 3
          : 2;
    seen.quoteKind[i - first] = inside ? kinds[quotation.kind] : 0;
  }
  const opens = (token: Token | undefined) =>
    token !== undefined && token.quotation >= 0 && quotations[token.quotation]?.start === token.start;
  const paragraph = (index: number) => analysis.paragraphs[index]?.start ?? -1;
  const here = analysis.sentences[tokens[first]?.sentence ?? 0]?.paragraph ?? 0;
  const opensAt = (start: number) => start >= 0 && quotations.length > 0 && starts(analysis, start);
  seen.neighbours =
    (opens(tokens[first]) ? 1 : 0) |
    (opensAt(paragraph(here - 1)) ? 2 : 0) |
    (opensAt(paragraph(here + 1)) ? 4 : 0) |
    (tokens[first - 1] !== undefined && (tokens[first - 1]?.quotation ?? -1) >= 0 ? 8 : 0);
}

/** Does a quotation start at the place `at`? By halving. */
function starts({ quotations }: Analysis, at: number): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return quotations[low]?.start === at;
}

const dash = /^(?:—|–|--|-|―)$/;
const longestLabel = 6;
const longestName = 14;

/** Layouts that a corpus of articles is thin on, seen by rule so that the model can lean on them. */
function seeLayout({ tokens }: Analysis, [first, end]: Span, seen: Observed): void {
  for (let i = first; i < Math.min(end, first + longestLabel); i++) {
    const token = tokens[i] as Token;
    if (token.norm === ":" && i > first && i + 3 < end) {
      seen.layout
        .fill(1, 0, i - first)
        .fill(2, i - first, i - first + 1)
        .fill(3, i - first + 1);
      return;
    }
    const named = seen.shape[i - first + pad] === 2 || seen.shape[i - first + pad] === 3;
    if (!named || token.quotation >= 0) break;
  }
  for (let i = end - 2; i > Math.max(first, end - longestName); i--) {
    const token = tokens[i] as Token;
    if (!dash.test(token.norm)) continue;
    if (seen.quote[i - first - 1 + pad] === 3 && tokens[i + 1]?.pos === "PROPN")
      seen.layout.fill(4, i - first, i - first + 1).fill(5, i - first + 1);
    return;
  }
}

/** A bucket for a distance in tokens: exact up to 4, then coarser. */
export const distance = (d: number): number =>
  d <= 4 ? d : d <= 6 ? 5 : d <= 9 ? 6 : d <= 14 ? 7 : d <= 24 ? 8 : 9;

export const pair = (a: number, b: number): number => fold(fold(5, a), b);
