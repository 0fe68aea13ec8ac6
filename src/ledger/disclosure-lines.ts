import { utf8 } from "./bytes.ts";
import { canonical, type Json, parseCanonical } from "./canonical.ts";
import type { Disclosures } from "./commitment.ts";

/** What is open of the entry at an index. */
export interface OpenEntry {
  index: number;
  disclosures: Disclosures;
}

/** One line of a file of disclosures: `{"f":{"<label>":["<salt>",<value>]},"i":<index>}`, canonical. */
export function disclosureLine({ index, disclosures }: OpenEntry): string {
  const fields = Object.entries(disclosures).map(([label, { salt, value }]) => [label, [salt, value]]);
  return fields.length === 0 ? "" : `${canonical({ i: index, f: Object.fromEntries(fields) })}\n`;
}

/** No label has another form; among those that do not is `__proto__`. */
const labelForm = /^[a-z][A-Za-z]*$/;

/** @returns null where a line is not in its one spelling, or the indices do not rise */
export function parseDisclosures(bytes: Uint8Array): OpenEntry[] | null {
  const text = utf8(bytes);
  if (text === null || (text !== "" && !text.endsWith("\n"))) return null;
  const entries: OpenEntry[] = [];
  for (const row of text.split("\n").slice(0, -1)) {
    const line = parseCanonical(row) as { i?: Json; f?: { [label: string]: Json } } | undefined;
    if (typeof line?.i !== "number" || line.i <= (entries.at(-1)?.index ?? -1)) return null;
    if (typeof line.f !== "object" || line.f === null || Object.keys(line).length !== 2) return null;
    const disclosures: Disclosures = {};
    for (const [label, pair] of Object.entries(line.f)) {
      if (!labelForm.test(label) || !Array.isArray(pair) || pair.length !== 2 || typeof pair[0] !== "string")
        return null;
      disclosures[label] = { salt: pair[0], value: pair[1] as Json };
    }
    entries.push({ index: line.i, disclosures });
  }
  return entries;
}
