/** Someone or something that a text names or describes, while it is being put together. */
import type { Speaker } from "../record.ts";
import type { Span } from "../text/span.ts";
import type { Post } from "./appositions.ts";
import type { Gender } from "./lexicon/titles.ts";

export interface Mention {
  span: Span;
  sentence: number;
}

export interface Entity {
  kind: Speaker["kind"];
  name: string;
  /** The words of a person's name, folded; empty for what has no name. */
  parts: string[];
  suffix: string | null;
  /** As far as the text gives it; never leaves this room. */
  gender: Gender | null;
  /** The pronoun that was taken to mean it; a later one of another gender then means somebody else. */
  leaning: Gender | null;
  plural: boolean;
  /** Nouns that the text says of a person beside the name: “comedian”, “republican”. */
  nouns: Set<string>;
  /** What else the words around the name say: “texas”, “republican”, “former”. */
  traits: Set<string>;
  forms: Set<string>;
  mentions: Mention[];
  posts: Post[];
  /** Where the fullest form stands. */
  fullest: Mention;
  /** The mention nearest before the place that is being read. */
  latest: Mention | null;
}

export function newEntity(kind: Speaker["kind"], name: string, parts: string[], first: Mention): Entity {
  return {
    kind,
    name,
    parts,
    suffix: null,
    gender: null,
    leaning: null,
    plural: kind === "group",
    nouns: new Set(),
    traits: new Set(),
    forms: new Set(),
    mentions: [],
    posts: [],
    fullest: first,
    latest: null,
  };
}

/** For comparing names: without case and accents, so that José and Jose are one spelling. */
export const fold = (word: string): string =>
  word.toLowerCase().replace(/[‘’]/g, "'").normalize("NFD").replace(/\p{M}/gu, "").replace(/\.$/, "");
