/** The ground under every stage: one text, cut once into paragraphs, quotations, sentences and tokens. */
import type { Block, Document, Sentence, Turn } from "../record.ts";
import type { Span } from "./span.ts";

/** What a text is cut by: all that the analysis asks of a document. */
export type Layout = Pick<Document, "text" | "blocks" | "turns">;

export interface Paragraph {
  start: number;
  end: number;
  /** The turn it belongs to in a transcript or captions, as an index into `document.turns`. */
  turn: number | null;
  /** The layout's word for it, null for running text. */
  block: Block["kind"] | null;
}

export interface Quotation {
  /** With its marks. */
  start: number;
  end: number;
  /** Without them. */
  inner: Span;
  /**
   * `speech`: words given as somebody's; `scare`: a word or two held at arm's length; `name`: a nickname or the
   * title of a work.
   */
  kind: "speech" | "scare" | "name";
  /** 0 for the outermost marks, 1 for a quotation inside it … */
  depth: number;
  /** False where the closing mark is missing and the end is the paragraph's. */
  closed: boolean;
  /** Index of the quotation that this one carries on from the paragraph before, else null. */
  continues: number | null;
}

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Pos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

export interface Token {
  start: number;
  end: number;
  /** As written. */
  text: string;
  /** Lower case, with straight apostrophes. */
  norm: string;
  lemma: string;
  pos: Pos;
  /** Index into `sentences`. */
  sentence: number;
  /** Index into `quotations` of the innermost one that holds the token, -1 outside of all. Marks count as inside. */
  quotation: number;
}

/** A sentence with where it stands; `tokens` is `[first, end)` into `Analysis.tokens`. */
export interface AnalysedSentence extends Sentence {
  paragraph: number;
  tokens: Span;
}

export interface Analysis {
  text: string;
  turns: readonly Turn[];
  paragraphs: Paragraph[];
  quotations: Quotation[];
  sentences: AnalysedSentence[];
  tokens: Token[];
}
