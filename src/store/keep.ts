/** Keeping a document: its bytes, its version, its record, and what can be found in it, all in one transaction. */
import { sql } from "kysely";
import type { Document, OnRecord, Person } from "../record.ts";
import { carryAnchors } from "./anchors.ts";
import { StoreError } from "./error.ts";
import { contentOf, identityOf, readerName } from "./identity.ts";
import { replaceItems } from "./items.ts";
import { plain } from "./plain.ts";
import { idsOf } from "./statement-ids.ts";
import type { Store } from "./store.ts";
import type { Db, Tables } from "./tables.ts";

/** A document that came in, and the bytes that it was made from. */
export interface Incoming {
  document: Document;
  bytes: Uint8Array;
  /** The name under which its versions are kept; left out, it is its address, or its bytes. */
  identity?: string;
  /** With whom it was read. */
  people?: readonly Person[];
}

export interface Kept {
  id: string;
  version: number;
  /** Whether anything changed: false where this version and its record by this reader were there already. */
  isNew: boolean;
}

/** The document as it stands in the store: under the id that all its versions share. */
export const underItsId = ({ document, identity }: Incoming): Document => ({
  ...document,
  id: identityOf(document, identity).id,
});

/** Where this content was read by this reader before; null where it has to be read. */
export async function alreadyKept(db: Db, incoming: Incoming, reader: string): Promise<Kept | null> {
  const row = await db
    .selectFrom("versions")
    .innerJoin("records", (join) =>
      join
        .onRef("records.document", "=", "versions.document")
        .onRef("records.version", "=", "versions.version")
        .on("records.reader", "=", reader),
    )
    .select(["versions.document as id", "versions.version"])
    .where("versions.document", "=", identityOf(incoming.document, incoming.identity).id)
    .where("versions.content", "=", contentOf(incoming.document))
    .executeTakeFirst();
  return row === undefined ? null : { ...row, isNew: false };
}

/**
 * Keeps a document and its record. Doing it twice, or again after a kill, changes nothing: every row is keyed by what
 * it is.
 *
 * @param record of `underItsId(incoming)`
 * @returns once it is on the disk
 */
export function keep(store: Store, incoming: Incoming, record: OnRecord): Promise<Kept> {
  const { id, identity } = identityOf(incoming.document, incoming.identity);
  const added = store.now();
  return store.write(async (tx) => {
    // 1: the document; its row is locked, so that versions are numbered one after another
    await keepDocument(store, tx, { id, identity, added });
    // 2: the version and its bytes, new where the content is
    const { version, newest, wasRedacted } = await keepVersion(tx, id, incoming, added);
    if (wasRedacted) return { id, version, isNew: false };
    // 3: the record by this reader
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("records")
      .values({
        document: id,
        version,
        reader: readerName(record.reader, incoming.people),
        body: JSON.stringify({ ...record, document: null }),
        added,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    const isNew = Number(numInsertedOrUpdatedRows ?? 0) > 0;
    // 4: what find looks through is the newest version's
    if (isNew && version === newest) {
      const ids = idsOf(record);
      await carryAnchors(tx, record, version, ids);
      await replaceItems(store, tx, id, { version, record, ids });
    }
    return { id, version, isNew };
  });
}

async function keepDocument(store: Store, tx: Db, row: Tables["documents"]): Promise<void> {
  await tx
    .insertInto("documents")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const query = tx.selectFrom("documents").select("identity").where("id", "=", row.id);
  const known = await (store.dialect.forUpdate ? query.forUpdate() : query).executeTakeFirst();
  if (known?.identity !== row.identity) throw new StoreError("conflict", "Another document has this id.");
}

/** What was taken out of a document must not come back with a new reading, a new version or a new name of it. */
async function keepVersion(
  tx: Db,
  id: string,
  { document, bytes }: Incoming,
  added: string,
): Promise<{ version: number; newest: number; wasRedacted: boolean }> {
  const content = contentOf(document);
  const versions = await tx
    .selectFrom("versions")
    .innerJoin("originals", "originals.digest", "versions.original")
    .select(["version", "content", bytesLeft.as("left")])
    .where("document", "=", id)
    .orderBy("version")
    .execute();
  const wasRedacted = versions.some(({ left }) => Number(left) === 0);
  const newest = versions.at(-1)?.version ?? 0;
  const known = versions.find((version) => version.content === content)?.version;
  if (known !== undefined) return { version: known, newest, wasRedacted };
  if (wasRedacted) throw broughtBack();
  await keepOriginal(tx, document.source, bytes, added);
  const version = newest + 1;
  const { title, publisher, published, address, source } = document;
  await tx
    .insertInto("versions")
    .values({
      document: id,
      version,
      content,
      original: source.digest,
      title: plain(title),
      publisher: plain(publisher),
      published,
      address: plain(address),
      body: JSON.stringify({ ...document, id }),
      added,
    })
    .execute();
  return { version, newest: version, wasRedacted };
}

/** The bytes, once for all documents that are made of them. */
async function keepOriginal(
  tx: Db,
  { digest, mediaType }: Document["source"],
  bytes: Uint8Array,
  added: string,
): Promise<void> {
  await tx
    .insertInto("originals")
    .values({ digest, media_type: mediaType, size: bytes.length, bytes, added })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = tx.selectFrom("originals").select(bytesLeft.as("left")).where("digest", "=", digest);
  if (Number((await kept.executeTakeFirst())?.left) === 0) throw broughtBack();
}

/** An original from which something was redacted is empty. */
const bytesLeft = sql<number>`length(originals.bytes)`;

const broughtBack = (): StoreError =>
  new StoreError("conflict", "Words were redacted in this document, and this could bring them back.");
