/** What a cue is directed at: the earlier statement that is answered, stood by or revised, and how plainly. */
import { firstAfter } from "../text/span.ts";
import { type Cue, window } from "./cues.ts";
import { speechNouns } from "./lexicon/words.ts";
import { contentWords, shared, wordsOfTokens } from "./overlap.ts";
import type { Placed, Stage } from "./stage.ts";
import { latestOf, latestOther, rightBefore } from "./targets.ts";

export interface Aim {
  placed: Placed;
  /** The text says whose or what words; else only the order does. */
  named: boolean;
}

export function aimedAt(stage: Stage, cue: Cue, from: Placed): Aim | null {
  const about = tailOf(stage, cue);
  if (cue.rule.kind !== "answers") {
    const told = tellsWhat(stage, cue) ? about : null;
    const own = latestOf(stage, from, about, { sentence: cue.sentence, told, byWords: cue.rule.byWords });
    return own === null ? null : { placed: own.placed, named: own.found };
  }
  if (cue.rule.drawn) return drawnBy(stage, cue, from);
  const object = objectOf(stage, cue, from);
  if (object === null && (cue.rule.object || !isAnswer(stage, cue, from))) return null;
  if (object !== null && object.speaker !== null) {
    const theirs = latestOther(stage, from, object.speaker, about, object.said);
    return theirs === null ? null : { placed: theirs, named: true };
  }
  // “Responded to arguments”, “dismissed criticism over it”: whose, nobody says.
  if (object !== null && !pointing.test(object.lead)) return null;
  const other = rightBefore(stage, from, cue.rule.plain ? 8 : 3, cue.sentence);
  if (other === null || (object?.owned && shared(about, contentWords(stage.analysis, other)) === 0))
    return null;
  return { placed: other, named: false };
}

const pointing = /^(?:that|those|the|this|these|his|her|their|its|it)$/;

/** What the sentence of “drawing a sharp reply from Reyes” tells before it. */
function drawnBy({ placed }: Stage, cue: Cue, from: Placed): Aim | null {
  for (let i = from.index - 1; i >= 0 && (placed[i] as Placed).sentence >= cue.sentence - 1; i--) {
    const item = placed[i] as Placed;
    const isOther = item.statement.speaker !== null && item.statement.speaker !== from.statement.speaker;
    if (item.spoken && isOther && item.place[0] < cue.span[0]) return { placed: item, named: true };
  }
  return null;
}

/** “Responded that …” and “replied: “…”” answer; “responded to the fire” does not. Who was asked answers the asker. */
export function isAnswer({ analysis }: Stage, cue: Cue, from: Placed): boolean {
  const { tokens, sentences } = analysis;
  const [first] = sentences[cue.sentence]?.tokens ?? [0];
  const asked = tokens.slice(first, first + 3).some(({ norm }) => norm === "asked");
  if (cue.rule.plain && !asked) return true;
  if (cue.rule.spoken) return from.attribution.cue.some((span) => saying.test(analysis.text.slice(...span)));
  if (asked || tokens[cue.token + 1]?.norm === "to") return false;
  const opening =
    tokens[firstAfter(tokens, (from.attribution.content[0]?.[0] ?? 0) - 1, (token) => token.start)];
  return from.attribution.kind !== "indirect" || opening?.norm === "that";
}

/** `noun`: the word for something said; `said`: “the claim that …”; `owned`: “his remarks”, of somebody named before. */
export interface Target {
  speaker: string | null;
  noun: string | null;
  /** The word that the object begins with. */
  lead: string;
  said: boolean;
  owned: boolean;
}

const saying =
  /\b(?:said|says|saying|told|wrote|writes|tweeted|argued|insisted|added|noted|stated|replied|responded|countered|called)\b/;

/** Whose words the cue is directed at, and whether the text goes on to say which: “Calder's claim that …”. */
export function objectOf(stage: Stage, cue: Cue, from: Placed): Target | null {
  const { analysis, mentions } = stage;
  const ahead = analysis.tokens
    .slice(cue.token + 1, cue.token + window)
    .filter(
      ({ sentence, quotation, start }) => sentence === cue.sentence && quotation < 0 && start >= cue.span[1],
    );
  const end = ahead.at(-1)?.end ?? cue.span[1];
  const noun = ahead.findIndex(({ norm }) => speechNouns.test(norm));
  // “Condemned the plan in statements” is directed at the plan, “dismissed attempts to answer claims” at attempts.
  const isObject = ahead
    .slice(0, Math.max(0, noun))
    .every(({ pos, norm }, i) => partOfName.test(pos) || norm === "of" || (i === 0 && pos === "ADP"));
  const saysWords = noun >= 0 && isObject;
  const told = saysWords && ahead[noun + 1]?.norm === "that";
  // “Calder rejected that.”
  const isThat = /^(?:that|this|it)$/.test(ahead[0]?.norm ?? "") && ahead[1]?.pos === "PUNCT";
  const owned =
    saysWords &&
    ahead.slice(Math.max(0, noun - 2), noun).some(({ norm }) => /^(?:his|her|their|its)$/.test(norm));
  const what = ahead[noun]?.norm ?? null;
  const lead = ahead.find(({ norm }) => norm !== "to")?.norm ?? "";
  if (isThat) return { speaker: null, noun: null, lead: "that", said: false, owned: false };
  if (cue.rule.object === "noun" && !saysWords) return null;
  for (let i = firstAfter(mentions, cue.span[0], (mention) => mention.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= end) break;
    if (mention.speaker !== from.statement.speaker && isAimedAt(stage, cue, mention, saysWords))
      return { speaker: mention.speaker, noun: what, lead, said: told, owned };
  }
  return saysWords ? { speaker: null, noun: what, lead, said: told, owned } : null;
}

/** Parts of speech that stand before the noun that they belong to: “the mayor's three harsh”. */
const partOfName = /^(?:DET|ADJ|ADV|NOUN|PROPN|PRON|PART|NUM)$/;

/** “Calder's claim”, “criticism by Calder” and “mocked Calder”, not “Calder's bridge” or “the notion that Calder was late”. */
function isAimedAt(
  { analysis }: Stage,
  cue: Cue,
  { start, end }: { start: number; end: number },
  saysWords: boolean,
): boolean {
  const { tokens } = analysis;
  const first = firstAfter(tokens, start - 1, (token) => token.start);
  const after = tokens[firstAfter(tokens, end - 1, (token) => token.start)];
  const owns =
    /['’]s?$/.test(analysis.text.slice(start, end)) ||
    (after !== undefined && /^'s?$/.test(after.norm) && after.start === end);
  if (owns) return saysWords;
  const before = tokens[first - 1];
  if (before === undefined) return false;
  if (before.end <= cue.span[1]) return cue.rule.object !== "noun";
  return /^(?:by|from|to|of|at|against)$/.test(before.norm);
}

/** “Her prediction a year ago that …”: the words after the cue say what was said. */
export function tellsWhat({ analysis }: Stage, cue: Cue): boolean {
  const ahead = analysis.tokens.slice(cue.token + 1, cue.token + window);
  const noun = ahead.findIndex(({ norm }) => speechNouns.test(norm));
  return (
    noun >= 0 &&
    ahead.slice(noun + 1).some(({ norm, sentence }) => norm === "that" && sentence === cue.sentence)
  );
}

/** The words after the cue that say what it is about. */
export function tailOf({ analysis }: Stage, cue: Cue): Set<string> {
  const tail = analysis.tokens
    .slice(cue.token + 1, cue.token + window)
    .filter((token) => token.sentence === cue.sentence && token.start >= cue.span[1]);
  return wordsOfTokens(tail);
}
