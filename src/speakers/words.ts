/**
 * Step 4a: whole words. The tokeniser cuts names at hyphens and at letters it does not know; here the pieces are one
 * word again, so that every name is read alike.
 */
import type { Analysis, Pos, Token } from "../text/analysis.ts";
import { calendar } from "../text/lexicon/abbreviations.ts";

export interface Word {
  start: number;
  end: number;
  text: string;
  /** Lower case, straight apostrophes, without a final full stop. */
  norm: string;
  pos: Pos;
  sentence: number;
  /** Index of the innermost quotation that holds it, -1 outside of all. */
  quotation: number;
  /** Written as names are: with a capital, or in a script that has none. */
  capital: boolean;
  /** First of its sentence or after an opening mark or a colon, where a capital says little. */
  opens: boolean;
}

/** The possessive that the tokeniser left on a word, as a word of its own. */
function owner(word: Word): Word[] {
  if (!word.norm.endsWith("'s") || word.norm.length < 4) return [];
  const { end, text } = word;
  word.end -= 2;
  word.text = text.slice(0, -2);
  word.norm = word.norm.slice(0, -2);
  return [
    {
      ...word,
      start: word.end,
      end,
      text: text.slice(-2),
      norm: "'s",
      pos: "PART",
      capital: false,
      opens: false,
    },
  ];
}

const letter = /[\p{L}\p{M}\p{N}]/u;
const hyphen = /^[-‐‑]$/;
/** What is left of a letter that was read in the wrong encoding: “Ã±” for ñ. */
const garbled = /^[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf]+$/;
const apostrophe = /^['’‘]/;
const clitic = /^(?:'(?:s|re|ll|ve|d|m|t)?|n't)$/;
const capital = /^(?:(?:al|el|ad|an|as|at|ash|az|bin|ibn|abu|de|d|l|t)[-‐‑'’])?[\p{Lu}\p{Lt}\p{Lo}]/u;

export function wordsOf(analysis: Analysis): Word[] {
  const { tokens, text } = analysis;
  const words: Word[] = [];
  const labels = analysis.turns.flatMap(({ label }) => (label === null ? [] : [label]));
  let label = 0;
  for (let at = 0; at < tokens.length; ) {
    const end = wordEnd(tokens, at);
    const word = join(text, tokens, at, end, words.at(-1));
    // A label names who speaks and is no part of what is said; the turns hold it already.
    while ((labels[label]?.[1] ?? text.length) <= word.start && label < labels.length) label++;
    if ((labels[label]?.[0] ?? text.length) <= word.start) word.capital = false;
    // “According to Lei Sun.”: the stop is the sentence's.
    const closes = tokens[end]?.sentence !== word.sentence;
    if (closes && word.text.endsWith(".") && calendar.has(word.norm)) {
      word.text = word.text.slice(0, -1);
      word.end--;
    }
    words.push(word, ...owner(word));
    at = end;
  }
  return words;
}

/** Index after the last token of the word that begins at `at`. */
function wordEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  if (!endsInLetter(tokens[at] as Token)) return end;
  for (;;) {
    const last = tokens[end - 1] as Token;
    const next = tokens[end];
    if (next === undefined || next.start !== last.end || next.sentence !== last.sentence) return end;
    const after = tokens[end + 1];
    const bridged = after !== undefined && after.start === next.end && startsWithLetter(after);
    if (garbled.test(next.text) && bridged) end += 2;
    else if (hyphen.test(next.text) || (apostrophe.test(next.text) && next.text.length === 1)) {
      if (!bridged || clitic.test(`'${after.norm}`)) return end;
      end += 2;
    } else if (clitic.test(next.norm)) return end;
    else if (startsWithLetter(next) || (apostrophe.test(next.text) && next.text.length > 1)) end++;
    else return end;
    if (!endsInLetter(tokens[end - 1] as Token)) return end;
  }
}

const startsWithLetter = (token: Token) => letter.test(token.text.charAt(0));
const endsInLetter = (token: Token) => /[\p{L}\p{M}\p{N}]$/u.test(token.text);

function join(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  before: Word | undefined,
): Word {
  const first = tokens[at] as Token;
  const last = tokens[to - 1] as Token;
  // A word cut inside may have taken the sentence's full stop with its last piece.
  const end = to > at + 1 && last.text.endsWith(".") && last.text.length > 1 ? last.end - 1 : last.end;
  const written = text.slice(first.start, end);
  const norm = to === at + 1 ? first.norm : written.toLowerCase().replace(/[‘’]/g, "'");
  const isCapital = capital.test(written);
  return {
    start: first.start,
    end,
    text: written,
    norm: norm.length > 1 && norm.endsWith(".") ? norm.slice(0, -1) : norm,
    pos: to === at + 1 ? last.pos : isCapital ? "PROPN" : last.pos,
    sentence: first.sentence,
    quotation: first.quotation,
    capital: isCapital,
    opens: before === undefined || before.sentence !== first.sentence || opening.test(before.text),
  };
}

const opening = /^(?:["“”„«»‘:([—–]|''|``)$/;
