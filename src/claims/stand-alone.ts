/**
 * A claim worded so that it stands alone: its own words, with what "she", "here" and "last year" mean added in
 * brackets. It is no quotation: what is added was never said, and each addition has its ground.
 */
import type { Claim, OnRecord, Speaker, Statement } from "../record.ts";
import type { Token } from "../text/analysis.ts";
import { periodsIn } from "../text/periods.ts";
import { firstAfter, type Span, sliceOf } from "../text/span.ts";
import { tokensOf } from "../text/tokens.ts";

export interface Piece {
  text: string;
  /** Why it was added; null where the words are the document's own. */
  ground: string | null;
}

/** Words of the document with an addition behind them. */
interface Addition {
  at: number;
  text: string;
  ground: string;
}

/**
 * Reads a record once and words its claims. A claim without additions is one piece; the pieces whose `ground` is null
 * joined are the claim's own words, character for character.
 */
export function standAloneIn(record: OnRecord): (claim: Claim) => Piece[] {
  const { text, published } = record.document;
  const statements = new Map(record.statements.map((one) => [one.id, one]));
  const attributions = new Map(record.attributions.map((one) => [one.id, one]));
  const speakers = new Map(record.speakers.map((one) => [one.id, one]));
  const people = mentionsOf(record);
  return (claim) => {
    const statement = statements.get(claim.statement ?? "") ?? null;
    const speaker = statement?.sure === "unknown" ? undefined : speakers.get(statement?.speaker ?? "");
    const attribution = attributions.get(statement?.attribution ?? "");
    const ownWords = attribution?.kind === "direct";
    const tokens = tokensOf(text, [claim.span]);
    const additions = [
      ...timesIn(text, tokens, statement?.said?.from ?? published),
      ...placesIn(tokens, statement),
      ...(ownWords && speaker !== undefined ? selvesIn(tokens, speaker) : []),
      ...othersIn(tokens, record, people, ownWords ? (speaker?.id ?? null) : null),
    ].sort((a, b) => a.at - b.at);
    return piecesOf(text, claim.span, additions);
  };
}

export const standAlone = (claim: Claim, record: OnRecord): Piece[] => standAloneIn(record)(claim);

function piecesOf(text: string, [start, end]: Span, additions: readonly Addition[]): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const { at, text: added, ground } of additions) {
    if (at > from) pieces.push({ text: text.slice(from, at), ground: null });
    pieces.push({ text: ` [${added}]`, ground });
    from = at;
  }
  if (from < end) pieces.push({ text: text.slice(from, end), ground: null });
  return pieces;
}

const relative = /\b(?:this|last|next|today|tonight|yesterday|tomorrow|ago|past|coming|\w+day)\b/i;

/** "last year [2024]", counted from the day it was said. */
function timesIn(text: string, tokens: readonly Token[], day: string | null): Addition[] {
  if (day === null) return [];
  return periodsIn(text, tokens, day).flatMap(({ span, from, to }): Addition[] => {
    const words = sliceOf(text, span);
    if (from === null || to === null || !relative.test(words) || /\d{4}/.test(words)) return [];
    return [
      {
        at: span[1],
        text: from === to ? from : `${from} to ${to}`,
        ground: `“${words}”, counted from ${day}`,
      },
    ];
  });
}

/** "here [Harwick]"; "here is the plan" points at no place. */
function placesIn(tokens: readonly Token[], statement: Statement | null): Addition[] {
  const place = statement?.place;
  if (place === null || place === undefined) return [];
  const here = tokens.find(
    ({ norm }, i) => norm === "here" && !/^(?:is|'s|are|comes)$/.test(tokens[i + 1]?.norm ?? ""),
  );
  return here === undefined ? [] : [{ at: here.end, text: place.name, ground: place.ground }];
}

const selves = new Set(["i", "i'm", "me", "my", "mine", "myself"]);

/** "I [Ines Calder]", the first time it is said. */
function selvesIn(tokens: readonly Token[], speaker: Speaker): Addition[] {
  const self = tokens.find(({ norm }) => selves.has(norm));
  return self === undefined ? [] : [{ at: self.end, text: speaker.name, ground: "the speaker’s own words" }];
}

const others = new Set(["he", "she", "him", "her", "his", "hers"]);
const sentencesBack = 2;
/** A sentence that names more often is looked at no further back. */
const mostMentions = 50;

interface Mention {
  start: number;
  end: number;
  speaker: Speaker;
}

/** "my opponent": whom it means changes with who speaks. */
const owned = /^(?:my|our|your) /i;

/** Where people are named in what is told or said; a turn's label names nobody that "she" could mean. */
function mentionsOf({ speakers, document }: OnRecord): Mention[] {
  const labels = new Set((document.turns ?? []).map(({ label }) => label?.[0]));
  return speakers
    .filter(({ kind, name }) => kind === "person" && !owned.test(name))
    .flatMap((speaker) => speaker.mentions.map(([start, end]) => ({ start, end, speaker })))
    .filter(({ start }) => !labels.has(start))
    .sort((a, b) => a.start - b.start);
}

/**
 * "she [Ines Calder]", where only one person is named before it: in its sentence, else in the two before. Who speaks in
 * the first person calls somebody else "she".
 */
function othersIn(
  tokens: readonly Token[],
  { sentences }: OnRecord,
  people: readonly Mention[],
  self: string | null,
): Addition[] {
  const pronoun = tokens.find(({ norm }) => others.has(norm));
  if (pronoun === undefined) return [];
  const index = firstAfter(sentences, pronoun.start, ({ start }) => start) - 1;
  for (const [back, ground] of [
    [0, "the only person named before it in the sentence"],
    [sentencesBack, "the only person named in the sentences before"],
  ] as const) {
    const from = sentences[Math.max(0, index - back)]?.start ?? 0;
    const named = new Set<Speaker>();
    const last = firstAfter(people, pronoun.start, ({ start }) => start) - 1;
    for (let i = last; i >= 0 && i > last - mostMentions; i--) {
      const mention = people[i] as Mention;
      if (mention.start < from) break;
      if (mention.end <= pronoun.start && mention.speaker.id !== self) named.add(mention.speaker);
    }
    const [only] = named;
    if (named.size === 1 && only !== undefined) return [{ at: pronoun.end, text: only.name, ground }];
    if (named.size > 1) return [];
  }
  return [];
}
