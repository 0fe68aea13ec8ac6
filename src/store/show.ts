/** What the store holds under an id. */
import type { OnRecord } from "../record.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import { decidedRecord } from "./decided/record.ts";
import type { Decision } from "./decisions.ts";
import { StoreError } from "./error.ts";
import type { Db } from "./tables.ts";

export interface Version {
  version: number;
  title: string | null;
  publisher: string | null;
  published: string | null;
  /** Digest of the bytes. */
  original: string;
  added: string;
}

/** A document as it stands: its newest version's newest record with what people decided, and what happened to it. */
export interface Shown {
  id: string;
  version: number;
  versions: Version[];
  record: OnRecord;
  /** Local id in the record -> id in the store, for statements, claims and speakers. */
  ids: { [local: string]: string };
  /** Statements of earlier versions, where they stand in this one. */
  earlier: Anchor[];
  decisions: Decision[];
}

/** Letters of an id that are enough to be asked for. */
const shortest = 6;

/**
 * The id of the document to which an id belongs, its own or that of a statement, claim or speaker in it.
 *
 * @param given may be cut short
 * @throws StoreError `not-found`, `ambiguous`
 */
export async function holderOf(db: Db, given: string): Promise<{ document: string; id: string }> {
  if (!/^[dscp]-[0-9a-f]+$/.test(given) || given.length < 2 + shortest) throw new StoreError("not-found");
  // "g" comes after every digit of an id.
  const end = `${given}g`;
  const rows = given.startsWith("d-")
    ? await db
        .selectFrom("documents")
        .select(["id", "id as document"])
        .where("id", ">=", given)
        .where("id", "<", end)
        .limit(2)
        .execute()
    : await db
        .selectFrom("items")
        .select(["id", "document"])
        .where("id", ">=", given)
        .where("id", "<", end)
        .limit(2)
        .execute();
  const [first, second] = rows;
  if (first === undefined) throw new StoreError("not-found");
  if (second !== undefined) throw new StoreError("ambiguous");
  return first;
}

/** @throws StoreError `not-found` */
export async function show(db: Db, id: string, version?: number): Promise<Shown> {
  const versions = await db
    .selectFrom("versions")
    .select(["version", "title", "publisher", "published", "original", "added"])
    .where("document", "=", id)
    .orderBy("version")
    .execute();
  const shown = version ?? versions.at(-1)?.version;
  if (shown === undefined) throw new StoreError("not-found");
  const { record, ids, decisions } = await decidedRecord(db, id, shown);
  const present = new Set(ids.values());
  const anchors = await anchorsOf(db, id, shown);
  return {
    id,
    version: shown,
    versions,
    record,
    ids: Object.fromEntries(ids),
    earlier: anchors
      .filter(({ statement }) => !present.has(statement))
      .map(({ last: _, ...anchor }) => anchor),
    decisions,
  };
}
