/** Where each token stands in its sentence: clauses between commas, verbs and candidates for a cue on both sides. */
import { fold, hashText } from "../../text/tagger/hashing.ts";
import { type Chunks, chunksOf } from "./chunks.ts";
import { type Observed, pad } from "./observe.ts";

export interface Stretches {
  /** First and last token of the clause between commas, dashes, colons and quotation marks. */
  clauseFirst: Int32Array;
  clauseLast: Int32Array;
  /** Number of the clause from the sentence's start and end. */
  clauseNumber: Int32Array;
  clausesLeft: Int32Array;
  /** Nearest candidate for a cue strictly before and after in the sentence, -1 where there is none. */
  candidateBefore: Int32Array;
  candidateAfter: Int32Array;
  verbBefore: Int32Array;
  verbAfter: Int32Array;
  /** Nearest word before it that opens a subordinate clause. */
  opener: Int32Array;
  /** Counts from the sequence's start up to the token: delimiters, verbs, quotation marks, candidates. */
  delimiters: Int32Array;
  verbs: Int32Array;
  marks: Int32Array;
  candidates: Int32Array;
  /** Nearest quotation mark before and after in the sequence. */
  markBefore: Int32Array;
  markAfter: Int32Array;
  chunks: Chunks;
}

const hashes = (words: string) => new Set(words.split(" ").map((word) => hashText(word)));
const delimiter = hashes(", ; : — – -- - ( ) ― …");
const openers = hashes(
  "that who which whom whose whether if because as when while after since although though before until unless where why how what but and or to for than",
);
const verb = hashText("VERB");
const auxiliary = hashText("AUX");

export function stretchesOf(seen: Observed): Stretches {
  const { length } = seen;
  const array = () => new Int32Array(length);
  const s: Stretches = {
    clauseFirst: array(),
    clauseLast: array(),
    clauseNumber: array(),
    clausesLeft: array(),
    candidateBefore: array(),
    candidateAfter: array(),
    verbBefore: array(),
    verbAfter: array(),
    opener: array(),
    delimiters: array(),
    verbs: array(),
    marks: array(),
    candidates: array(),
    markBefore: array(),
    markAfter: array(),
    chunks: chunksOf(seen),
  };
  const isVerb = (i: number) => seen.pos[i + pad] === verb || seen.pos[i + pad] === auxiliary;
  const isMark = (i: number) => seen.quote[i + pad] === 1 || seen.quote[i + pad] === 3;
  const cuts = (i: number) => delimiter.has(seen.norm[i + pad] as number) || isMark(i);
  let first = 0;
  let number = 0;
  let candidate = -1;
  let lastVerb = -1;
  let opener = -1;
  let mark = -1;
  let delimiters = 0;
  let verbs = 0;
  let marks = 0;
  let candidates = 0;
  for (let i = 0; i < length; i++) {
    if (seen.sentenceFirst[i] === i) {
      first = i;
      number = 0;
      candidate = lastVerb = opener = -1;
    }
    s.clauseFirst[i] = first;
    s.clauseNumber[i] = number;
    s.candidateBefore[i] = candidate;
    s.verbBefore[i] = lastVerb;
    s.opener[i] = opener;
    s.markBefore[i] = mark;
    s.delimiters[i] = delimiters;
    s.verbs[i] = verbs;
    s.marks[i] = marks;
    s.candidates[i] = candidates;
    if (cuts(i)) {
      first = i + 1;
      number++;
      delimiters++;
    }
    if (isMark(i)) {
      mark = i;
      marks++;
    }
    if (isVerb(i)) {
      lastVerb = i;
      verbs++;
    }
    if (seen.candidate[i] === 1) {
      candidate = i;
      candidates++;
    }
    if (openers.has(seen.lemma[i + pad] as number)) opener = i;
  }
  let last = length - 1;
  let left = 0;
  candidate = lastVerb = mark = -1;
  for (let i = length - 1; i >= 0; i--) {
    if (seen.sentenceLast[i] === i) {
      last = i;
      left = 0;
      candidate = lastVerb = -1;
    }
    if (cuts(i)) {
      last = i - 1;
      left++;
    }
    s.clauseLast[i] = Math.max(last, i);
    s.clausesLeft[i] = left;
    s.candidateAfter[i] = candidate;
    s.verbAfter[i] = lastVerb;
    s.markAfter[i] = mark;
    if (isMark(i)) mark = i;
    if (isVerb(i)) lastVerb = i;
    if (seen.candidate[i] === 1) candidate = i;
  }
  return s;
}

/** What lies between token `i` and the candidate `c`: delimiters, verbs, quotation marks and other candidates. */
export function between(s: Stretches, i: number, c: number): number {
  const [low, high] = i < c ? [i, c] : [c, i];
  const count = (counts: Int32Array, most: number) =>
    Math.min(most, (counts[high] as number) - (counts[low + 1 < counts.length ? low + 1 : low] as number));
  return fold(
    fold(fold(fold(3, count(s.delimiters, 3)), count(s.verbs, 2)), count(s.marks, 2)),
    count(s.candidates, 2),
  );
}
