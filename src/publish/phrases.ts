/** Statements and exchanges in short phrases, the same on the page, in the report and on the sheet. */
import type { Linked, Said } from "./view.ts";
import { kindWords, mannerWords, notSaid } from "./words.ts";

export const nameOf = ({ speaker }: Said): string => speaker?.name ?? "Speaker unknown";

/** How the words come to us, never leaving out that they were *not* said. */
export function howSaid({ attribution: { kind, manner, negated }, isTurn }: Said): string {
  if (negated) return notSaid[manner];
  if (isTurn) return "spoken";
  return manner === "statement" ? kindWords[kind] : `${kindWords[kind]}: ${mannerWords[manner]}`;
}

/** "Tomas Reyes", "answers", "Ines Calder". */
export function exchangeInParts({ exchange, from, to }: Linked): [who: string, does: string, whom: string] {
  const { kind, change } = exchange;
  const isOwn = from.speaker !== null && from.speaker === to.speaker;
  return [
    from.speaker?.name ?? "An unknown speaker",
    change === undefined ? kind : `${kind} (${change})`,
    isOwn ? "own words" : (to.speaker?.name ?? "an unknown speaker"),
  ];
}
