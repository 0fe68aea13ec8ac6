import type { Document } from "../record.ts";
import type { AnalysedSentence, Analysis, Token } from "./analysis.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { classifyQuotations } from "./quotation-kinds.ts";
import { quotationsOf } from "./quotations.ts";
import { sentenceIds } from "./sentence-ids.ts";
import { sentenceSpans } from "./sentences.ts";
import { firstAfter } from "./span.ts";
import { sentenceAt, wordsOf } from "./tokens.ts";

/** Cuts a document's text into paragraphs, quotations, sentences and tokens. */
export function analyse(document: Document): Analysis {
  const { text } = document;
  const paragraphs = paragraphsOf(document);
  const quotations = quotationsOf(text, paragraphs);
  const cuts = sentenceSpans(text, paragraphs, quotations);
  const ids = sentenceIds(cuts.map(({ span }) => text.slice(...span)));
  const words = wordsOf(
    text,
    cuts.map(({ span }) => span),
  );

  const holding = innermost(quotations, text.length);
  const sentences: AnalysedSentence[] = cuts.map(({ span, paragraph }, i) => ({
    id: ids[i] as string,
    start: span[0],
    end: span[1],
    paragraph,
    tokens: [
      firstAfter(words, span[0] - 1, (word) => word.start),
      firstAfter(words, span[1] - 1, (word) => word.start),
    ],
  }));
  const tokens: Token[] = words.map((word) => ({
    ...word,
    sentence: sentenceAt(sentences, word.start),
    quotation: holding(word.start),
  }));
  classifyQuotations(text, quotations, tokens);
  return { text, turns: document.turns ?? [], paragraphs, quotations, sentences, tokens };
}

/** Answers, for places in rising order, which quotation holds each most closely (-1: none). */
function innermost(quotations: Analysis["quotations"], length: number): (at: number) => number {
  const stack: number[] = [];
  let next = 0;
  const startOf = (index: number) => quotations[index]?.start ?? length;
  return (at) => {
    while (startOf(next) <= at && next < quotations.length) stack.push(next++);
    while (stack.length > 0 && (quotations[stack.at(-1) as number] as { end: number }).end <= at) stack.pop();
    // A closed inner one may hide below an open outer one only in the order of starts, so the top is the innermost.
    return stack.at(-1) ?? -1;
  };
}
