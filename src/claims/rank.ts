/** Check-worthiness of a line on its own, as the filter `rank` gives it. */
import { periodsIn } from "../text/periods.ts";
import { tokensOf } from "../text/tokens.ts";
import { classByRule } from "./class-rules.ts";
import { type ClaimClass, classify } from "./classify.ts";
import type { Judged } from "./features.ts";
import { quantitiesIn } from "./quantities/quantities.ts";
import { type Worth, worthOf } from "./worth.ts";

/** Reads a line as one part, in its author's voice. */
export function judgedOf(text: string, published: string | null = null): Judged {
  const tokens = tokensOf(text, [[0, text.length]]);
  const periods = periodsIn(text, tokens, published);
  const quantities = quantitiesIn(text, tokens, { published, periods });
  const said = {
    tokens,
    first: 0,
    end: tokens.length,
    attribution: null,
    cue: [],
    source: [],
    opens: true,
    asks: /\?\W*$/.test(text.slice(-8)),
    quantities,
  };
  const kind = classify(said) ?? classByRule(said);
  return { tokens, periods, quantities, kind, cause: null };
}

/** Worth and class of one line; the same for any names, parties and genders in it. */
export function worthOfLine(text: string, published: string | null = null): Worth & { class: ClaimClass } {
  const judged = judgedOf(text, published);
  return { ...worthOf(judged), class: judged.kind };
}
