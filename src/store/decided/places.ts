/** Where the statements that were decided on stand in a record: under their id, or where their words stand now. */
import type { Span } from "../../text/span.ts";
import type { RecordIds } from "../statement-ids.ts";
import type { Db } from "../tables.ts";

/** The id in the record of a statement of the store; null where its words are not there any more. */
export type Locals = (statement: string) => string | null;

/** Share of the words of two statements that must be both's for the one to be the other, read otherwise. */
const same = 0.5;

/** Every statement that the document ever held, and how each is found in this version. */
export async function placesIn(
  db: Db,
  document: string,
  version: number,
  { statements, spans }: RecordIds,
): Promise<{ all: string[]; local: Locals }> {
  const rows = await db
    .selectFrom("anchors")
    .select(["statement", "start", "end"])
    .where("document", "=", document)
    .where("version", "=", version)
    .execute();
  const local = new Map([...statements].map(([id, kept]) => [kept, id]));
  const anchors = new Map(rows.map(({ statement, start, end }) => [statement, [start, end] as const]));
  return {
    all: [...new Set([...anchors.keys(), ...local.keys()])],
    local: (statement) => {
      const known = local.get(statement);
      if (known !== undefined) return known;
      const [start = null, end = null] = anchors.get(statement) ?? [];
      if (start === null || end === null) return null;
      const now = nearest([start, end], spans);
      return now === null ? null : (local.get(now) ?? null);
    },
  };
}

/** The statement whose words are most of these, and these most of its. */
function nearest([start, end]: Span, spans: ReadonlyMap<string, Span>): string | null {
  let best: string | null = null;
  let most = same;
  for (const [statement, [from, to]] of spans) {
    const share = (Math.min(end, to) - Math.max(start, from)) / (Math.max(end, to) - Math.min(start, from));
    if (share >= most) [best, most] = [statement, share];
  }
  return best;
}
