/** What a cue is directed at: the earlier statement that is answered, stood by or revised, and how plainly. */
import { firstAfter } from "../text/span.ts";
import { type Cue, window } from "./cues.ts";
import { speechNouns } from "./lexicon.ts";
import { wordsOfTokens } from "./overlap.ts";
import type { Placed, Stage } from "./stage.ts";
import { latestOf, latestOther, rightBefore } from "./targets.ts";

export interface Aim {
  placed: Placed;
  /** 1 where the text says whose or what words; less where only the order says it. */
  share: number;
}

export function aimedAt(stage: Stage, cue: Cue, from: Placed): Aim | null {
  if (cue.rule.kind !== "answers") return latestOf(stage, from, tailOf(stage, cue), cue.sentence);
  const object = objectOf(stage, cue, from);
  if (object === null && (cue.rule.needsObject || !isAnswer(stage, cue, from))) return null;
  if (object !== null && object.speaker !== null) {
    const theirs = latestOther(stage, from, object.speaker);
    if (theirs !== null) return { placed: theirs, share: 1 };
    if (cue.rule.needsObject) return null;
  }
  const other = rightBefore(stage, from, cue.rule.plain ? 8 : 3);
  return other === null ? null : { placed: other, share: 0.9 };
}

/** “Responded that …” and “replied: “…”” answer; “responded to the fire” does not. Who was asked answers the asker. */
function isAnswer({ analysis }: Stage, cue: Cue, from: Placed): boolean {
  const { tokens, sentences } = analysis;
  const [first] = sentences[cue.sentence]?.tokens ?? [0];
  const asked = tokens.slice(first, first + 3).some(({ norm }) => norm === "asked");
  if (cue.rule.plain && !asked) return true;
  if (asked || tokens[cue.token + 1]?.norm === "to") return false;
  const opening =
    tokens[firstAfter(tokens, (from.attribution.content[0]?.[0] ?? 0) - 1, (token) => token.start)];
  return from.attribution.kind !== "indirect" || opening?.norm === "that";
}

/** Whose words, or what words, the cue is directed at. */
function objectOf(stage: Stage, cue: Cue, from: Placed): { speaker: string | null } | null {
  const { analysis, mentions } = stage;
  const ahead = analysis.tokens
    .slice(cue.token + 1, cue.token + window)
    .filter((token) => token.sentence === cue.sentence && token.quotation < 0);
  const end = ahead.at(-1)?.end ?? cue.span[1];
  for (let i = firstAfter(mentions, cue.span[0], (mention) => mention.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= end) break;
    if (mention.speaker !== from.statement.speaker && isAimedAt(stage, cue, mention))
      return { speaker: mention.speaker };
  }
  const said = /^(?:that|this|it)$/.test(ahead[0]?.norm ?? "") && ahead[1]?.pos === "PUNCT";
  return said || ahead.some(({ norm }) => speechNouns.test(norm)) ? { speaker: null } : null;
}

/** “Calder's claim”, “criticism by Calder” and “mocked Calder”, not “the notion that Calder was late”. */
function isAimedAt({ analysis }: Stage, cue: Cue, { start, end }: { start: number; end: number }): boolean {
  const { tokens } = analysis;
  const first = firstAfter(tokens, start - 1, (token) => token.start);
  const after = tokens[firstAfter(tokens, end - 1, (token) => token.start)];
  if (after !== undefined && /^'s?$/.test(after.norm) && after.start === end) return true;
  const before = tokens[first - 1];
  return (
    before !== undefined && (before.end <= cue.span[1] || /^(?:by|from|to|of|at|against)$/.test(before.norm))
  );
}

/** The words after the cue that say what it is about. */
function tailOf({ analysis }: Stage, cue: Cue): Set<string> {
  const tail = analysis.tokens
    .slice(cue.token + 1, cue.token + window)
    .filter((token) => token.sentence === cue.sentence && token.start >= cue.span[1]);
  return wordsOfTokens(tail);
}
