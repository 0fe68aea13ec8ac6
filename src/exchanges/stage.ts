/** What all the searches here look at: the statements in order, with where each stands. */
import type { Attribution, Document, Exchange, Speaker, Statement } from "../record.ts";
import type { Analysis } from "../text/analysis.ts";
import { cover, firstAfter, type Span } from "../text/span.ts";
import { type Camps, campsOf, spokenForIn } from "./camps.ts";

export interface Placed {
  statement: Statement;
  attribution: Attribution;
  /** Its place in `Stage.placed`. */
  index: number;
  /** Of cue and content. */
  place: Span;
  sentence: number;
  /** Said, by somebody known or not, and not only thought, wanted or left unsaid. */
  spoken: boolean;
}

export interface Stage {
  analysis: Analysis;
  document: Document;
  placed: readonly Placed[];
  byAttribution: ReadonlyMap<string, Placed>;
  /** Ids of authors, who tell of an exchange and are seldom part of it. */
  authors: ReadonlySet<string>;
  /** Who speaks for whom. */
  camps: Camps;
  /** Ids of those who speak for somebody, named here or not. */
  spokesmen: ReadonlySet<string>;
  kinds: ReadonlyMap<string, Speaker["kind"]>;
  /** Where speakers are mentioned, in order. */
  mentions: readonly { start: number; end: number; speaker: string }[];
}

export function stageOf(
  analysis: Analysis,
  document: Document,
  attributions: readonly Attribution[],
  speakers: readonly Speaker[],
  statements: readonly Statement[],
): Stage {
  const titleEnd = endOfTitle(document);
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
  const placed = statements
    .flatMap((statement): Placed[] => {
      const attribution = byId.get(statement.attribution);
      if (attribution === undefined) return [];
      const place = cover([...attribution.cue, ...attribution.content]);
      const anchor = attribution.cue[0] ?? place;
      return [
        {
          statement,
          attribution,
          index: -1,
          place,
          sentence: firstAfter(analysis.sentences, anchor[0], (item) => item.start) - 1,
          spoken:
            (attribution.manner === "statement" || attribution.manner === "document") &&
            !attribution.negated &&
            anchor[0] >= titleEnd &&
            !isHeading(analysis, anchor),
        },
      ];
    })
    .sort((a, b) => a.place[0] - b.place[0] || b.place[1] - a.place[1])
    .map((item, index) => ({ ...item, index }));
  return {
    analysis,
    document,
    placed,
    byAttribution: new Map(placed.map((item) => [item.attribution.id, item])),
    authors: new Set(speakers.flatMap(({ id, kind }) => (kind === "author" ? [id] : []))),
    camps: campsOf(speakers),
    spokesmen: new Set(speakers.flatMap((speaker) => (spokenForIn(speaker).length > 0 ? [speaker.id] : []))),
    kinds: new Map(speakers.map(({ id, kind }) => [id, kind])),
    mentions: speakers
      .flatMap(({ id, mentions }) => mentions.map(([start, end]) => ({ start, end, speaker: id })))
      .sort((a, b) => a.start - b.start),
  };
}

/** Where a title ends that stands on top of its text: it tells in short what the text is about to tell. */
function endOfTitle({ title, text }: Document): number {
  const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  const first = /^\s*[^\n]*/.exec(text.slice(0, longestTitle))?.[0] ?? "";
  const [wanted, found] = [letters((title ?? "").slice(0, longestTitle)), letters(first)];
  return found.length >= shortestTitle && wanted.includes(found) ? first.length : 0;
}

const longestTitle = 400;
const shortestTitle = 12;

/** “Mayor Fires Back”: a verb with a capital in the middle of a sentence is a heading's. */
const isHeading = ({ text, sentences }: Analysis, [start]: Span): boolean =>
  /\p{Lu}/u.test(text.charAt(start)) &&
  sentences[firstAfter(sentences, start, (sentence) => sentence.start) - 1]?.start !== start;

export const link = (
  from: Placed,
  to: Placed,
  kind: Exchange["kind"],
  cue: Span | null,
  confidence: number,
  change?: Exchange["change"],
): Exchange => ({
  from: from.statement.id,
  to: to.statement.id,
  kind,
  ...(change === undefined ? {} : { change }),
  cue,
  confidence: hundredths(confidence),
});

export const hundredths = (share: number): number => Math.round(share * 100) / 100;
