/** Step 6d: a statement that names another's words: “Calder's remarks show bias”, “I appreciated Reyes's apology”. */
import { firstAfter } from "../text/span.ts";
import { theirWords } from "./lexicon/words.ts";
import { contentWords } from "./overlap.ts";
import type { Placed, Stage } from "./stage.ts";
import { latestOther } from "./targets.ts";
import { isTurn, type Proposed } from "./trust.ts";

export function remarkLinks(stage: Stage): Proposed[] {
  return stage.placed.flatMap((from): Proposed[] => {
    if (!from.spoken || from.statement.speaker === null || isTurn(from) || from.attribution.within !== null)
      return [];
    const whose = named(stage, from);
    if (whose === null || whose.speaker === from.statement.speaker) return [];
    const to = latestOther(stage, from, whose.speaker, contentWords(stage.analysis, from), whose.told);
    return to === null ? [] : [{ from, to, kind: "answers", cue: null, way: "remarked", named: true }];
  });
}

/** Whose words the statement names, in itself or in the telling before it, and whether it tells them: “claim that …”. */
function named(
  { analysis: { tokens }, mentions }: Stage,
  { attribution, place }: Placed,
): { speaker: string; told: boolean } | null {
  const spans = [...attribution.content, [place[0], attribution.content[0]?.[0] ?? place[0]] as const];
  for (const [start, end] of spans)
    for (let at = firstAfter(tokens, start - 1, (token) => token.start); at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || token.start >= end) break;
      if (!theirWords.test(token.norm)) continue;
      const speaker = ownerBefore(tokens, at, mentions);
      if (speaker !== null) return { speaker, told: tokens[at + 1]?.norm === "that" };
    }
  return null;
}

/** Words between a name and what is the name's: “Calder's latest public remarks”. */
const between = 3;

function ownerBefore(
  tokens: Stage["analysis"]["tokens"],
  at: number,
  mentions: Stage["mentions"],
): string | null {
  for (let i = at - 1; i >= 0 && i >= at - between; i--) {
    const token = tokens[i];
    if (token === undefined || !/^(?:ADJ|PART|PROPN|NOUN|NUM)$/.test(token.pos)) return null;
    if (!/^['’]s?$/.test(token.norm) && !/['’]s?$/.test(token.text)) continue;
    const mention = mentions[firstAfter(mentions, token.start, (item) => item.start) - 1];
    return mention !== undefined && mention.end >= token.start - 1 ? mention.speaker : null;
  }
  return null;
}
