import { utf8 } from "./bytes.ts";
import type { Json } from "./canonical.ts";
import { type Disclosures, disclosureOf } from "./commitment.ts";
import { LedgerError } from "./errors.ts";

/** What is open of the entry at an index. */
export interface OpenEntry {
  index: number;
  disclosures: Disclosures;
}

/** One line of a file of disclosures: `{"f":{"<label>":["<salt>",<value>]},"i":<index>}`, canonical. */
export function disclosureLine({ index, disclosures }: OpenEntry): string {
  const fields = inOrder(disclosures).map(([label, { salt, text }]) => `"${label}":["${salt}",${text}]`);
  return fields.length === 0 ? "" : `{"f":{${fields.join(",")}},"i":${index}}\n`;
}

/** In the order of the labels, as canonical JSON has it; labels and salts hold nothing that JSON would escape. */
export const inOrder = (disclosures: Disclosures): [string, Disclosures[string]][] =>
  Object.entries(disclosures).sort(([a], [b]) => (a < b ? -1 : 1));

/** @returns null where a line is not in its one spelling, or the indices do not rise */
export function parseDisclosures(bytes: Uint8Array): OpenEntry[] | null {
  const text = utf8(bytes);
  if (text === null || (text !== "" && !text.endsWith("\n"))) return null;
  const entries: OpenEntry[] = [];
  for (const row of text.split("\n").slice(0, -1)) {
    const open = parseLine(row);
    if (open === null || open.index <= (entries.at(-1)?.index ?? -1)) return null;
    entries.push(open);
  }
  return entries;
}

/** No label has another form; among those that do not is `__proto__`. */
const labelForm = /^[a-z][A-Za-z]*$/;

function parseLine(row: string): OpenEntry | null {
  try {
    const { i, f } = JSON.parse(row) as { i: number; f: { [label: string]: [string, Json] } };
    const disclosures: Disclosures = {};
    for (const [label, [salt, value]] of Object.entries(f)) {
      if (!labelForm.test(label)) return null;
      disclosures[label] = disclosureOf(value, salt);
    }
    const open = { index: i, disclosures };
    // Whatever else the line may be, it is not what we would have written.
    return disclosureLine(open) === `${row}\n` ? open : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof LedgerError)
      return null;
    throw error;
  }
}
