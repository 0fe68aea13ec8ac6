import type { FindingCode } from "./finding.ts";

export interface Difference {
  code: FindingCode;
  message: string;
  index: number;
}

/**
 * What happened to a list of entries, told by their hashes: which were changed, dropped, inserted or moved.
 *
 * @param mayGrow entries after all those expected are new, and no fault
 */
export function differences(
  expected: readonly string[],
  found: readonly string[],
  { mayGrow = false } = {},
): Difference[] {
  const isExpected = new Set(expected);
  const isFound = new Set(found);
  const met = new Set<string>();
  /** Neither expected nor new copies of what is. */
  const isForeign = found.map((hash) => {
    const foreign = !isExpected.has(hash) || met.has(hash);
    met.add(hash);
    return foreign;
  });
  const lastCommon = isForeign.lastIndexOf(false);
  const list: Difference[] = [];
  for (let i = 0; i < Math.max(expected.length, found.length); i++) {
    const was = expected[i];
    const isGone = was !== undefined && !isFound.has(was);
    const isNew = isForeign[i] === true;
    if (isGone && isNew) list.push({ code: "changed-entry", message: `Entry ${i} was changed.`, index: i });
    else if (isGone) list.push({ code: "dropped-entry", message: `Entry ${i} was dropped.`, index: i });
    else if (isNew && !(mayGrow && i > lastCommon))
      list.push({ code: "inserted-entry", message: `An entry was inserted at ${i}.`, index: i });
  }
  const before = expected.filter((hash) => isFound.has(hash));
  const after = found.filter((_, i) => !isForeign[i]);
  const moved = before.findIndex((hash, i) => hash !== after[i]);
  if (moved >= 0) {
    const index = found.indexOf(before[moved] as string);
    list.push({
      code: "reordered-entries",
      message: `Entry ${expected.indexOf(before[moved] as string)} was moved to ${index}.`,
      index,
    });
  }
  return list;
}
