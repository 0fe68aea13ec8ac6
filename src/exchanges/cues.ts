/** Step 6c: words of the telling that tie one statement to another: “fired back”, “doubled down”, “walked it back”. */
import type { Token } from "../text/analysis.ts";
import { firstAfter, type Span } from "../text/span.ts";
import { aimedAt } from "./aim.ts";
import { type CueRule, cueRules } from "./lexicon/cues.ts";
import { spokenAt } from "./spoken.ts";
import type { Placed, Stage } from "./stage.ts";
import type { Proposed } from "./trust.ts";

export interface Cue {
  rule: CueRule;
  span: Span;
  token: number;
  sentence: number;
}

const byFirstWord = new Map<string, CueRule[]>();
for (const rule of cueRules)
  for (const word of rule.begins.split(" ")) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), rule]);

/** A cue and what it is directed at stand within so many words. */
export const window = 12;

export function cueLinks(stage: Stage): Proposed[] {
  return cuedStatements(stage).flatMap(({ cue, from }): Proposed[] => {
    const aim = aimedAt(stage, cue, from);
    if (aim === null) return [];
    const { kind, change, confidence } = cue.rule;
    const isPlain = confidence >= plain;
    return [
      { from, to: aim.placed, kind, change, cue: cue.span, way: wayOf(cue), named: aim.named, isPlain },
    ];
  });
}

/** From here on a cue says by itself what it tells: “fired back”, “walked back”. */
const plain = 0.8;

function wayOf({ rule }: Cue): Proposed["way"] {
  if (rule.kind !== "answers") return "own";
  if (rule.object === undefined) return "replied";
  return /^(?:asked|in|took)\b/.test(rule.begins) ? "pointed" : "directed";
}

/** The cues of a text, each with the statement that it tells of. */
export function cuedStatements(stage: Stage): { cue: Cue; from: Placed }[] {
  return cuesIn(stage).flatMap((cue) => {
    const from = spokenAt(stage, cue);
    if (from === null || from.statement.speaker === null) return [];
    // A poll that reaffirms its figures stands by nothing.
    const isPaper = stage.kinds.get(from.statement.speaker) === "document";
    if ((isPaper && cue.rule.kind !== "answers") || isInOthersWords(stage, cue, from)) return [];
    return [{ cue, from }];
  });
}

/** “Asked whether he was reversing his pledge, Calder said”: the cue is part of what was asked. */
function isInOthersWords({ placed }: Stage, { span }: Cue, from: Placed): boolean {
  const { within, id } = from.attribution;
  const last = firstAfter(placed, span[0], (item) => item.place[0]) - 1;
  for (let i = last; i >= 0 && i > last - near; i--) {
    const { attribution } = placed[i] as Placed;
    const holds = attribution.content.some(([start, end]) => start <= span[0] && span[1] <= end);
    if (holds && attribution.id !== id && attribution.id !== within) return true;
  }
  return false;
}

/** As many statements before a cue are looked at for one that it may be part of. */
const near = 6;

/** How far a cue is trusted to tell of the statement. */
export const trust = ({ rule }: Cue, { statement }: Placed): number =>
  rule.confidence * (statement.sure === "sure" ? 1 : 0.9);

/** Cues outside quotations and turns. */
function cuesIn({ analysis }: Stage): Cue[] {
  const { tokens, sentences, paragraphs } = analysis;
  const cues: Cue[] = [];
  tokens.forEach((token, index) => {
    const candidates = token.quotation < 0 ? byFirstWord.get(token.norm) : undefined;
    if (candidates === undefined) return;
    const paragraph = paragraphs[sentences[token.sentence]?.paragraph ?? -1];
    if (paragraph?.turn != null || paragraph?.block === "heading" || isNegated(tokens, index)) return;
    if (token.pos === "NOUN") return;
    const ahead = tokens.slice(index, index + window).filter((next) => next.sentence === token.sentence);
    const words = ahead.map(({ norm }) => norm).join(" ");
    for (const rule of candidates) {
      const match = rule.pattern.exec(words);
      if (match === null) continue;
      const count = Math.max(1, match[0].split(" ").length);
      const end = (ahead[Math.min(count, ahead.length) - 1] as Token).end;
      cues.push({ rule, span: [token.start, end], token: index, sentence: token.sentence });
      return;
    }
  });
  return cues;
}

const isNegated = (tokens: readonly Token[], index: number) =>
  tokens
    .slice(Math.max(0, index - 3), index)
    .some(({ norm, sentence }) => /^(?:not|n't|never)$/.test(norm) && sentence === tokens[index]?.sentence);
