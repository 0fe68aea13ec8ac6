/** Step 2c: parts of speech inside names. The tagger knows English: “de la” and “Das” are words of other classes to it. */
import type { Token } from "./analysis.ts";
import { particles } from "./lexicon/particles.ts";

type Word = Pick<Token, "start" | "end" | "text" | "norm" | "pos">;

const longestLink = 3;
/** Classes with few words, so that a capitalised word of them after a name is one of these words or a name. */
const closed = new Set(["AUX", "DET", "PART", "INTJ", "PRON", "X"]);
const english = new Set(
  "am is are was were be been being has have had having do does did will would can could may might must shall should 's the a an this that these those no not to i he she it we they you his her its our their my your who which what all some any each every both yes oh well".split(
    " ",
  ),
);

/** Marks as part of the name what stands between two capitalised words of it, and a last word that is no English word of its class. */
export function tagNames(words: readonly Word[]): void {
  for (let at = 1; at < words.length; at++) {
    const [before, word] = [words[at - 1], words[at]] as [Word, Word];
    if (before.pos !== "PROPN" || word.start - before.end > 1) continue;
    if (isCapital(word)) {
      if (closed.has(word.pos) && !english.has(word.norm)) word.pos = "PROPN";
      continue;
    }
    let end = at;
    while (end < at + longestLink && particles.has(words[end]?.norm ?? "")) end++;
    const after = words[end];
    if (end === at || after === undefined || !isCapital(after)) continue;
    for (let i = at; i < end; i++) (words[i] as Word).pos = "PROPN";
  }
}

const isCapital = ({ text }: Word) => /^\p{Lu}/u.test(text);
