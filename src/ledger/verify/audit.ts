import { digestOf } from "../digests.ts";
import { isLasting } from "../entry/fields.ts";
import { statementBytes } from "../statement-file.ts";
import type { Entries } from "./entries.ts";
import type { Findings } from "./finding.ts";

/**
 * The audit rule: of each field of each entry, either the value is open, or a redaction that stands covers it. Closes
 * the digests of the statements that are not wholly open.
 */
export function audit(entries: Entries, findings: Findings): void {
  const { partlyOpen, removals, statements } = entries;
  const missing = new Map(partlyOpen.map((open) => [open.hash, open]));
  for (const { index, hash, entry, missing: labels } of partlyOpen)
    for (const label of labels)
      if (isLasting(entry.kind) || !(removals.covers(hash, label) || removals.isRestated(hash, label)))
        findings.add(
          "silent-removal",
          `Entry ${index}, a ${entry.kind}: the value of ${label} is missing, and no redaction says so.`,
          { index },
        );
  for (const [hash, labels] of removals.all()) {
    const { index = -1 } = entries.known(hash) ?? {};
    for (const label of labels)
      if (!missing.get(hash)?.missing.includes(label))
        findings.add("still-open", `Entry ${index}: ${label} was redacted, and its value is still here.`, {
          index,
        });
  }
  const closed = new Map(partlyOpen.map((open) => [open.index, open]));
  for (const statement of statements) {
    const open = closed.get(statement.index);
    if (open !== undefined)
      statement.digest = digestOf(
        statementBytes({ ...open.parts, index: open.index, redacted: removals.of(open.hash) }),
      );
  }
}
