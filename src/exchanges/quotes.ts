/** Step 6a: a statement inside another's words: who speaks quotes who is quoted. */
import { firstAfter } from "../text/span.ts";
import { contentWords } from "./overlap.ts";
import { sameOf, wordsAgree } from "./same.ts";
import type { Placed, Stage } from "./stage.ts";
import { isTurn, type Proposed } from "./trust.ts";
import { hasClause } from "./words.ts";

export function quoteLinks(stage: Stage): Proposed[] {
  return stage.placed.flatMap((inner): Proposed[] => {
    const outer = stage.byAttribution.get(inner.attribution.within ?? "");
    if (outer === undefined || !isQuoted(stage, inner, outer)) return [];
    const isReported = inner.attribution.kind === "indirect" || outer.attribution.kind === "indirect";
    const found: Proposed = {
      from: outer,
      to: inner,
      kind: "quotes",
      cue: inner.attribution.cue[0] ?? null,
      way: isReported ? "reported" : "quoted",
    };
    const original = originalOf(stage, inner, outer);
    return original === null
      ? [found]
      : [found, { ...found, to: original.placed, agrees: original.agrees, named: true }];
  });
}

/** Where the text itself has the one who is quoted say it. */
function originalOf(stage: Stage, inner: Placed, outer: Placed): { placed: Placed; agrees: boolean } | null {
  const { analysis, placed } = stage;
  const worded = (item: Placed) => ({
    placed: item,
    text: analysis.text,
    words: contentWords(analysis, item),
  });
  const theirs = placed
    // In a transcript what is quoted was said before; an article may tell it after.
    .slice(Math.max(0, inner.index - looked), isTurn(outer) ? outer.index : inner.index + looked)
    .filter(({ statement, attribution, spoken }) => {
      const isTheirs = statement.speaker !== null && statement.speaker === inner.statement.speaker;
      return isTheirs && spoken && attribution.within === null;
    });
  if (theirs.length === 0) return null;
  const told = worded(inner);
  const original = sameOf(told, theirs.map(worded));
  return original === null ? null : { placed: original.placed, agrees: wordsAgree(told, original) };
}

/** As many statements on either side of the quotation are looked at. */
const looked = 40;

function isQuoted(stage: Stage, inner: Placed, outer: Placed): boolean {
  const { attribution, spoken } = inner;
  const speaker = isAnother(stage, inner, outer) ? null : inner.statement.speaker;
  const statement = { speaker };
  if (!spoken || !outer.spoken || outer.statement.speaker === null) return false;
  if (attribution.manner !== "statement" || attribution.source.length === 0) return false;
  if (isOnlyThought(stage, inner) || isSupposed(stage, inner)) return false;
  if (
    isRecording(stage, outer) ||
    isAnybody(stage, inner) ||
    stage.kinds.get(outer.statement.speaker) === "document"
  )
    return false;
  if (attribution.kind === "direct") {
    // ‘Win’ is a word that is taken up; a statement is more.
    if (!isWords(stage, inner)) return false;
    if (!isPast(stage, inner) && stage.kinds.get(statement.speaker ?? "") !== "person") return false;
    if (statement.speaker !== null && statement.speaker !== outer.statement.speaker) return true;
    // “I say: ‘Thank you’” is what one says each time; “she said ‘never’” was said once, by whomever.
    return isPast(stage, inner) && (statement.speaker === null || isOwn(stage, inner));
  }
  // “Said it was late, adding that” and “we have asked them” are one speaker going on; a poll's groups say nothing.
  if (statement.speaker === outer.statement.speaker || outer.attribution.manner === "document") return false;
  if (outer.attribution.kind === "indirect" && statement.speaker === null) return false;
  if (stage.kinds.get(statement.speaker ?? "") === "group") return false;
  return isClause(stage, inner);
}

/** “She said it was late,” Lindqvist said: whom speakers call “she” is not themselves. */
const isAnother = (
  { analysis: { text } }: Stage,
  { attribution: { source }, statement }: Placed,
  outer: Placed,
): boolean =>
  outer.attribution.kind === "direct" &&
  statement.speaker === outer.statement.speaker &&
  source.some((span) => /^(?:he|she|they)$/i.test(text.slice(...span)));

/** A whole sentence, or words enough to be one. */
function isWords({ analysis }: Stage, inner: Placed): boolean {
  const count = contentWords(analysis, inner).size;
  const [start, end] = inner.attribution.content[0] ?? [0, 0];
  const isSentence = /^\W*\p{Lu}/u.test(analysis.text.slice(start, end));
  return isSentence || count >= (hasClause(analysis, inner) ? fewestInClause : fewestWords);
}

const fewestWords = 3;
const fewestInClause = 2;

function isPast({ analysis }: Stage, { attribution }: Placed): boolean {
  return attribution.cue.some(([start, end]) => past.test(analysis.text.slice(start, end)));
}

const past =
  /\b(?:said|told|wrote|asked|tweeted|called|claimed|promised|pledged|warned|testified|added|replied|declared|announced|shouted|yelled|went)\b/;

/** “I said: ‘Never.’” */
function isOwn({ analysis }: Stage, { attribution }: Placed): boolean {
  return attribution.source.some(([start, end]) => /^(?:I|we)$/i.test(analysis.text.slice(start, end)));
}

/** “If somebody says one thing”, “people said”: nobody in particular. */
function isAnybody(stage: Stage, { attribution }: Placed): boolean {
  const { analysis } = stage;
  // “You said it was late” is said to somebody; “you say one thing” to nobody.
  const isYou = attribution.source.some((span) => /^you$/i.test(analysis.text.slice(...span)));
  if (
    isYou &&
    !attribution.cue.some((span) =>
      /\b(?:said|told|wrote|promised|called)\b/.test(analysis.text.slice(...span)),
    )
  )
    return true;
  return attribution.source.some(([start, end]) => anybody.test(analysis.text.slice(start, end)));
}

/** “According to audio of the meeting, Calder said”: a recording says nothing itself. */
const isRecording = ({ analysis: { text } }: Stage, { attribution: { source } }: Placed): boolean =>
  source.some((span) =>
    /\b(?:audio|video|recordings?|transcripts?|footage|tapes?)\b/i.test(text.slice(...span)),
  );

const anybody =
  /^(?:some|any|no|every)(?:body|one| one)$|^(?:people|one|many|some|others|most|who|that|other \S+|(?:\S+ )?percent of .*|\d\S* of .*)$/i;

/** What is reported says something, and is not only when or to whom it was said: “said four years ago”. */
function isClause({ analysis }: Stage, { attribution }: Placed): boolean {
  const { tokens } = analysis;
  const [start, end] = attribution.content[0] ?? [0, 0];
  // “Who they are, what they say”: words that are not quoted stand after the word that tells of them.
  if (attribution.kind === "indirect" && start < (attribution.cue[0]?.[0] ?? 0)) return false;
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
  if (tokens[first - 1]?.norm === "to") return true;
  const from = Math.max(0, first - 3);
  for (let at = from; at < tokens.length && (tokens[at]?.start ?? end) < end; at++) {
    const token = tokens[at];
    if (token?.sentence !== sentence) continue;
    if (thought.test(token.norm) || (token.norm === "to" && token.start >= start)) return true;
  }
  return false;
}

/** “Nobody would ever say ‘…’”, “like, say, ‘…’”, “marching down the street saying ‘…’”: no one time when it was said. */
function isSupposed({ analysis }: Stage, { attribution }: Placed): boolean {
  const [start, end] = attribution.cue[0] ?? [0, 0];
  const cue = analysis.text.slice(start, end).toLowerCase();
  const before = analysis.tokens[firstAfter(analysis.tokens, start - 1, (token) => token.start) - 1]?.norm;
  return (
    /^(?:say|write|like|is (?:just )?like|mantra of)\b/.test(cue) ||
    (/^saying\b/.test(cue) && before !== "by")
  );
}

const thought = /^(?:will|'ll|would|could|should|may|might|can|if|unless|suppose|imagine)$/;
