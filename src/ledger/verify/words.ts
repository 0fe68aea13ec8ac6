/** What a report says in words, for the terminal and for the page. */
import { kinds } from "../entry/fields.ts";
import type { Finding } from "./finding.ts";
import type { Report } from "./verify.ts";

export const headline = ({ holds, origin, findingCount }: Report): string =>
  holds
    ? `The record ${origin} holds.`
    : `The record${origin === null ? "" : ` ${origin}`} does not hold: ${counted(findingCount, "thing")} found.`;

/** What was checked, one line each. */
export function checkedLines(report: Report): string[] {
  const { key, alsoSigned, keyChanges, size, root, entries, checked, seenBefore, keyIsKnown, listed } =
    report;
  if (key === null) return [];
  const byKind = kinds.flatMap((kind) => (entries[kind] ? [counted(entries[kind], kind)] : []));
  return [
    `Signed by ${[key, ...alsoSigned].join(" and by ")}${keyIsKnown ? ", as before" : ""}.`,
    ...(keyChanges === 0
      ? []
      : [`The key changed ${counted(keyChanges, "time")}; the one before vouches for each new one.`]),
    `${counted(size, "entry")} under the root ${root}: ${byKind.join(", ")}.`,
    `${counted(checked.values, "published value")} fit their commitments; ${counted(checked.redactions, "redaction")}.`,
    `${counted(checked.files, "file")}, ${counted(checked.proofs, "proof")}, ${counted(checked.receipts, "receipt")}.`,
    seenBefore === null
      ? "Seen for the first time here: keep what was seen, and the next time will show whether the past was changed."
      : `It continues the ${counted(seenBefore, "entry")} that were seen before.`,
    ...(listed ? [] : ["The files could not be listed, so files that were added would not be noticed."]),
  ];
}

/** What a good report proves, and what it does not. */
export const proves = [
  "That holds means: every file is the one that this key signed, to the last bit; every entry is in the place where it was signed; what was removed was removed with a redaction that says why.",
  "It does not mean that what is on the record is true.",
  "It does not show who holds the key: compare the key with one that the publisher gives you in another way.",
  "It does not show that everyone is given the same record: compare the root with someone else.",
];

export function findingLine({ code, path, message }: Finding): string {
  return `${code}: ${path === undefined ? "" : `${path}: `}${message}`;
}

function counted(count: number, noun: string): string {
  const number = count.toLocaleString("en-US");
  if (count === 1) return `${number} ${noun}`;
  return `${number} ${noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}
