import type { Quantity } from "../../record.ts";
import type { Token } from "../../text/analysis.ts";

export type Tokens = readonly Token[];

/** A quantity in the making: where it stands among the tokens, and what is known of it so far. */
export interface Amount {
  /** Index of its first token, and of the one after its last. */
  start: number;
  end: number;
  value: Quantity["value"];
  comparator: Quantity["comparator"];
  unit: string | null;
  hedge: string | null;
  form: Quantity["form"];
  direction?: "up" | "down" | "flat";
}

export const normAt = (tokens: Tokens, i: number): string => tokens[i]?.norm ?? "";
export const posAt = (tokens: Tokens, i: number): string => tokens[i]?.pos ?? "";

/** Do the two tokens touch, without white space between? */
export const touches = (tokens: Tokens, i: number): boolean => tokens[i]?.end === tokens[i + 1]?.start;
