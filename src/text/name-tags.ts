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

/** Small words that are no English word too, so that they begin a surname wherever a capital follows. */
const opening = new Set("de del della di da dos du von bin ibn al el".split(" "));

/** Tags as names what stands between two capitalised words of one, and capitalised words that are no English word. */
export function tagNames(words: readonly Word[]): void {
  words.forEach((word, at) => {
    const before = words[at - 1];
    const named = before?.pos === "PROPN" && word.start - before.end <= 1;
    if (isCapital(word)) {
      const odd = named ? closed.has(word.pos) : word.pos === "AUX";
      if (odd && !english.has(word.norm)) word.pos = "PROPN";
    } else if (named ? particles.has(word.norm) : opening.has(word.norm)) {
      let end = at + 1;
      while (end < at + longestLink && particles.has(words[end]?.norm ?? "")) end++;
      const after = words[end];
      if (after === undefined || !isCapital(after)) return;
      for (let i = at; i < end; i++) (words[i] as Word).pos = "PROPN";
    }
  });
}

const isCapital = ({ text }: Word) => /^\p{Lu}/u.test(text);
