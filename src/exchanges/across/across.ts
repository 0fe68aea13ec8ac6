/** Exchanges across documents: what a later one says answers, quotes, repeats, stands by or revises of an earlier one. */
import type { Exchange, OnRecord, Speaker } from "../../record.ts";
import { analyse } from "../../text/analyse.ts";
import { spokenForIn } from "../camps.ts";
import { contentWords } from "../overlap.ts";
import { hundredths, type Placed, type Stage, stageOf } from "../stage.ts";
import { cuedAcross } from "./cued.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { repeatedAcross } from "./repeated.ts";
import { retoldAcross } from "./retold.ts";
import { Library, type Told } from "./told.ts";

/** A statement in one of the records: the record's index among them, and the statement's id. */
export interface Place {
  record: number;
  statement: string;
}

/** `cue` stands in the record of `from`. */
export interface AcrossExchange extends Omit<Exchange, "from" | "to"> {
  from: Place;
  to: Place;
}

/** One record being looked through, with all that was said in those before it. */
export interface Page {
  index: number;
  record: OnRecord;
  stage: Stage;
  told: ReadonlyMap<Placed, Told>;
  /** Who is who; null for those that cannot be known again. */
  party(speaker: string | null): string | null;
  side(speaker: string | null): string | null;
  bearer: Parties["bearer"];
  before: Library;
}

/** A proposal from a statement on the page to one told before it. */
export interface Proposal {
  from: Placed;
  to: Told;
  kind: Exchange["kind"];
  change: Exchange["change"];
  agrees?: boolean;
  cue: Exchange["cue"];
  confidence: number;
}

/**
 * The exchanges between records, in the order of time: each goes from the later document to the earlier. Documents of
 * one day, and those without a date, are taken in the order given. Exchanges within a record are in the record.
 *
 * @returns proposals, by the later statement; a person confirms them
 */
export function findAcross(records: readonly OnRecord[]): AcrossExchange[] {
  const parties = partiesOf(records);
  const before = new Library();
  return inTime(records).flatMap((index) => {
    const page = pageOf(records[index] as OnRecord, index, parties, before);
    const found = best([...retoldAcross(page), ...cuedAcross(page)]);
    const taken = new Set(
      found.map(({ from, to }) => `${from.statement.id} ${to.record} ${to.placed.index}`),
    );
    const repeats = repeatedAcross(page).filter(
      ({ from, to }) => !taken.has(`${from.statement.id} ${to.record} ${to.placed.index}`),
    );
    for (const { from, kind } of found) {
      const own = page.told.get(from);
      if (own !== undefined && (kind === "revises" || kind === "stands by")) own.revises = true;
    }
    for (const told of page.told.values()) before.add(told);
    return [...found, ...repeats]
      .sort((a, b) => a.from.index - b.from.index || a.to.record - b.to.record)
      .map(
        ({ from, to, change, ...rest }): AcrossExchange => ({
          ...rest,
          from: { record: index, statement: from.statement.id },
          to: { record: to.record, statement: to.placed.statement.id },
          ...(change === undefined ? {} : { change }),
          confidence: hundredths(rest.confidence),
        }),
      );
  });
}

function pageOf(record: OnRecord, index: number, parties: Parties, before: Library): Page {
  const { document, attributions, speakers, statements } = record;
  const stage = stageOf(analyse(document), document, attributions, speakers, statements);
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const party = (id: string | null) => {
    const speaker = byId.get(id ?? "");
    return speaker === undefined ? null : (parties.of.get(speaker) ?? null);
  };
  const side = (id: string | null) =>
    party(stage.camps.get(id ?? "") ?? null) ?? principal(byId.get(id ?? ""), parties) ?? party(id);
  const revising = new Set(
    record.exchanges.filter(({ kind }) => kind === "revises" || kind === "stands by").map(({ from }) => from),
  );
  const told = new Map<Placed, Told>();
  for (const placed of stage.placed) {
    const { speaker } = placed.statement;
    const [who, whose] = [party(speaker), side(speaker)];
    if (!placed.spoken || who === null || whose === null || stage.authors.has(speaker ?? "")) continue;
    const words = contentWords(stage.analysis, placed);
    const { published, text } = document;
    const revises = revising.has(placed.statement.id);
    told.set(placed, { record: index, placed, text, published, revises, party: who, side: whose, words });
  }
  return { index, record, stage, told, party, side, bearer: parties.bearer, before };
}

/** Whom a spokesman speaks for, by a surname that stands in what the text calls him. */
function principal(speaker: Speaker | undefined, parties: Parties): string | null {
  const words = speaker === undefined ? [] : spokenForIn(speaker);
  return words.map(parties.bearer).find((key) => key !== null) ?? null;
}

/** Of several ways to the same exchange the surest, and of several earlier statements for one of a kind the surest. */
function best(proposals: readonly Proposal[]): Proposal[] {
  const kept = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = `${proposal.from.statement.id} ${proposal.kind}`;
    const known = kept.get(key);
    if (known === undefined || proposal.confidence > known.confidence) kept.set(key, proposal);
  }
  return [...kept.values()];
}

/** Indices by date; a document without one stands with the one given before it. */
function inTime(records: readonly OnRecord[]): number[] {
  let last = "";
  const dates = records.map(({ document }) => {
    last = document.published ?? last;
    return last;
  });
  return records.map((_, i) => i).sort((a, b) => compare(dates[a] as string, dates[b] as string) || a - b);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
