import { type Observed, pad } from "./observe.ts";

export const tableCount = 6;

/** Which transitions hold at token `i`: by quotation marks, and whether a sentence starts. */
export function tableAt(seen: Observed, i: number): number {
  const here = seen.quote[i + pad] as number;
  const before = i === 0 ? 0 : (seen.quote[i - 1 + pad] as number);
  const quoted = here === 1 || before === 3 ? 1 : here === 0 ? 0 : 2;
  return quoted * 2 + (seen.sentenceFirst[i] === i ? 1 : 0);
}
