/** The record of a document as it stands with what people decided. */
import { findExchanges } from "../../exchanges/exchanges.ts";
import type { Exchange, OnRecord } from "../../record.ts";
import { analyse } from "../../text/analyse.ts";
import { type Decision, decisionsOf, decisionsOn, inOrder, standing } from "../decisions.ts";
import { StoreError } from "../error.ts";
import { recordOf } from "../record-of.ts";
import { idsOf, type RecordIds } from "../statement-ids.ts";
import type { Db } from "../tables.ts";
import { Circle, type Side } from "./circle.ts";
import { settle } from "./exchanges.ts";
import { joinPeople } from "./people.ts";
import { type Locals, placesIn } from "./places.ts";
import { fixSpeakers } from "./speakers.ts";

export interface DecidedRecord {
  version: number;
  record: OnRecord;
  /** As the machine read it. */
  original: OnRecord;
  /** Local id in the record -> id in the store, for statements, claims and speakers. */
  ids: Map<string, string>;
  /** Every decision on the document, its statements, claims and speakers, those that stand no more included. */
  decisions: Decision[];
  /** Where a statement of any version or reading stands in this record. */
  local: Locals;
}

/**
 * The record with the decisions on it in force: speakers as people fixed them, people merged and split, exchanges
 * confirmed (`decided`) and rejected ones left out. Without decisions it is the record as it was read.
 *
 * @param version the newest where none is given
 * @throws StoreError `not-found`
 */
export const recordWithDecisions = async (db: Db, document: string, version?: number): Promise<OnRecord> =>
  (await decidedRecord(db, document, version)).record;

/** A record that has just been read, with the names of what is in it. */
export interface Fresh {
  version: number;
  record: OnRecord;
  ids: RecordIds;
}

/** @param fresh spares looking it up again where it has just been kept */
export async function decidedRecord(
  db: Db,
  document: string,
  given?: number,
  fresh?: Fresh,
): Promise<DecidedRecord> {
  // 1: the record as it was read, and where every statement stands that was ever decided on
  const version = fresh?.version ?? given ?? (await newestOf(db, document));
  const original = fresh?.record ?? (await recordOf(db, document, version));
  const recordIds = fresh?.ids ?? idsOf(original);
  const nothing = { version, original, record: original, decisions: [], local: () => null };
  if (!(await isAnythingDecided(db))) return { ...nothing, ids: new Map(idsIn(recordIds)) };
  const { all, local } = await placesIn(db, document, version, recordIds);
  const { claims, speakers } = recordIds;
  const subjects = [document, ...all, ...claims.values(), ...speakers.values()];
  const decisions = await decisionsOn(db, subjects);
  const stand = standing(decisions);
  // 2: who said what
  const fixed = fixSpeakers(original, stand, local);
  // 3: who is one and who is two
  const onPeople = await decisionsOf(db, ["merge people", "split people"]);
  const circle = new Circle(standing(onPeople));
  const here = onPeople.filter(({ value: { one, other } }) =>
    [one, other].some((side) => (side as Side | undefined)?.document === document),
  );
  const joined = joinPeople(fixed, circle, speakers);
  // 4: what takes up what, looked for anew where speakers have changed
  const exchanges = settle(proposedIn(joined, original), stand, local, (id) => id);
  // 5: speakers whom people added have an id as well
  const added = joined === original ? [] : idsOf(joined).speakers;
  const ids = new Map([...added, ...idsIn(recordIds)]);
  return {
    version,
    record: { ...joined, exchanges },
    original,
    ids,
    decisions: inOrder([...decisions, ...here]),
    local,
  };
}

function proposedIn(record: OnRecord, original: OnRecord): Exchange[] {
  const { document, attributions, speakers, statements } = record;
  if (record === original) return record.exchanges;
  return findExchanges(analyse(document), document, attributions, speakers, statements);
}

const idsIn = ({ statements, claims, speakers }: RecordIds) => [...statements, ...claims, ...speakers];

async function isAnythingDecided(db: Db): Promise<boolean> {
  return (await db.selectFrom("decisions").select("number").limit(1).executeTakeFirst()) !== undefined;
}

async function newestOf(db: Db, document: string): Promise<number> {
  const { version } = await db
    .selectFrom("versions")
    .select(({ fn }) => fn.max("version").as("version"))
    .where("document", "=", document)
    .executeTakeFirstOrThrow();
  if (version === null) throw new StoreError("not-found");
  return Number(version);
}
