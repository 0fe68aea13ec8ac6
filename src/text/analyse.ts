import type { AnalysedSentence, Analysis, Layout } from "./analysis.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { classifyQuotations } from "./quotation-kinds.ts";
import { quotationsOf } from "./quotations.ts";
import { sentenceIds } from "./sentence-ids.ts";
import { sentenceSpans } from "./sentences.ts";
import { tokensOf } from "./tokens.ts";

/** Cuts a text into paragraphs, quotations, sentences and tokens. */
export function analyse(document: Layout): Analysis {
  const { text } = document;
  const paragraphs = paragraphsOf(document);
  const quotations = quotationsOf(text, paragraphs);
  const cuts = sentenceSpans(text, paragraphs, quotations);
  const ids = sentenceIds(cuts.map(({ span }) => text.slice(...span)));
  const tokens = tokensOf(
    text,
    cuts.map(({ span }) => span),
  );

  let next = 0;
  const until = (end: number) => {
    while ((tokens[next]?.start ?? end) < end) next++;
    return next;
  };
  const sentences: AnalysedSentence[] = cuts.map(({ span: [start, end], paragraph }, i) => ({
    id: ids[i] as string,
    start,
    end,
    paragraph,
    tokens: [until(start), until(end)],
  }));
  const holding = innermost(quotations);
  sentences.forEach(({ tokens: [first, last] }, index) => {
    for (const token of tokens.slice(first, last)) {
      token.sentence = index;
      token.quotation = holding(token.start);
    }
  });
  classifyQuotations(text, quotations, tokens);
  return { text, turns: document.turns ?? [], paragraphs, quotations, sentences, tokens };
}

/** Answers, for places in rising order, which quotation holds each most closely (-1: none). */
function innermost(quotations: Analysis["quotations"]): (at: number) => number {
  const stack: number[] = [];
  let next = 0;
  return (at) => {
    while ((quotations[next]?.start ?? Number.POSITIVE_INFINITY) <= at) stack.push(next++);
    while (stack.length > 0 && (quotations[stack.at(-1) as number] as { end: number }).end <= at) stack.pop();
    // A closed inner one may hide below an open outer one only in the order of starts, so the top is the innermost.
    return stack.at(-1) ?? -1;
  };
}
