import type { Document, OnRecord } from "../record.ts";
import { StoreError } from "./error.ts";
import type { Db } from "./tables.ts";

/**
 * The record that was added last for a version, whole, with its document, as the machine read it.
 *
 * @throws StoreError `not-found`
 */
export async function recordOf(db: Db, document: string, version: number): Promise<OnRecord> {
  const row = await db
    .selectFrom("records")
    .innerJoin("versions", (join) =>
      join
        .onRef("versions.document", "=", "records.document")
        .onRef("versions.version", "=", "records.version"),
    )
    .select(["records.body as record", "versions.body as document"])
    .where("records.document", "=", document)
    .where("records.version", "=", version)
    .orderBy("records.added", "desc")
    .orderBy("records.reader", "desc")
    .executeTakeFirst();
  if (row === undefined) throw new StoreError("not-found");
  // The key is there already, so that the document stands in its place.
  return { ...(JSON.parse(row.record) as OnRecord), document: JSON.parse(row.document) as Document };
}
