/** Step 6c: words of the telling that tie one statement to another: “fired back”, “doubled down”, “walked it back”. */
import type { Exchange } from "../record.ts";
import type { Token } from "../text/analysis.ts";
import type { Span } from "../text/span.ts";
import { aimedAt } from "./aim.ts";
import { type CueRule, cueRules } from "./lexicon/cues.ts";
import { spokenAt } from "./spoken.ts";
import { link, type Placed, type Stage } from "./stage.ts";

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

export function cueLinks(stage: Stage): Exchange[] {
  return cuedStatements(stage).flatMap(({ cue, from }): Exchange[] => {
    const to = aimedAt(stage, cue, from);
    return to === null
      ? []
      : [link(from, to.placed, cue.rule.kind, cue.span, trust(cue, from) * to.share, cue.rule.change)];
  });
}

/** The cues of a text, each with the statement that it tells of. */
export function cuedStatements(stage: Stage): { cue: Cue; from: Placed }[] {
  return cuesIn(stage).flatMap((cue) => {
    const from = spokenAt(stage, cue);
    if (from === null || from.statement.speaker === null) return [];
    // A poll that reaffirms its figures stands by nothing.
    const isPaper = stage.kinds.get(from.statement.speaker) === "document";
    return isPaper && cue.rule.kind !== "answers" ? [] : [{ cue, from }];
  });
}

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
