/** Exchanges as people confirmed and rejected them. */
import type { Decided, Exchange } from "../../record.ts";
import type { Decision } from "../decisions.ts";

/** An exchange, between statements of whatever kind of place. */
export type Tied<Place> = Omit<Exchange, "from" | "to"> & { from: Place; to: Place };

/**
 * Marks what was confirmed, takes out what was rejected, and adds what a person says and the machine did not see.
 *
 * @param place of a statement of the store; null where its words are not there
 * @param keyOf tells one place from another
 */
export function settle<Place>(
  exchanges: readonly Tied<Place>[],
  decisions: readonly Decision[],
  place: (statement: string) => Place | null,
  keyOf: (place: Place) => string,
): Tied<Place>[] {
  const matter = (from: Place, to: Place, kind: unknown) => `${keyOf(from)} ${kind} ${keyOf(to)}`;
  const all = new Map(exchanges.map((one) => [matter(one.from, one.to, one.kind), one]));
  for (const { act, subject, value, by, at, reason } of decisions) {
    if (!act.endsWith("exchange")) continue;
    const [from, to] = [place(subject), place(String(value.to))];
    if (from === null || to === null) continue;
    const key = matter(from, to, value.kind);
    if (act === "reject exchange") {
      all.delete(key);
      continue;
    }
    const decided: Decided = { by, at, why: reason };
    const change = value.change === undefined ? {} : { change: value.change as Exchange["change"] };
    const proposed = all.get(key) ?? {
      from,
      to,
      kind: value.kind as Exchange["kind"],
      cue: null,
      confidence: 1,
    };
    all.set(key, { ...proposed, ...change, decided });
  }
  return [...all.values()];
}
