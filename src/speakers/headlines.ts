import type { Analysis } from "../text/analysis.ts";
import type { Word } from "./words.ts";

/** Which sentences are headings: by the layout, or with every long word, the verbs too, in capitals. */
export function headlines(analysis: Analysis, words: readonly Word[]): (sentence: number) => boolean {
  const counts = analysis.sentences.map(() => ({ capitals: 0, all: 0, verbs: 0 }));
  for (const { sentence, text, capital, pos } of words) {
    const count = counts[sentence];
    if (count === undefined) continue;
    if (!capital && pos === "VERB" && text.length > 2) count.verbs++;
    if (text.length < 5) continue;
    count.all++;
    if (capital) count.capitals++;
  }
  return (sentence) => {
    const paragraph = analysis.paragraphs[analysis.sentences[sentence]?.paragraph ?? -1];
    if (paragraph?.block === "heading") return true;
    const { capitals, all, verbs } = counts[sentence] ?? { capitals: 0, all: 0, verbs: 0 };
    const { end = 0 } = analysis.sentences[sentence] ?? {};
    const stops = /[.!?…:”"]/.test(analysis.text.charAt(end - 1));
    return verbs === 0 && all >= (stops ? 3 : 2) && capitals >= all * (stops ? 0.8 : 1);
  };
}
