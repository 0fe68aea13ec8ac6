/** What a verifier keeps of the entries that it has read, and what it holds against them. */
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Json } from "../canonical.ts";
import { commitment, type Disclosures } from "../commitment.ts";
import { digestOf } from "../digests.ts";
import { type Entry, fieldBreaches, parseEntry } from "../entry/entry.ts";
import { type Kind, labelsOf } from "../entry/fields.ts";
import { chainOf, type History, type Known, ruleBreaches } from "../entry/history.ts";
import { LedgerError } from "../errors.ts";
import { Removals } from "../removals.ts";
import { statementBytes } from "../statement-file.ts";
import { leafHash } from "../tree/hashes.ts";
import { Tree } from "../tree/tree.ts";
import type { Findings } from "./finding.ts";
import { sentence } from "./signed.ts";

/** An entry of which not everything is open. */
interface PartlyOpen {
  index: number;
  hash: string;
  leaf: Uint8Array;
  entry: Entry;
  disclosures: Disclosures;
  missing: string[];
}

export interface StatementDigest {
  id: string;
  index: number;
  /** `sha256:…` of its file, or null where that depends on the redactions that come later in the log. */
  digest: string | null;
}

export class Entries implements History {
  readonly tree = new Tree();
  readonly removals = new Removals();
  readonly counts = new Map<Kind, number>();
  readonly statements: StatementDigest[] = [];
  readonly receipts: { digest: string; index: number }[] = [];
  readonly keyChanges: { old: string; new: string; oldSignature: string; newSignature: string }[] = [];
  readonly partlyOpen: PartlyOpen[] = [];
  /** The newest entry, where it says which files belong to the record. */
  edition: { manifest: string; files: number } | null = null;
  opened = 0;
  lastAt: string | null = null;
  readonly #known = new Map<string, Known>();
  readonly #newest = new Map<string, string>();

  known(hash: string): Known | undefined {
    return this.#known.get(hash);
  }
  newest(chain: string): string | undefined {
    return this.#newest.get(chain);
  }

  /** Takes the next entry of the log, with what is open of it. */
  add(leaf: Uint8Array, disclosures: Disclosures, findings: Findings): void {
    const index = this.tree.size;
    const hashBytes = leafHash(leaf);
    this.tree.append(hashBytes);
    this.edition = null;
    const entry = this.#parse(leaf, index, findings);
    if (entry === null) return;
    const hash = bytesToHex(hashBytes);
    const fields = this.#open(entry, disclosures, index, findings);
    for (const { code, message } of ruleBreaches(entry, fields, this))
      findings.add(code, `Entry ${index}, a ${entry.kind}: ${message}.`, { index });
    const chain = chainOf(entry, this);
    this.#known.set(hash, { index, hash, kind: entry.kind, about: entry.about, chain });
    this.#newest.set(chain, hash);
    this.lastAt = entry.at;
    this.#keep({ index, hash, leaf, entry, disclosures, missing: [] }, fields);
  }

  #parse(leaf: Uint8Array, index: number, findings: Findings): Entry | null {
    try {
      return parseEntry(leaf);
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
      findings.add("bad-entry", `Entry ${index}: ${error.message}.`, { index });
      return null;
    }
  }

  /** The values that open their commitments, by label. */
  #open(
    entry: Entry,
    disclosures: Disclosures,
    index: number,
    findings: Findings,
  ): { [label: string]: Json } {
    const fields: { [label: string]: Json } = {};
    const labels = labelsOf(entry.kind);
    for (const [label, disclosure] of Object.entries(disclosures)) {
      const place = labels.indexOf(label);
      if (place >= 0 && commitment(label, disclosure) === entry.c[place]) {
        fields[label] = disclosure.value;
        this.opened += 1;
      } else
        findings.add(
          "wrong-disclosure",
          `Entry ${index}: the value of ${label} is not what was committed to.`,
          {
            index,
          },
        );
    }
    for (const breach of fieldBreaches(entry.kind, fields, { partial: true }))
      findings.add("bad-entry", `Entry ${index}: ${sentence(breach)}`, { index });
    return fields;
  }

  #keep(open: PartlyOpen, fields: { [label: string]: Json }): void {
    const { entry, index, hash, leaf, disclosures } = open;
    open.missing = labelsOf(entry.kind).filter((label) => !Object.hasOwn(disclosures, label));
    if (open.missing.length > 0) this.partlyOpen.push(open);
    this.counts.set(entry.kind, (this.counts.get(entry.kind) ?? 0) + 1);
    this.removals.add(entry, hash, fields);
    if (entry.kind === "statement") {
      const isWhole = open.missing.length === 0;
      const file = { index, leaf, disclosures, redacted: [] };
      this.statements.push({ id: entry.id, index, digest: isWhole ? digestOf(statementBytes(file)) : null });
    }
    if (entry.kind === "evidence" && typeof fields.receipt === "string")
      this.receipts.push({ digest: fields.receipt, index });
    if (entry.kind === "key") this.keyChanges.push(fields as (typeof this.keyChanges)[number]);
    if (entry.kind === "edition" && typeof fields.manifest === "string")
      this.edition = { manifest: fields.manifest, files: Number(fields.files) };
  }
}
