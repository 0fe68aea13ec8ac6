import { documentOf } from "../../../src/intake/document-of.ts";
import { read } from "../../../src/read.ts";
import type { Document } from "../../../src/record.ts";
import { type Incoming, type Kept, keep, underItsId } from "../../../src/store/keep.ts";
import { travelling } from "../../../src/store/rows.ts";
import type { Store } from "../../../src/store/store.ts";

/** What the suite needs of a database: new, empty places for stores. */
export interface Backend {
  name: "sqlite" | "postgres";
  newPlace(): Promise<string>;
}

/** A clock that goes on by a second each time it is asked. */
export function ticking(start = "2026-03-04T10:00:00.000Z"): () => Date {
  let at = Date.parse(start);
  return () => {
    const now = new Date(at);
    at += 1000;
    return now;
  };
}

export const address = "https://harwick-ledger.example/ferry";
export const article = `Harwick ferry to run by June

Mayor Ines Calder said on Tuesday that the new ferry would carry 400 people a day. “We will open the pier in June,” she told the council.

Councillor Tomas Reyes said the pier cost $2 million. “Nobody asked the harbour,” Reyes said.
`;

export function incoming(text: string, fields: Partial<Document> = {}, identity?: string): Incoming {
  const document = { ...documentOf(text), ...fields };
  return { document, bytes: new TextEncoder().encode(text), ...(identity === undefined ? {} : { identity }) };
}

export const addText = (
  store: Store,
  text: string,
  fields: Partial<Document> = {},
  identity?: string,
): Promise<Kept> => {
  const coming = incoming(text, fields, identity);
  return keep(store, coming, read(underItsId(coming)));
};

/** Every row of every table, for a comparison of before and after. */
export async function dump(store: Store): Promise<{ [table: string]: unknown[] }> {
  const all: { [table: string]: unknown[] } = {};
  for (const name of [...travelling, "items", "counters"] as const) {
    const rows = await store.db.selectFrom(name).selectAll().execute();
    all[name] = rows.map((row) => JSON.stringify(row, bytesAsText)).sort();
  }
  return all;
}

const bytesAsText = (_: string, value: unknown): unknown =>
  value instanceof ArrayBuffer ? Buffer.from(value).toString("hex") : value;
