/** Taking words out of the store for good: out of documents, records, search, people and decisions, and their originals. */
import type { Document, OnRecord } from "../record.ts";
import { sha256 } from "../text/digest.ts";
import { replaceItems } from "./items.ts";
import type { Store } from "./store.ts";
import type { Db } from "./tables.ts";

/** Stands for each UTF-16 unit that was taken out, so that every span still slices to its place. */
export const removedMark = "\u2588";

/**
 * Takes words out, wherever they stand as words of their own. The bytes of a document that held them go as a whole:
 * nobody can cut a name out of a PDF.
 *
 * @param original take them out of the documents made of these bytes only; null: out of everything
 * @returns in how many documents they stood
 */
export async function forget(
  store: Store,
  tx: Db,
  words: readonly string[],
  original: string | null,
): Promise<number> {
  if (words.length === 0) return 0;
  const blank = blanker(words);
  const documents = await documentsWith(tx, words, original);
  for (const document of documents) await forgetIn(tx, document, blank);
  if (original === null) await forgetElsewhere(tx, words, blank);
  for (const document of documents) await replaceItems(store, tx, document);
  return documents.length;
}

/** As words of their own: Rose is not in Roseland. The longest first, so that a name goes as one. */
function blanker(words: readonly string[]): (text: string) => string {
  const forms = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => new RegExp(`(?<!\\p{L})${word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}(?!\\p{L})`, "gu"));
  return (text) =>
    forms.reduce((left, form) => left.replace(form, (found) => removedMark.repeat(found.length)), text);
}

async function documentsWith(tx: Db, words: readonly string[], original: string | null): Promise<string[]> {
  if (original !== null) {
    const made = tx.selectFrom("versions").select("document").distinct().where("original", "=", original);
    return (await made.execute()).map(({ document }) => document);
  }
  const found = new Set<string>();
  for (const word of words)
    for (const table of ["versions", "records"] as const) {
      const rows = tx.selectFrom(table).select("document").distinct().where("body", "like", patternOf(word));
      for (const { document } of await rows.execute()) found.add(document);
    }
  return [...found].sort();
}

/** As the word stands in JSON; what the pattern finds too much does no harm. */
const patternOf = (word: string): string => `%${JSON.stringify(word).slice(1, -1)}%`;

async function forgetIn(tx: Db, document: string, blank: (text: string) => string): Promise<void> {
  const versions = await tx.selectFrom("versions").selectAll().where("document", "=", document).execute();
  for (const { version, body, title, publisher, address, original } of versions) {
    const blanked = deeply(JSON.parse(body), blank) as Document;
    const digest = sha256(blanked.text);
    const here = { document, version };
    await tx
      .updateTable("versions")
      .set({
        body: JSON.stringify({ ...blanked, digest }),
        title: title && blank(title),
        publisher: publisher && blank(publisher),
        address: address && blank(address),
      })
      .where("document", "=", document)
      .where("version", "=", version)
      .execute();
    await tx
      .updateTable("originals")
      .set({ bytes: new Uint8Array() })
      .where("digest", "=", original)
      .execute();
    await forgetRecords(tx, here, blank);
  }
}

async function forgetRecords(
  tx: Db,
  { document, version }: { document: string; version: number },
  blank: (text: string) => string,
): Promise<void> {
  const records = await tx
    .selectFrom("records")
    .select(["reader", "body"])
    .where("document", "=", document)
    .where("version", "=", version)
    .execute();
  for (const { reader, body } of records)
    await tx
      .updateTable("records")
      .set({ body: JSON.stringify(deeply(JSON.parse(body) as OnRecord, blank)) })
      .where("document", "=", document)
      .where("version", "=", version)
      .where("reader", "=", reader)
      .execute();
}

/** What names somebody outside of any document. */
async function forgetElsewhere(
  tx: Db,
  words: readonly string[],
  blank: (text: string) => string,
): Promise<void> {
  for (const word of words) {
    const people = await tx.selectFrom("people").selectAll().where("body", "like", patternOf(word)).execute();
    for (const { id, name, body } of people)
      await tx
        .updateTable("people")
        .set({ name: blank(name), body: JSON.stringify(deeply(JSON.parse(body), blank)) })
        .where("id", "=", id)
        .execute();
    const decisions = await tx
      .selectFrom("decisions")
      .selectAll()
      .where(({ eb, or }) => or([eb("value", "like", patternOf(word)), eb("reason", "like", `%${word}%`)]))
      .execute();
    for (const { number, value, reason } of decisions)
      await tx
        .updateTable("decisions")
        .set({ value: JSON.stringify(deeply(JSON.parse(value), blank)), reason: blank(reason) })
        .where("number", "=", number)
        .execute();
  }
}

/** Every string inside a JSON value, changed. */
function deeply(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => deeply(item, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deeply(item, change)]));
}
