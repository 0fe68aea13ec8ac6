/** Statements over the versions of a document: each stands where it stood, was moved, or is orphaned. */
import type { Document, OnRecord } from "../record.ts";
import { context, locate } from "./locate.ts";
import type { RecordIds } from "./statement-ids.ts";
import type { AnchorState, Db } from "./tables.ts";

export interface Anchor {
  statement: string;
  state: AnchorState;
  /** In the version that was asked for; null where the statement is orphaned. */
  span: [number, number] | null;
  /** The words, as the version says them in which they stood last. */
  quote: string;
  /** That version. */
  found: number;
}

/** Rows in one statement of SQL. */
const chunk = 500;

/** Writes where every statement that the document ever held stands in this version. */
export async function carryAnchors(
  tx: Db,
  record: OnRecord,
  version: number,
  { spans }: RecordIds,
): Promise<void> {
  const { id: document, text } = record.document;
  const rows = new Map<string, { state: AnchorState; start: number | null; end: number | null }>();
  // 1: those of earlier versions, looked for in this text
  const earlier = version === 1 ? [] : await anchorsOf(tx, document, version - 1);
  const texts = await textsOf(tx, document, new Set(earlier.map(({ found }) => found)));
  const quotes = earlier.map(({ quote, found, last: [start, end] }) => {
    const old = texts.get(found) ?? "";
    return {
      text: quote,
      start,
      before: old.slice(Math.max(0, start - context), start),
      after: old.slice(end, end + context),
    };
  });
  for (const [i, at] of locate(quotes, text).entries()) {
    const [anchor, quote] = [earlier[i], quotes[i]];
    if (anchor === undefined || quote === undefined) continue;
    rows.set(
      anchor.statement,
      at === null
        ? { state: "orphaned", start: null, end: null }
        : { state: at === quote.start ? "same" : "moved", start: at, end: at + quote.text.length },
    );
  }
  // 2: those of this version, which are where they are
  for (const [statement, [start, end]] of spans)
    if (rows.get(statement)?.start !== start) {
      const isNew = !rows.has(statement);
      rows.set(statement, { state: isNew ? "same" : "moved", start, end });
    }
  const values = [...rows].map(([statement, row]) => ({ document, version, statement, ...row }));
  for (let from = 0; from < values.length; from += chunk)
    await tx
      .insertInto("anchors")
      .values(values.slice(from, from + chunk))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Every statement that the document ever held, as it stands in this version; in order of the text. */
export async function anchorsOf(
  db: Db,
  document: string,
  version: number,
): Promise<(Anchor & { last: [number, number] })[]> {
  const rows = await db
    .selectFrom("anchors")
    .selectAll()
    .where("document", "=", document)
    .where("version", "<=", version)
    .orderBy("version")
    .execute();
  const last = new Map<string, { found: number; span: [number, number] }>();
  const now = new Map<string, { state: AnchorState; span: [number, number] | null }>();
  for (const { statement, version: at, state, start, end } of rows) {
    const span: [number, number] | null = start === null || end === null ? null : [start, end];
    if (span !== null) last.set(statement, { found: at, span });
    if (at === version) now.set(statement, { state, span });
  }
  const texts = await textsOf(db, document, new Set([...last.values()].map(({ found }) => found)));
  return [...now]
    .map(([statement, { state, span }]) => {
      const { found, span: stood } = last.get(statement) ?? {
        found: version,
        span: [0, 0] as [number, number],
      };
      const quote = (texts.get(found) ?? "").slice(...stood);
      return { statement, state, span, quote, found, last: stood };
    })
    .sort((a, b) => a.last[0] - b.last[0] || (a.statement < b.statement ? -1 : 1));
}

async function textsOf(
  db: Db,
  document: string,
  versions: ReadonlySet<number>,
): Promise<Map<number, string>> {
  if (versions.size === 0) return new Map();
  const rows = await db
    .selectFrom("versions")
    .select(["version", "body"])
    .where("document", "=", document)
    .where("version", "in", [...versions])
    .execute();
  return new Map(rows.map(({ version, body }) => [version, (JSON.parse(body) as Document).text]));
}
