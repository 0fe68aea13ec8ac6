/** What can be told of an entry, and of a bundle of them, by looking at nothing else: it can be told in any thread. */
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Json } from "../canonical.ts";
import { commitment, type Disclosures } from "../commitment.ts";
import { digestOf } from "../digests.ts";
import { parseDisclosures } from "../disclosure-lines.ts";
import { type Entry, fieldBreaches, parseEntry } from "../entry/entry.ts";
import { labelsOf } from "../entry/fields.ts";
import { LedgerError } from "../errors.ts";
import { disclosuresPath } from "../layout.ts";
import { statementBytes } from "../statement-file.ts";
import { leafHash } from "../tree/hashes.ts";
import { entriesOf, tileWidth } from "../tree/tiles.ts";
import type { Finding } from "./finding.ts";
import { sentence } from "./signed.ts";

/** A bundle of entries and what is open of them, as they were read; null where there is no such file. */
export interface BundleTask {
  path: string;
  number: number;
  bundle: Uint8Array | null;
  lines: Uint8Array | null;
}

export interface OpenedBundle {
  entries: OpenedEntry[];
  findings: Finding[];
}

export interface OpenedEntry {
  index: number;
  /** Leaf hash, hex. */
  hash: string;
  /** Null where the leaf is none. */
  entry: Omit<Entry, "c"> | null;
  /** How many values open their commitments. */
  opened: number;
  /** The values that do, by label; left out of a statement that is whole, whose file says them. */
  fields: { [label: string]: Json };
  /** Labels of which nothing is open. */
  missing: string[];
  /** `sha256:…` of the file of a statement that is whole. */
  file: string | null;
  /** What the file of another statement is made of, once its redactions are known. */
  parts: { leaf: Uint8Array; disclosures: Disclosures } | null;
}

/** How bundles are opened: here, or in other threads. */
export type Opener = (task: BundleTask) => Promise<OpenedBundle>;

export function openBundle({ path: bundlePath, number, bundle, lines }: BundleTask): OpenedBundle {
  const findings: Finding[] = [];
  const first = number * tileWidth;
  const leaves = bundle === null ? [] : leavesOf(bundlePath, bundle, findings);
  const open = lines === null ? null : parseDisclosures(lines);
  const path = disclosuresPath(number);
  if (lines !== null && open === null)
    findings.push({ code: "changed-file", message: "The file of disclosures is damaged.", path });
  const disclosures = new Map(open?.map(({ index, disclosures }) => [index, disclosures]));
  for (const index of disclosures.keys())
    if (index < first || index >= first + leaves.length)
      findings.push({
        code: "wrong-disclosure",
        message: `Values are given for entry ${index}, which is not there.`,
        path,
        index,
      });
  const entries = leaves.map((leaf, i) =>
    openEntry(leaf, disclosures.get(first + i) ?? {}, first + i, findings),
  );
  return { entries, findings };
}

function leavesOf(path: string, bundle: Uint8Array, findings: Finding[]): Uint8Array[] {
  try {
    return entriesOf(bundle);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    findings.push({ code: "changed-file", message: `The bundle is damaged: ${error.message}.`, path });
    return [];
  }
}

function openEntry(
  leaf: Uint8Array,
  disclosures: Disclosures,
  index: number,
  findings: Finding[],
): OpenedEntry {
  const hash = bytesToHex(leafHash(leaf));
  const whole = parsed(leaf, index, findings);
  if (whole === null)
    return { index, hash, entry: null, opened: 0, fields: {}, missing: [], file: null, parts: null };
  const fields = valuesOf(whole, disclosures, index, findings);
  const { c: _, ...entry } = whole;
  const missing = labelsOf(entry.kind).filter((label) => !Object.hasOwn(disclosures, label));
  const common = { index, hash, entry, opened: Object.keys(fields).length, missing };
  if (missing.length > 0) return { ...common, fields, file: null, parts: { leaf, disclosures } };
  if (entry.kind !== "statement") return { ...common, fields, file: null, parts: null };
  const file = digestOf(statementBytes({ index, leaf, disclosures, redacted: [] }));
  return { ...common, fields: {}, file, parts: null };
}

function parsed(leaf: Uint8Array, index: number, findings: Finding[]): Entry | null {
  try {
    return parseEntry(leaf);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    findings.push({ code: "bad-entry", message: `Entry ${index}: ${error.message}.`, index });
    return null;
  }
}

/** The values that open their commitments, by label. */
function valuesOf(
  entry: Entry,
  disclosures: Disclosures,
  index: number,
  findings: Finding[],
): { [label: string]: Json } {
  const fields: { [label: string]: Json } = {};
  const labels = labelsOf(entry.kind);
  for (const [label, disclosure] of Object.entries(disclosures)) {
    const place = labels.indexOf(label);
    if (place >= 0 && commitment(label, disclosure) === entry.c[place]) fields[label] = disclosure.value;
    else
      findings.push({
        code: "wrong-disclosure",
        message: `Entry ${index}: the value of ${label} is not what was committed to.`,
        index,
      });
  }
  for (const breach of fieldBreaches(entry.kind, fields, { partial: true }))
    findings.push({ code: "bad-entry", message: `Entry ${index}: ${sentence(breach)}`, index });
  return fields;
}
