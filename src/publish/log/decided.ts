import { decisionsOf, standing } from "../../store/decisions.ts";
import type { Store } from "../../store/store.ts";
import type { DecidedExchange } from "../public-record/complete.ts";
import { entryIdsOf } from "./enrol.ts";

/** The last word of people on each exchange, by the entries of its statements; who decided, and why, stays in the store. */
export async function decidedExchanges(store: Store): Promise<DecidedExchange[]> {
  const entryOf = await entryIdsOf(store);
  const decisions = await decisionsOf(store.db, ["confirm exchange", "reject exchange"]);
  return standing(decisions).flatMap(({ act, subject, value: { to, kind, change } }) =>
    typeof to === "string" && typeof kind === "string"
      ? [
          {
            later: entryOf(subject),
            earlier: entryOf(to),
            kind,
            change: typeof change === "string" ? change : null,
            stands: act === "confirm exchange",
          },
        ]
      : [],
  );
}
