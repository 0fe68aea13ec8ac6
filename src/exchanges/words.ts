import type { Analysis } from "../text/analysis.ts";
import { firstAfter } from "../text/span.ts";
import type { Placed } from "./stage.ts";

/** As many tokens of each piece are looked at. */
const most = 40;

/** Whether what is said says something, with a verb in it, and does not only name it: “this”, “Calder's offer”. */
export function hasClause({ tokens }: Analysis, { attribution }: Placed): boolean {
  return attribution.content.some(([start, end]) => {
    const first = firstAfter(tokens, start - 1, (token) => token.start);
    const last = firstAfter(tokens, end - 1, (token) => token.start);
    return tokens
      .slice(first, Math.min(last, first + most))
      .some(({ pos }) => pos === "VERB" || pos === "AUX");
  });
}
