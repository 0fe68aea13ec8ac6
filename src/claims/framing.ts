/** How a claim is put, in plain words: with a cause, as a comparison, with a hedge. Each tells what can be checked of it. */
import type { Token } from "../text/analysis.ts";
import type { Part } from "./split.ts";

const hedges =
  /\b(?:allegedly|reportedly|apparently|supposedly|purportedly|probably|perhaps|maybe|possibly|presumably|seemingly|(?:may|might|could) have)\b/i;
const comparison = /\b(?:(?:more|less|fewer|\p{L}{2,}er) than|(?:twice|half|\w+ times) as)\b/iu;

/** The reasons that a claim's framing gives, over its words as they stand. */
export function framingOf(words: string, cause: Part["cause"]): string[] {
  const hedge = hedges.exec(words.slice(0, longest))?.[0];
  return [
    ...(cause === "given"
      ? ["a cause is given for it: the claim itself can be checked, the cause cannot"]
      : []),
    ...(cause === "is"
      ? ["given as a cause: that it happened can be checked, that it was the cause cannot"]
      : []),
    ...(comparison.test(words.slice(0, longest)) ? ["compares: both sides have to be checked"] : []),
    ...(hedge === undefined ? [] : [`said with a hedge: “${hedge}”`]),
  ];
}

const longest = 2_000;

export const wordsOf = (text: string, tokens: readonly Token[]): string =>
  text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
