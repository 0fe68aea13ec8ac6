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
  if (attribution.kind === "direct")
    return statement.speaker !== outer.statement.speaker || isOwn(stage, inner);
  // “Said it was late, adding that” and “we have asked them” are one speaker going on; a poll's groups say nothing.
  if (statement.speaker === outer.statement.speaker || outer.attribution.manner === "document") return false;
  if (outer.attribution.kind === "indirect" && statement.speaker === null) return false;
  if (stage.kinds.get(statement.speaker ?? "") === "group") return false;
  if (stage.kinds.get(outer.statement.speaker) === "document") return false;
  return !isAnybody(stage, inner) && isClause(stage, inner);
}

/** “I said: ‘Never.’” */
function isOwn({ analysis }: Stage, { attribution }: Placed): boolean {
  return attribution.source.some(([start, end]) => /^(?:I|we)$/i.test(analysis.text.slice(start, end)));
}

/** “If somebody says one thing”, “people said”: nobody in particular. */
function isAnybody({ analysis }: Stage, { attribution }: Placed): boolean {
  return attribution.source.some(([start, end]) => anybody.test(analysis.text.slice(start, end)));
}

const anybody =
  /^(?:some|any|no|every)(?:body|one| one)$|^(?:people|you|one|many|some|others|most|who|that|(?:\S+ )?percent of .*|\d\S* of .*)$/i;

/** What is reported says something, and is not only when or to whom it was said: “said four years ago”. */
function isClause({ analysis }: Stage, { attribution }: Placed): boolean {
  const { tokens } = analysis;
  const [start, end] = attribution.content[0] ?? [0, 0];
  const first = firstAfter(tokens, start - 1, (token) => token.start);
  const head = tokens[first];
  if (head?.norm === "the" && /^(?:same|opposite)$/.test(tokens[first + 1]?.norm ?? "")) return true;
  if (head === undefined || (unfit.test(head.norm) && head.norm !== "that")) return false;
  for (let at = first + 1; at < tokens.length && at < first + reach && (tokens[at]?.start ?? end) < end; at++)
    if (/^(?:VERB|AUX)$/.test(tokens[at]?.pos ?? "")) return true;
  return false;
}

const reach = 12;
const unfit =
  /^(?:if|when|unless|while|because|as|at|on|in|for|to|with|from|about|of|after|before|again|so|this)$/;

/** “He would say”, “if I had said”: nobody has said it yet. */
function isOnlyThought({ analysis }: Stage, { attribution, sentence }: Placed): boolean {
  const { tokens } = analysis;
  const [start, end] = attribution.cue[0] ?? [0, 0];
  const first = firstAfter(tokens, start - 1, (token) => token.start);
  if (tokens[first - 1]?.norm === "to" || tokens[first]?.norm === "to") return true;
  const from = Math.max(0, first - 3);
  for (let at = from; at < tokens.length && (tokens[at]?.start ?? end) < end; at++) {
    const token = tokens[at];
    if (token?.sentence === sentence && thought.test(token.norm)) return true;
  }
  return false;
}

const thought = /^(?:will|'ll|would|could|should|may|might|can|if|unless|suppose|imagine)$/;
