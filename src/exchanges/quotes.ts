/** Step 6a: a statement inside another's words: who speaks quotes who is quoted. */
import type { Exchange } from "../record.ts";
import { firstAfter } from "../text/span.ts";
import { link, type Placed, type Stage } from "./stage.ts";

export function quoteLinks(stage: Stage): Exchange[] {
  return stage.placed.flatMap((inner): Exchange[] => {
    const outer = stage.byAttribution.get(inner.attribution.within ?? "");
    if (outer === undefined || !isQuoted(stage, inner, outer)) return [];
    const plain = inner.attribution.kind === "indirect" || outer.attribution.kind === "indirect" ? 0.75 : 0.9;
    const known = inner.statement.speaker === null ? 0.8 : 1;
    return [link(outer, inner, "quotes", inner.attribution.cue[0] ?? null, plain * known)];
  });
}

function isQuoted(stage: Stage, inner: Placed, outer: Placed): boolean {
  const { attribution, statement, spoken } = inner;
  if (!spoken || !outer.spoken || outer.statement.speaker === null) return false;
  if (attribution.manner !== "statement" || attribution.source.length === 0) return false;
  if (isOnlyThought(stage, inner)) return false;
  // “Said it was late, adding that” and “we have asked them” are one speaker going on.
  if (statement.speaker === outer.statement.speaker) return attribution.kind !== "indirect";
  return outer.attribution.kind !== "indirect" || statement.speaker !== null;
}

/** “He would say”, “if I had said”: nobody has said it yet. */
function isOnlyThought({ analysis }: Stage, { attribution, sentence }: Placed): boolean {
  const { tokens } = analysis;
  const [start, end] = attribution.cue[0] ?? [0, 0];
  const first = firstAfter(tokens, start - 1, (token) => token.start);
  if (tokens[first - 1]?.norm === "to") return true;
  const from = Math.max(0, first - 3);
  for (let at = from; at < tokens.length && (tokens[at]?.start ?? end) < end; at++) {
    const token = tokens[at];
    if (token?.sentence === sentence && /^(?:will|'ll|would|could|should|may|might|can|if)$/.test(token.norm))
      return true;
  }
  return false;
}
