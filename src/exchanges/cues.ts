/** Step 6c: words of the telling that tie one statement to another: “fired back”, “doubled down”, “walked it back”. */
import { rules } from "../attribution/confidence.ts";
import type { Exchange } from "../record.ts";
import type { Token } from "../text/analysis.ts";
import { firstAfter, type Span } from "../text/span.ts";
import { type CueRule, cueRules, speechNouns } from "./lexicon.ts";
import { link, type Placed, type Stage } from "./stage.ts";
import { latestOf, latestOther } from "./targets.ts";

interface Cue {
  rule: CueRule;
  span: Span;
  token: number;
  sentence: number;
}

const byFirstWord = new Map<string, CueRule[]>();
for (const rule of cueRules)
  for (const word of rule.begins.split(" ")) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), rule]);

const window = 9;

export function cueLinks(stage: Stage): Exchange[] {
  return cuesIn(stage).flatMap((cue): Exchange[] => {
    const from = spokenAt(stage, cue);
    if (from === null) return [];
    const to = answered(stage, cue, from);
    if (to === null) return [];
    const { kind, change, confidence } = cue.rule;
    const known = from.statement.sure === "sure" ? 1 : 0.9;
    return [link(from, to.placed, kind, cue.span, confidence * known * to.share, change)];
  });
}

/** Cues outside quotations and turns. */
function cuesIn({ analysis }: Stage): Cue[] {
  const { tokens, sentences, paragraphs } = analysis;
  const cues: Cue[] = [];
  tokens.forEach((token, index) => {
    const candidates = token.quotation < 0 ? byFirstWord.get(token.norm) : undefined;
    if (candidates === undefined) return;
    const paragraph = paragraphs[sentences[token.sentence]?.paragraph ?? -1];
    if (paragraph?.turn != null || paragraph?.block === "heading" || isNegated(tokens, index)) return;
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

/** The statement that a cue tells of: its own, else the next one in its sentence, else the quotation right after it. */
function spokenAt(stage: Stage, cue: Cue): Placed | null {
  const { placed } = stage;
  const here: Placed[] = [];
  const next: Placed[] = [];
  // Statements near the cue: those whose words begin within the three sentences around it.
  const first = firstAfter(placed, sentenceStart(stage, cue.sentence - 1) - 1, (item) => item.place[0]);
  const until = sentenceStart(stage, cue.sentence + 2);
  for (let i = first; i < placed.length && (placed[i] as Placed).place[0] < until; i++) {
    const item = placed[i] as Placed;
    if (item.attribution.rule === rules.turn || item.attribution.within !== null) continue;
    if (item.sentence === cue.sentence) here.push(item);
    else if (item.sentence === cue.sentence + 1) next.push(item);
  }
  const isOwn = ({ attribution }: Placed) =>
    attribution.cue.some(([start, end]) => start < cue.span[1] && cue.span[0] < end);
  const own = here.find(isOwn);
  const subject = subjectOf(stage, cue);
  const fits = (item: Placed) =>
    item.statement.speaker !== null && (subject === null || item.statement.speaker === subject);
  const quotedNext = next.find(
    (item) => item.attribution.kind === "direct" && fits(item) && followsOn(own, item),
  );
  // Words that are not quoted are often only when or where it was said; the quotation after them is what was said.
  if (own !== undefined && own.attribution.kind !== "indirect") return own;
  if (quotedNext !== undefined) return quotedNext;
  if (own !== undefined) return own;
  return here.find((item) => (item.attribution.cue[0]?.[0] ?? 0) > cue.span[0] && fits(item)) ?? null;
}

const followsOn = (own: Placed | undefined, next: Placed) =>
  own === undefined || own.statement.speaker === null || own.statement.speaker === next.statement.speaker;

const sentenceStart = ({ analysis }: Stage, sentence: number) =>
  analysis.sentences[Math.max(0, sentence)]?.start ?? analysis.text.length;

/** The speaker named last before the cue in its sentence; null where it is a pronoun or nobody. */
function subjectOf({ analysis, mentions }: Stage, { span, sentence, rule }: Cue): string | null {
  if (rule.begins.startsWith("asked")) return null;
  const start = analysis.sentences[sentence]?.start ?? 0;
  const before = mentions[firstAfter(mentions, span[0] - 1, (mention) => mention.start) - 1];
  return before !== undefined && before.start >= start ? before.speaker : null;
}

/** The statement that is answered, stood by or revised, and how plainly the text says which. */
function answered(stage: Stage, cue: Cue, from: Placed): { placed: Placed; share: number } | null {
  const { rule } = cue;
  if (rule.kind !== "answers") return latestOf(stage, from);
  const object = objectOf(stage, cue, from);
  if (rule.needsObject && object === null) return null;
  if (object !== null && object.speaker !== null) {
    const theirs = latestOther(stage, from, object.speaker);
    if (theirs !== null) return { placed: theirs, share: 1 };
    if (rule.needsObject) return null;
  }
  const other = latestOther(stage, from, null);
  return other === null ? null : { placed: other, share: 0.9 };
}

/** Whose words, or what words, the cue is directed at. */
function objectOf(stage: Stage, cue: Cue, from: Placed): { speaker: string | null } | null {
  const { analysis, mentions } = stage;
  const ahead = analysis.tokens.slice(cue.token + 1, cue.token + 1 + window);
  const end = ahead.findLast((token) => token.sentence === cue.sentence)?.end ?? cue.span[1];
  for (let i = firstAfter(mentions, cue.span[0], (mention) => mention.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= end) break;
    if (mention.speaker !== from.statement.speaker) return { speaker: mention.speaker };
  }
  return ahead.some((token) => token.sentence === cue.sentence && speechNouns.test(token.norm))
    ? { speaker: null }
    : null;
}
