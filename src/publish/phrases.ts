/** Statements and exchanges in short phrases, the same on the page, in the report and on the sheet. */
import type { Exchange } from "../record.ts";
import { dayInWords } from "./dates.ts";
import type { Entry, Taking } from "./threads.ts";
import type { Claimed, Linked, Said } from "./view.ts";
import { kindWords, mannerWords, notSaid } from "./words.ts";

/** A claim worded to stand alone, additions in brackets; null where nothing was added. */
export function aloneInWords({ alone }: Claimed): string | null {
  const pieces = alone();
  return pieces.every(({ ground }) => ground === null) ? null : pieces.map(({ text }) => text).join("");
}

export const nameOf = ({ speaker }: Said): string => speaker?.name ?? "Speaker unknown";

/** How the words come to us, never leaving out that they were *not* said. */
export function howSaid({ attribution: { kind, manner, negated }, isTurn }: Said): string {
  if (negated) return notSaid[manner];
  if (isTurn) return "spoken";
  return manner === "statement" ? kindWords[kind] : `${kindWords[kind]}: ${mannerWords[manner]}`;
}

/**
 * What an entry of a thread does: "answers Ines Calder". A walk-back is called one only where a person has confirmed it;
 * everything else is said to be proposed.
 */
export function takingInParts(
  from: Said,
  { exchange, to }: Taking,
): [does: string, whom: string, state: string] {
  const { kind, change, agrees, decided } = exchange;
  const isOwn = isOneOf(from.speaker?.name ?? "", to.said.speaker?.name ?? "", kind);
  const does = kind === "revises" && decided ? "walks back" : kind;
  const notes = [
    change && `${change} them`,
    agrees !== undefined && (agrees ? "the words agree" : "the words differ"),
    decided ? `confirmed by ${decided.by}, ${dayInWords(decided.at.slice(0, 10))}` : "proposed",
    !decided && exchange.confidence < 0.6 && "may be misread",
  ];
  return [
    does,
    isOwn ? "own words" : (to.said.speaker?.name ?? "an unknown speaker"),
    notes.filter(Boolean).join(", "),
  ];
}

/**
 * In another document the same name is the same speaker, as far as a proposal goes; and so is the surname, where the
 * exchange is one that only the speaker's own side makes.
 */
function isOneOf(a: string, b: string, kind: Exchange["kind"]): boolean {
  const last = (name: string) => name.split(" ").at(-1);
  const isOwnKind = kind === "revises" || kind === "stands by";
  return a !== "" && (a === b || (isOwnKind && (a === last(b) || b === last(a))));
}

/** "said 4 March 2026", "told 4 March 2026", empty where the text does not say. */
export function whenInWords({ when }: Entry): string {
  if (when === null) return "";
  return `${when.isSaid ? "said" : "told"} ${dayInWords(when.day)}`;
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
