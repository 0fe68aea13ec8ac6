/** Step 6e: words that take back or correct what the same speaker said: “I misspoke”, “said he was joking”. */
import type { Exchange } from "../record.ts";
import type { Span } from "../text/span.ts";
import { ownRevisions } from "./lexicon/words.ts";
import type { Placed, Stage } from "./stage.ts";
import { latestOf } from "./targets.ts";
import type { Proposed } from "./trust.ts";

const longest = 2000;

/** What a spokesman says of whom he speaks for: “Calder misspoke”. */
const revisionsFor = ownRevisions.map(({ pattern, change }) => ({
  pattern: new RegExp(pattern.source.replaceAll("|he|she|they)", "|he|she|they|[A-Z][a-zA-Z'-]+)")),
  change,
}));

export function ownLinks(stage: Stage): Proposed[] {
  return revisions(stage).flatMap(({ from, cue, change }): Proposed[] => {
    const to = latestOf(stage, from, new Set(), { sentence: from.sentence });
    return to === null
      ? []
      : [{ from, to: to.placed, kind: "revises", change, cue, way: "corrected", named: to.found }];
  });
}

/** Statements with words that take something back. */
export function revisions({ analysis: { text }, placed, camps, spokesmen }: Stage) {
  return placed.flatMap((from): { from: Placed; cue: Span; change: NonNullable<Exchange["change"]> }[] => {
    if (!from.spoken || from.statement.speaker === null) return [];
    for (const [start, end] of from.attribution.content) {
      const words = text.slice(start, Math.min(end, start + longest)).replaceAll("’", "'");
      const isFor = camps.has(from.statement.speaker) || spokesmen.has(from.statement.speaker);
      for (const { pattern, change } of isFor ? [...ownRevisions, ...revisionsFor] : ownRevisions) {
        const match = pattern.exec(words);
        if (match === null) continue;
        return [{ from, cue: [start + match.index, start + match.index + match[0].length], change }];
      }
    }
    return [];
  });
}
