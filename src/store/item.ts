/** One statement, claim or speaker by its id, with where it stands now. */
import { type Anchor, anchorsOf } from "./anchors.ts";
import { type Decision, decisionsOn } from "./decisions.ts";
import type { Found } from "./find.ts";
import type { Db } from "./tables.ts";

export interface ShownItem {
  item: Found;
  /** A statement's place in the newest version. */
  anchor: Anchor | null;
  decisions: Decision[];
}

/** null where the newest version does not hold it any more. */
export async function showItem(db: Db, id: string): Promise<ShownItem | null> {
  const row = await db.selectFrom("items").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const { at: _, negated, ...item } = row;
  const anchors = item.kind === "statement" ? await anchorsOf(db, item.document, item.version) : [];
  const { last: __, ...anchor } = anchors.find(({ statement }) => statement === id) ?? { last: null };
  return {
    item: { ...item, negated: Number(negated) === 1 },
    anchor: "statement" in anchor ? anchor : null,
    decisions: await decisionsOn(db, [id]),
  };
}
