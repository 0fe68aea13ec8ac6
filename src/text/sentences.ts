/** Step 2a: sentences that cover every word of the text once and are not cut inside a quotation by mistake. */
import type { Paragraph, Quotation } from "./analysis.ts";
import { calendar, openers, others, titles } from "./lexicon/abbreviations.ts";
import { months } from "./lexicon/calendar-words.ts";
import { firstAfter, type Span, trim } from "./span.ts";

const ending = /[.!?…。！？]/;
const closer = /["”’'»›)\]}]/;
const quotedWordsKeptWhole = 8;

/** Spans of sentences, in order, none crossing a paragraph. */
export function sentenceSpans(
  text: string,
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): { span: Span; paragraph: number }[] {
  const outer = quotations.filter((quotation) => quotation.depth === 0);
  return paragraphs.flatMap((paragraph, index) =>
    cut(text, paragraph, outer).map((span) => ({ span, paragraph: index })),
  );
}

function cut(text: string, { start, end }: Paragraph, outer: readonly Quotation[]): Span[] {
  const spans: Span[] = [];
  let from = start;
  const push = (to: number) => {
    const span = trim(text, [from, to]);
    if (span[0] < span[1]) spans.push(span);
    from = to;
  };
  for (let at = start; at < end; at++) {
    if (!ending.test(text.charAt(at))) continue;
    let after = at + 1;
    while (after < end && ending.test(text.charAt(after))) after++;
    const marksFrom = after;
    while (after < end && closer.test(text.charAt(after)) && !opensQuotation(outer, after)) after++;
    if (after >= end) break;
    if (isBoundary(text, from, at, marksFrom, after, end) && !insideWholeQuotation(text, outer, from, after))
      push(after);
    at = after - 1;
  }
  push(end);
  return spans;
}

const opensQuotation = (outer: readonly Quotation[], at: number) =>
  outer[firstAfter(outer, at, (quotation) => quotation.start) - 1]?.start === at;

/** Does a sentence end between the stop at `at` and the text from `after` on? */
function isBoundary(
  text: string,
  from: number,
  at: number,
  marksFrom: number,
  after: number,
  end: number,
): boolean {
  if (!/\s/.test(text.charAt(after)) && !/[。！？]/.test(text.charAt(at))) {
    // “…end.The next”: a missing space before a capital, but not in example.com, U.S. or 3.5.
    return marksFrom === at + 1 && text.charAt(at) !== "…" && gluedSentence(text, at, after);
  }
  const next = nextWord(text, after, end);
  if (next === "") return true;
  const opensLower = /^\p{Ll}/u.test(next.replace(/^[^\p{L}\p{N}]+/u, ""));
  if (opensLower) return false;
  if (text.charAt(at) !== "." || marksFrom > at + 1) return !/^[,;:)]/.test(next);
  return !isAbbreviation(wordBefore(text, from, at), next);
}

const gluedSentence = (text: string, at: number, after: number) =>
  /\p{Ll}\p{Ll}$/u.test(text.slice(Math.max(0, at - 2), at)) &&
  /^\p{Lu}\p{Ll}+[\s,]/u.test(text.slice(after, after + 20));

const nextWord = (text: string, after: number, end: number) =>
  /^\s*(\S{1,40})/.exec(text.slice(after, Math.min(end, after + 60)))?.[1] ?? "";

const wordBefore = (text: string, from: number, at: number) =>
  /[\p{L}\p{N}.&]+$/u.exec(text.slice(Math.max(from, at - 20), at))?.[0] ?? "";

const isMonth = (next: string) => months.has(next.toLowerCase().replace(/[^\p{L}]+$/u, ""));

function isAbbreviation(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  if (titles.has(lower)) return lower !== "no" || /^\d/.test(next);
  if (calendar.has(lower)) return /^\d/.test(next) || isMonth(next);
  if (/^\p{Lu}$/u.test(word)) return word !== "I"; // an initial: “J. Reyes”
  if (others.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) {
    const bare = next.replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{N}]+$/u, "");
    return !(openers.has(bare.toLowerCase()) && /^\p{Lu}/u.test(bare)) && !/^["“‘]/.test(next);
  }
  return false;
}

/**
 * A quotation that began within this sentence stays whole where the sentence goes on after it (she asked: “Why? Who
 * pays?” and left) or where it is short; a longer one that ends the sentence is cut like any other text.
 */
function insideWholeQuotation(
  text: string,
  outer: readonly Quotation[],
  from: number,
  after: number,
): boolean {
  const quotation = outer[firstAfter(outer, after - 1, (item) => item.start) - 1];
  if (quotation === undefined || quotation.end <= after || quotation.start <= from) return false;
  if (!quotation.closed) return false;
  const rest = text.slice(quotation.end, quotation.end + 40).trimStart();
  if (/^[\p{Ll},;:—–-]/u.test(rest)) return true;
  return text.slice(...quotation.inner).split(/\s+/, quotedWordsKeptWhole + 1).length <= quotedWordsKeptWhole;
}
