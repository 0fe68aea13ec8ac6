/**
 * What the model must not tell apart: whose name it is, and he from she. So a reading does not hang on the origin or the
 * gender of a name, and no article of a campaign teaches who usually speaks (`scripts/measure-fairness.mjs`).
 */
import type { Token } from "../../text/analysis.ts";

export const anyName = "<name>";
const pronouns = new Map([
  ["she", "he"],
  ["hers", "his"],
  ["herself", "himself"],
]);
const owned = new Set(["NOUN", "ADJ", "PROPN", "NUM"]);

export type Blinded = Pick<Token, "norm" | "lemma" | "pos">;

/** @param next the token after it: “her plan” is “his plan”, “told her” is “told him” */
export function blind({ norm, lemma, pos, text }: Token, next: Token | undefined): Blinded {
  if (pos === "PROPN" && isMixed(text)) return { norm: anyName, lemma: anyName, pos };
  const he = norm === "her" ? (owned.has(next?.pos ?? "") ? "his" : "him") : pronouns.get(norm);
  return he === undefined ? { norm, lemma, pos } : { norm: he, lemma: he, pos };
}

/** “Calder”, “al-Amin”; not “GOP”, which is no person. */
const isMixed = (text: string): boolean =>
  text !== text.toLowerCase() && (text !== text.toUpperCase() || text.length === 1);
