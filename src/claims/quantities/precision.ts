import { normAt, type Tokens } from "./amount.ts";
import { figureOf } from "./number.ts";

/**
 * Half a unit of the last digit that is stated, at full scale: 50 for "2.1 thousand", 0.5 for "1,300" (which may be
 * meant more roughly). Undefined for numbers in words, and where two are told.
 */
export function precisionOf(tokens: Tokens, start: number, end: number, value: unknown): number | undefined {
  if (typeof value !== "number") return undefined;
  for (let i = start; i < end; i++) {
    const norm = normAt(tokens, i);
    const figure = figureOf(norm);
    if (figure === null || figure === 0) continue;
    const scale = Math.log10(Math.abs(value / figure));
    // "2 dozen", "1 in 5", "3½": the digits are no measure of it.
    if (Math.abs(scale - Math.round(scale)) > 1e-9) return undefined;
    const decimals = norm.split(".")[1]?.length ?? 0;
    return Number((0.5 * 10 ** (Math.round(scale) - decimals)).toPrecision(6));
  }
  return undefined;
}
