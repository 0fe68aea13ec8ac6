/** Step 6a: a statement inside another's words: who speaks quotes who is quoted. */
import type { Exchange } from "../record.ts";
import { link, type Stage } from "./stage.ts";

export function quoteLinks({ placed, byAttribution }: Stage): Exchange[] {
  return placed.flatMap((inner): Exchange[] => {
    const outer = byAttribution.get(inner.attribution.within ?? "");
    if (outer === undefined || !outer.spoken || !inner.spoken || inner.attribution.source.length === 0)
      return [];
    if (inner.attribution.manner !== "statement") return [];
    const plain = inner.attribution.kind === "indirect" ? 0.75 : 0.9;
    // Nobody can be wrong about whom a “who said” stands for without being wrong here too.
    const known = inner.statement.speaker === null ? 0.8 : 1;
    return [link(outer, inner, "quotes", inner.attribution.cue[0] ?? null, plain * known)];
  });
}
