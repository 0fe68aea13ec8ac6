/** Pass 3: bounds and hedges around a number: "more than", "about", "at least", "or more". */
import { wordSet } from "../../text/lexicon/word-set.ts";
import { type Amount, normAt, type Tokens } from "./amount.ts";

type Comparator = Amount["comparator"];

/** Phrases that end right before the number, told by their last word; the longest one wins. */
const bounds: ReadonlyMap<string, readonly (readonly [before: string, comparator: Comparator])[]> = new Map(
  Object.entries({
    than: [
      ["no more", "le"],
      ["not more", "le"],
      ["no fewer", "ge"],
      ["no less", "ge"],
      ["not less", "ge"],
      ["fewer", "lt"],
      ["less", "lt"],
      ["lower", "lt"],
      ["smaller", "lt"],
      ["more", "gt"],
      ["greater", "gt"],
      ["higher", "gt"],
      ["larger", "gt"],
      ["rather", "eq"],
      ["other", "eq"],
    ],
    least: [["at", "ge"]],
    most: [["at", "le"]],
    to: [["up", "le"]],
    of: [
      ["a minimum", "ge"],
      ["minimum", "ge"],
      ["a maximum", "le"],
      ["maximum", "le"],
      ["upwards", "gt"],
      ["upward", "gt"],
      ["in excess", "gt"],
      ["north", "gt"],
      ["south", "lt"],
    ],
    over: [
      ["well", "gt"],
      ["just", "gt"],
      ["", "gt"],
    ],
    above: [["", "gt"]],
    exceeding: [["", "gt"]],
    exceeds: [["", "gt"]],
    exceeded: [["", "gt"]],
    tops: [["", "gt"]],
    topped: [["", "gt"]],
    surpasses: [["", "gt"]],
    surpassed: [["", "gt"]],
    under: [
      ["just", "lt"],
      ["well", "lt"],
      ["", "lt"],
    ],
    below: [["", "lt"]],
    within: [["", "le"]],
  } satisfies { [last: string]: [string, Comparator][] }),
);

/** "Nearly" and "almost" stand with the rest: equal, with their hedge. */
const hedges = wordSet(`about around roughly approximately nearly almost some circa approx approx. virtually
  practically probably perhaps maybe estimated`);
const hedgePairs: ReadonlyMap<string, string> = new Map([
  ["to", "close"],
  ["like", "something"],
  ["of", "order"],
  ["as", "many"],
]);

export interface Modified {
  start: number;
  comparator: Comparator | null;
  hedge: string | null;
}

/** Reads leftwards from the number's first token. "As many as" and "as much as" are upper bounds. */
export function modifiersBefore(tokens: Tokens, first: number): Modified {
  const found: Modified = { start: first, comparator: null, hedge: null };
  for (let turn = 0; turn < 3; turn++) {
    const i = found.start - 1;
    const norm = normAt(tokens, i);
    // "unite around one name"
    const single = norm === "around" && normAt(tokens, first) === "one";
    if (found.hedge === null && hedges.has(norm) && !single) {
      found.hedge = norm;
      found.start = i;
      continue;
    }
    const pair = hedgePairs.get(norm);
    if (
      norm === "as" &&
      /^(?:many|much|few|little)$/.test(normAt(tokens, i - 1)) &&
      normAt(tokens, i - 2) === "as"
    ) {
      const least = /^(?:few|little)$/.test(normAt(tokens, i - 1));
      if (found.comparator === null) found.comparator = least ? "ge" : "le";
      found.start = i - 2;
      continue;
    }
    if (pair !== undefined && norm !== "as" && normAt(tokens, i - 1) === pair && found.hedge === null) {
      found.hedge = `${pair} ${norm}`;
      found.start = i - 1;
      continue;
    }
    const bound = found.comparator === null ? boundAt(tokens, i) : null;
    if (bound === null) break;
    found.start = bound.start;
    found.comparator = bound.comparator;
  }
  return found;
}

function boundAt(tokens: Tokens, i: number): { start: number; comparator: Comparator } | null {
  const rules = bounds.get(normAt(tokens, i));
  if (rules === undefined) return null;
  const one = normAt(tokens, i - 1);
  const two = `${normAt(tokens, i - 2)} ${one}`;
  for (const [before, comparator] of rules) {
    if (comparator === "eq" && before === one) return null;
    if (before === two) return { start: i - 2, comparator };
  }
  for (const [before, comparator] of rules) {
    if (before === "") return verbsBefore.has(one) ? null : { start: i, comparator };
    if (before === one) return { start: i - 1, comparator };
  }
  return null;
}

/** "took over two firms", "came under two heads": the word belongs to the verb. */
const verbsBefore = wordSet(
  "took take taken takes taking handed hand came comes turned turn won won't mulled",
);

/** "300 or more", "70-ish", "12 percent at most", "40 plus". Answers the end and what it says, null where nothing. */
export function modifiersAfter(
  tokens: Tokens,
  end: number,
): { end: number; comparator: Comparator | null; hedge: string | null } | null {
  const norm = normAt(tokens, end);
  const next = normAt(tokens, end + 1);
  if (norm === "or") {
    if (/^(?:more|above|over|higher|greater|better|longer|older)$/.test(next))
      return { end: end + 2, comparator: "ge", hedge: null };
    if (/^(?:less|fewer|under|below|lower|younger)$/.test(next))
      return { end: end + 2, comparator: "le", hedge: null };
    if (next === "so") return { end: end + 2, comparator: null, hedge: "or so" };
    return null;
  }
  if (norm === "-" && next === "ish") return { end: end + 2, comparator: null, hedge: "-ish" };
  if (norm === "-" && next === "odd") return { end: end + 2, comparator: null, hedge: "odd" };
  if (norm === "-" && next === "plus") return { end: end + 2, comparator: "ge", hedge: null };
  if (norm === "plus" || norm === "+") return { end: end + 1, comparator: "ge", hedge: null };
  if (norm === "at" && next === "least") return { end: end + 2, comparator: "ge", hedge: null };
  if (norm === "at" && next === "most") return { end: end + 2, comparator: "le", hedge: null };
  if (norm === "give" && next === "or") return { end: end + 3, comparator: null, hedge: "give or take" };
  return null;
}
