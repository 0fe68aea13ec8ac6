/** A record opened for showing: ids followed, things numbered in the order of the text. */
import { type Piece, standAloneIn } from "../claims/stand-alone.ts";
import type { Attribution, Claim, Exchange, OnRecord, Speaker, Statement } from "../record.ts";
import type { Span } from "../text/span.ts";
import { groupBy } from "./group-by.ts";

export interface Said {
  /** From 1, in the order of the text; an outer statement before those inside it. */
  n: number;
  statement: Statement;
  attribution: Attribution;
  speaker: Speaker | null;
  addressee: Speaker | null;
  /** The words as they stand, pieces of a split quotation joined by " … ". */
  words: string;
  /** The source as it stands ("a resident"), empty where the text names none. */
  source: string;
  /** The cue as it stands ("rejected"), empty where there is none. */
  telling: string;
  claims: Claimed[];
  /** A speaker's own turn in a transcript or captions, and not something told of a speaker. */
  isTurn: boolean;
  /** Which turn, from 1; null for what is none. */
  turn: number | null;
  /** The statement that this one stands in. */
  within: Said | null;
}

export interface Claimed {
  n: number;
  claim: Claim;
  words: string;
  said: Said | null;
  /** Worded to stand alone: its words with what was added in brackets; never to be shown as a quotation. */
  alone(): Piece[];
}

export interface Linked {
  exchange: Exchange;
  from: Said;
  to: Said;
}

export interface View {
  record: OnRecord;
  text: string;
  said: Said[];
  /** In the order of the text. */
  claims: Claimed[];
  /** By first statement; the statements without a speaker are in `unknown`. */
  speakers: { speaker: Speaker; said: Said[] }[];
  unknown: Said[];
  /** Speakers that are named, addressed or mentioned, and have no statement. */
  silent: Speaker[];
  exchanges: Linked[];
}

/** A link to an id that the record does not hold is taken as unknown, so a damaged record can still be read. */
export function open(record: OnRecord): View {
  const { text } = record.document;
  const speakers = new Map(record.speakers.map((speaker) => [speaker.id, speaker]));
  const said = openStatements(record, speakers);
  const byStatement = new Map(said.map((one) => [one.statement.id, one]));
  const wordAlone = standAloneIn(record);
  const claims = [...record.claims]
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .map((claim, i) => ({
      n: i + 1,
      claim,
      words: text.slice(...claim.span),
      said: claim.statement === null ? null : (byStatement.get(claim.statement) ?? null),
      alone: () => wordAlone(claim),
    }));
  for (const one of claims) one.said?.claims.push(one);
  const groups = groupBy(said, ({ speaker }) => speaker);
  const unknown = groups.get(null) ?? [];
  groups.delete(null);
  return {
    record,
    text,
    said,
    claims,
    speakers: [...groups].flatMap(([speaker, theirs]) => (speaker ? [{ speaker, said: theirs }] : [])),
    unknown,
    silent: record.speakers.filter((speaker) => !groups.has(speaker)),
    exchanges: record.exchanges.flatMap((exchange) => {
      const [from, to] = [byStatement.get(exchange.from), byStatement.get(exchange.to)];
      return from && to ? [{ exchange, from, to }] : [];
    }),
  };
}

function openStatements(record: OnRecord, speakers: Map<string, Speaker>): Said[] {
  const { text } = record.document;
  const attributions = new Map(record.attributions.map((attribution) => [attribution.id, attribution]));
  const turns = record.document.turns ?? [];
  const labelled = new Map(turns.map(({ label }, i) => [label?.[0], i + 1]));
  const unlabelled = new Map(
    turns.flatMap(({ label, start }, i) => (label === null ? [[start, i + 1]] : [])),
  );
  const turnOf = ({ source, content, within }: Attribution): number | null => {
    if (within !== null) return null;
    return (source[0] ? labelled.get(source[0][0]) : unlabelled.get(content[0]?.[0] ?? -1)) ?? null;
  };
  const said = record.statements.flatMap((statement): Said[] => {
    const attribution = attributions.get(statement.attribution);
    if (!attribution) return [];
    return [
      {
        n: 0,
        statement,
        attribution,
        speaker: speakers.get(statement.speaker ?? "") ?? null,
        addressee: speakers.get(statement.addressee ?? "") ?? null,
        words: slices(text, attribution.content),
        source: slices(text, attribution.source),
        telling: slices(text, attribution.cue),
        claims: [],
        isTurn: turnOf(attribution) !== null,
        turn: turnOf(attribution),
        within: null,
      },
    ];
  });
  said.sort((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  said.forEach((one, i) => {
    one.n = i + 1;
  });
  const byAttribution = new Map(said.map((one) => [one.attribution.id, one]));
  for (const one of said) one.within = byAttribution.get(one.attribution.within ?? "") ?? null;
  return said;
}

const startOf = ({ attribution: { content, source, cue } }: Said): number =>
  content[0]?.[0] ?? source[0]?.[0] ?? cue[0]?.[0] ?? 0;

const endOf = ({ attribution: { content } }: Said): number => content.at(-1)?.[1] ?? 0;

/** Pieces that touch or have only white space between them read on without a mark. */
function slices(text: string, spans: readonly Span[]): string {
  let out = "";
  let last = -1;
  for (const [start, end] of spans) {
    if (last >= 0) out += text.slice(last, start).trim() === "" ? text.slice(last, start) : " … ";
    out += text.slice(start, end);
    last = end;
  }
  return out;
}
