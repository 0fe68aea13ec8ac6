import type { Quantity } from "../../record.ts";
import { wordSet } from "../../text/lexicon/word-set.ts";
import { normAt, type Tokens } from "./amount.ts";

const kinds = wordSet("terms wages income incomes gdp growth spending value dollars pay earnings prices");

/** Is an amount told after inflation ("in real terms", "adjusted for inflation", "in 2019 dollars") or before it? */
export function basisOf(tokens: Tokens): Quantity["basis"] {
  for (let i = 0; i < tokens.length; i++) {
    const norm = normAt(tokens, i);
    const next = normAt(tokens, i + 1);
    if ((norm === "real" || norm === "nominal") && kinds.has(next)) return norm;
    if (/^(?:adjusted|adjusting|accounting|allowing)$/.test(norm) && next === "for")
      if (normAt(tokens, i + 2) === "inflation") return "real";
    if (norm === "inflation-adjusted" || (norm === "constant" && next === "dollars")) return "real";
    if (/^(?:19|20)\d\d$/.test(norm) && (next === "dollars" || next === "prices")) return "real";
    if (norm === "inflation" && next === "-" && normAt(tokens, i + 2) === "adjusted") return "real";
  }
  return undefined;
}
