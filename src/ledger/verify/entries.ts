/** What a verifier keeps of the entries that it has read, and what it holds against them. */
import { hexToBytes } from "@noble/hashes/utils.js";
import type { Json } from "../canonical.ts";
import type { Kind } from "../entry/fields.ts";
import { chainOf, type History, type Known, ruleBreaches } from "../entry/history.ts";
import { Removals } from "../removals.ts";
import { Tree } from "../tree/tree.ts";
import type { Findings } from "./finding.ts";
import type { OpenedEntry } from "./open-entry.ts";

/** An entry of which not everything is open. */
export type PartlyOpen = OpenedEntry & {
  entry: NonNullable<OpenedEntry["entry"]>;
  parts: NonNullable<OpenedEntry["parts"]>;
};

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

  /** Takes the next entry of the log. */
  add(opened: OpenedEntry, findings: Findings): void {
    const { index, hash, entry, fields } = opened;
    this.tree.append(hexToBytes(hash));
    this.edition = null;
    this.opened += opened.opened;
    if (entry === null) return;
    const { kind, about, at } = entry;
    for (const { code, message } of ruleBreaches(entry, fields, this))
      findings.add(code, `Entry ${index}, a ${kind}: ${message}.`, { index });
    const chain = chainOf(entry, this);
    this.#known.set(hash, { index, hash, kind, about, chain });
    this.#newest.set(chain, hash);
    this.lastAt = at;
    this.counts.set(kind, (this.counts.get(kind) ?? 0) + 1);
    if (isPartlyOpen(opened)) this.partlyOpen.push(opened);
    if (kind === "statement") this.statements.push({ id: entry.id, index, digest: opened.file });
    this.removals.add(entry, hash, fields);
    this.#keep(kind, index, fields);
  }

  #keep(kind: Kind, index: number, fields: { [label: string]: Json }): void {
    if (kind === "evidence" && typeof fields.receipt === "string")
      this.receipts.push({ digest: fields.receipt, index });
    if (kind === "key") this.keyChanges.push(fields as (typeof this.keyChanges)[number]);
    if (kind === "edition" && typeof fields.manifest === "string")
      this.edition = { manifest: fields.manifest, files: Number(fields.files) };
  }
}

const isPartlyOpen = (opened: OpenedEntry): opened is PartlyOpen =>
  opened.entry !== null && opened.parts !== null;
