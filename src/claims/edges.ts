import type { Token } from "../text/analysis.ts";

const bearing = /[\p{L}\p{N}$€£¥₹%½¼¾]/u;

/** Tokens `[first, end)` without the quotation marks, punctuation and conjunctions at the edges of `[from, to)`. */
export function edges(tokens: readonly Token[], from: number, to: number): [first: number, end: number] {
  let first = from;
  let end = to;
  while (first < end && isJoint(tokens[first] as Token)) first++;
  while (end > first && !bearing.test((tokens[end - 1] as Token).text)) end--;
  const closes = end < to && (tokens[end] as Token).text === ")";
  if (closes && tokens.slice(first, end).some(({ text }) => text === "(")) end++;
  return [first, end];
}

const isJoint = ({ pos, norm, text }: Token): boolean =>
  pos === "CCONJ" || (norm === "that" && pos === "SCONJ") || !(bearing.test(text) || text === "#");

/** Does a question mark follow the part that ends before token `end`, before any other word up to `last`? */
export function asksAfter(tokens: readonly Token[], end: number, last: number): boolean {
  for (let i = end; i < last; i++) {
    const { norm, text } = tokens[i] as Token;
    if (norm.startsWith("?")) return true;
    if (bearing.test(text)) return false;
  }
  return false;
}
