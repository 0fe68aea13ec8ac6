import type { Decided, OnRecord } from "../../record.ts";

const editor = "an editor";

/** A record without who in the house decided, and why: that people decided, and when, stays. */
export function withoutNotes(record: OnRecord): OnRecord {
  const unsigned = ({ at }: Decided): Decided => ({ by: editor, at, why: "" });
  return {
    ...record,
    statements: record.statements.map(({ decided, ...one }) =>
      decided === undefined ? one : { ...one, ground: `decided by ${editor} on ${decided.at.slice(0, 10)}` },
    ),
    exchanges: record.exchanges.map((one) =>
      one.decided === undefined ? one : { ...one, decided: unsigned(one.decided) },
    ),
    speakers: record.speakers.map((one) =>
      one.person === undefined ? one : { ...one, person: { ...one.person, ground: bare(one.person.ground) } },
    ),
    claims: record.claims.map((one) => ({ ...one, reasons: one.reasons.map(bare) })),
  };
}

/** Grounds and reasons name who decided, and then say why. */
const bare = (words: string): string => words.replace(/\bdecided by [\s\S]*/, `decided by ${editor}`);
