/**
 * Words to look for. Texts and queries are folded by the same function, so both databases find the same; what reaches
 * them is letters and digits alone, so that no query can be read as anything but words.
 */
import { sha256 } from "../text/digest.ts";
import type { Column } from "./dialect.ts";

/** Words that stand next to one another in a column; with `prefix` the last one may go on. */
export interface Term {
  column: Column;
  words: string[];
  prefix: boolean;
}
/** All must be found. */
export type Terms = readonly Term[];

/** Longer words are cut, in texts and in queries alike. */
const longestWord = 64;
/** PostgreSQL counts no further than 16,383 words. */
export const longestText = 16_000;
const mostTerms = 32;
/** A prefix of fewer letters would match a good part of all words. */
const shortestPrefix = 3;

/** The words of a text, without case and accents. */
export function fold(text: string, limit = longestText): string[] {
  const words: string[] = [];
  const plain = text.normalize("NFKD").replace(/\p{M}+/gu, "");
  for (const [word] of plain.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.length === limit) break;
    words.push(word.slice(0, longestWord));
  }
  return words;
}

/**
 * What was typed, as terms: words, "words in a row", begin* of a word.
 *
 * @returns null when it was typed but holds no word, so that nothing can match
 */
export function termsOf(typed: string, column: Column): Terms | null {
  const terms: Term[] = [];
  const add = (piece: string, prefix: boolean) => {
    const words = fold(piece, mostTerms);
    const last = words.at(-1) ?? "";
    if (words.length > 0) terms.push({ column, words, prefix: prefix && last.length >= shortestPrefix });
  };
  // 1: every second piece between quotation marks is a phrase
  for (const [i, piece] of typed.slice(0, 10_000).split(/["“”]/).entries()) {
    if (i % 2 === 1) add(piece, false);
    // 2: the others are words by themselves
    else for (const word of piece.split(/\s+/)) add(word, word.endsWith("*"));
  }
  if (terms.length === 0) return typed.trim() === "" ? [] : null;
  return terms.slice(0, mostTerms);
}

/** A term for what is no word of the text: a kind, a class, a person's id. */
export const facet = (name: string, value: string): Term => ({
  column: "facet",
  words: [facetWord(name, value)],
  prefix: false,
});

export const facetWord = (name: string, value: string): string =>
  fold(`${name}${value}`).join("").slice(0, longestWord);

/** Ids of people come from elsewhere and may be long, so their digest stands for them. */
export const personWord = (id: string): string => facetWord("person", sha256(id).slice(7, 39));

export const personTerm = (id: string): Term => ({ column: "facet", words: [personWord(id)], prefix: false });
