import type { Token } from "../text/analysis.ts";

const bearing = /[\p{L}\p{N}$€£¥₹%½¼¾]/u;

/** Tokens `[first, end)` without the quotation marks, punctuation and conjunctions at the edges of `[from, to)`. */
export function edges(tokens: readonly Token[], from: number, to: number): [first: number, end: number] {
  let first = from;
  let end = to;
  while (first < end && isJoint(tokens[first] as Token, tokens[first + 1])) first++;
  while (end > first && !bearing.test((tokens[end - 1] as Token).text)) end--;
  return [first, closed(tokens, first, end, to)];
}

const pairs: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["“", "”"],
  ["‘", "’"],
  ["[", "]"],
]);

/** Takes in the mark that closes what was opened within: “the cuts “a betrayal””, “Reyes (Harwick)”. */
function closed(tokens: readonly Token[], first: number, end: number, to: number): number {
  let open: string | undefined;
  for (let i = first; i < end; i++) {
    const { text } = tokens[i] as Token;
    if (text === open) open = undefined;
    else open = pairs.get(text) ?? open;
  }
  if (open === undefined) return end;
  for (let i = end; i < Math.min(to, end + 2); i++) if ((tokens[i] as Token).text === open) return i + 1;
  return end;
}

const isJoint = ({ pos, norm, text }: Token, next: Token | undefined): boolean =>
  pos === "CCONJ" ||
  norm === "although" ||
  norm === "though" ||
  norm === "whereas" ||
  (norm === "that" && opensClause(pos, next)) ||
  !(bearing.test(text) || text === "#");

/** "that fees would rise", "that it rose"; not "that is so", "that plan is wrong". */
const opensClause = (pos: Token["pos"], next: Token | undefined): boolean =>
  pos === "SCONJ" ||
  next?.pos === "PRON" ||
  next?.pos === "DET" ||
  (next?.pos === "NOUN" && next.norm !== next.lemma);

/** Does a question mark follow the part that ends before token `end`, before any other word up to `last`? */
export function asksAfter(tokens: readonly Token[], end: number, last: number): boolean {
  for (let i = end; i < last; i++) {
    const { norm, text } = tokens[i] as Token;
    if (norm.startsWith("?")) return true;
    if (bearing.test(text)) return false;
  }
  return false;
}

/** "Will we have equal pay, which …?": a verb before its subject, and a question mark further on. */
export function invertsToAsk(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first]?.pos !== "AUX" || !/^(?:PRON|DET|PROPN|NOUN)$/.test(tokens[first + 1]?.pos ?? ""))
    return false;
  for (let i = first + 2; i < Math.min(last, first + longestQuestion); i++)
    if ((tokens[i] as Token).norm.startsWith("?")) return true;
  return false;
}

const longestQuestion = 60;
