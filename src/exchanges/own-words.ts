/** Step 6e: words that take back or correct what the same speaker said: “I misspoke”, “said he was joking”. */
import type { Exchange } from "../record.ts";
import type { Span } from "../text/span.ts";
import { ownRevisions } from "./lexicon/words.ts";
import { link, type Stage } from "./stage.ts";
import { latestOf } from "./targets.ts";

const longest = 2000;

export function ownLinks(stage: Stage): Exchange[] {
  const { text } = stage.analysis;
  return stage.placed.flatMap((from): Exchange[] => {
    if (!from.spoken || from.statement.speaker === null) return [];
    for (const [start, end] of from.attribution.content) {
      const words = text.slice(start, Math.min(end, start + longest)).replaceAll("’", "'");
      for (const { pattern, change } of ownRevisions) {
        const match = pattern.exec(words);
        const to = match === null ? null : latestOf(stage, from, new Set(), from.sentence);
        if (match === null || to === null) continue;
        const cue: Span = [start + match.index, start + match.index + match[0].length];
        return [link(from, to.placed, "revises", cue, 0.75 * to.share, change)];
      }
    }
    return [];
  });
}
