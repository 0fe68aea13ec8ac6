import type { Queued } from "../../claims/queue.ts";
import { nameOf } from "../phrases.ts";
import type { View } from "../view.ts";
import { count } from "../words.ts";
import type { Paper } from "./paper.ts";
import { visible } from "./visible.ts";
import { shorten } from "./wrap.ts";

const margin = 6;
const first = 20;

/** What to check next, in the order of the user's own weights, with the reasons of each. */
export function writeQueue(
  paper: Paper,
  { claims }: View,
  { name, items }: { name: string; items: readonly Queued[] },
  all: boolean,
): void {
  paper.heading("What to check next", `In the order of ${name}.`);
  const known = new Map(claims.map((one) => [one.claim, one]));
  const shown = all ? items : items.slice(0, first);
  for (const [i, { claim, score, reasons }] of shown.entries()) {
    const one = known.get(claim);
    if (one === undefined) continue;
    paper.put(shorten(visible(one.words), (paper.width - margin) * 3), {
      indent: margin,
      label: `${String(i + 1).padStart(4)}. `,
    });
    const voice =
      one.said === null ? "in the text’s own voice" : `${nameOf(one.said)}, statement ${one.said.n}`;
    paper.put([`${Math.round(100 * score)} of 100`, voice, claim.class, ...reasons].join(" · "), {
      indent: margin,
      ink: "faint",
    });
  }
  const rest = items.length - shown.length;
  if (rest > 0)
    paper.put(`and ${count(rest, "claim")} more (--all shows them)`, { indent: margin, ink: "faint" });
  if (items.length === 0) paper.put("Nothing in it that these weights let in.", { ink: "faint" });
}
