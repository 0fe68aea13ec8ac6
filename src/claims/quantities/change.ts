/** Pass 4: does the number say how much something changed, or how it compares? */
import { wordSet } from "../../text/lexicon/word-set.ts";
import { acts, changes, comparatives, type Direction } from "../lexicon/change.ts";
import { type Amount, normAt, posAt, type Tokens } from "./amount.ts";

export interface Change {
  direction: Direction;
  /** The number is what the change led to ("rose to 40"), not its size. */
  level: boolean;
  start: number;
  end: number;
}

const farthest = 6;
/** Words between the word of change and its number. */
const between =
  wordSet(`by to of from an a the some its their his her our at least most more less than only just
  about nearly almost around roughly approximately over up down sharply slightly steadily further again another
  well as much many an estimated close with no fewer`);

export function changeAround(tokens: Tokens, { start, end, unit }: Amount): Change | null {
  return changeAfter(tokens, start, end) ?? changeBefore(tokens, start, end, unit === "percent");
}

/** "12 percent higher", "300 more", "a 12 percent rise", "5 points up". */
function changeAfter(tokens: Tokens, start: number, end: number): Change | null {
  const at = normAt(tokens, end) === "-" ? end + 1 : end;
  const token = tokens[at];
  if (token === undefined) return null;
  const compared = comparatives.get(token.norm);
  if (compared !== undefined) {
    // "12 percent more than" but not "300 people more or less"
    if (normAt(tokens, at + 1) === "or") return null;
    return { direction: compared, level: false, start, end: at + 1 };
  }
  if (token.pos === "NOUN" || token.pos === "VERB") {
    const direction = changes.get(token.lemma) ?? (token.pos === "NOUN" ? acts.get(token.lemma) : undefined);
    const noun = token.pos === "NOUN" || normAt(tokens, at + 1) === "in";
    if (direction !== undefined && noun && /^(?:a|an|the)$/.test(normAt(tokens, start - 1)))
      return { direction, level: false, start, end: at + 1 };
  }
  if (token.norm === "up" || token.norm === "down")
    return { direction: token.norm, level: false, start, end: at + 1 };
  return null;
}

/** "rose (by) 12 percent", "up 300", "cut fares by 5", "an increase of 40", "rose to 40". */
function changeBefore(tokens: Tokens, start: number, end: number, percent: boolean): Change | null {
  // "cut the wait from 20 minutes to 12": what changed may stand between.
  const last = normAt(tokens, start) === "from" ? "by" : normAt(tokens, start - 1);
  const level = last === "to" || last === "at";
  const linked = percent || last === "by" || last === "to";
  for (let at = start - 1; at >= 0 && at >= start - farthest; at--) {
    const { norm, lemma, pos } = tokens[at] as (typeof tokens)[number];
    if ((norm === "up" || norm === "down") && !(norm === "up" && normAt(tokens, at + 1) === "to"))
      return { direction: norm, level, start: at, end };
    if (pos === "VERB" || pos === "NOUN" || pos === "ADJ") {
      const direction = changes.get(lemma) ?? changes.get(norm);
      if (direction !== undefined) return { direction, level, start, end };
      // "cut 40 jobs" counts what was cut and "raised $3 million" what came in; "cut fares by 5 percent" is a change.
      const act = acts.get(lemma);
      const spent = act === "down" && lemma !== "lose" && posAt(tokens, start) === "SYM";
      if (act !== undefined && (linked || spent)) return { direction: act, level, start, end };
      // "its waiting list": a verb before its noun is part of the name.
      const isModifier = norm.endsWith("ing") && posAt(tokens, at + 1) === "NOUN";
      if ((pos === "VERB" && !isModifier) || !linked) return null;
    } else if (!between.has(norm) && pos !== "ADV" && pos !== "DET" && pos !== "NUM" && pos !== "SYM")
      return null;
  }
  return null;
}

export function applyChange(amount: Amount, change: Change): void {
  amount.direction = change.direction;
  amount.start = Math.min(amount.start, change.start);
  amount.end = Math.max(amount.end, change.end);
  if (!change.level) amount.form = "difference";
}
