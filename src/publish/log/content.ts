import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Json } from "../../ledger/canonical.ts";
import { sha256 } from "../../ledger/digests.ts";
import { disclosureLine } from "../../ledger/disclosure-lines.ts";
import { disclosuresPath, receiptPath, statementPath } from "../../ledger/layout.ts";
import type { Manifest } from "../../ledger/manifest.ts";
import type { Removals } from "../../ledger/removals.ts";
import { statementBytes } from "../../ledger/statement-file.ts";
import { leafHash } from "../../ledger/tree/hashes.ts";
import { bundleBytes, tilePath, tileWidth } from "../../ledger/tree/tiles.ts";
import { Tree } from "../../ledger/tree/tree.ts";
import type { Db } from "../../store/tables.ts";
import { complete, type DecidedExchange } from "../public-record/complete.ts";
import { addEntry } from "../public-record/entries.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { type PageFile, siteFiles } from "../site/site.ts";
import { bundlesOf, type OpenEntry, originalOf, removalsOf } from "./ledger-pages.ts";
import type { Stage } from "./stage.ts";

/** What the pages are made of, besides the ledger. */
export interface Sources {
  origin: string;
  record: PublicRecord;
  /** What people decided on exchanges. */
  decided: readonly DecidedExchange[];
  /** Pages that come with the package. */
  extra: readonly PageFile[];
  /** Is shown every text before it is published, and throws where it holds what must not be. */
  guard: (path: string, text: string) => void;
  progress: (what: string, done: number, all: number) => void;
}

/** The files that the log binds by an edition, staged; and what the log's own files are then made of. */
export class Content {
  readonly tree = new Tree();
  readonly manifest: Manifest = new Map();
  readonly statements: { id: string; index: number }[] = [];
  /** The entries of the last bundle, while it is not full. */
  tail: OpenEntry[] = [];
  readonly stage: Stage;
  readonly #of: Sources;

  constructor(stage: Stage, of: Sources) {
    this.stage = stage;
    this.#of = of;
  }

  /** Stages the files of the first `size` entries. */
  async add(db: Db, size: number): Promise<void> {
    const { record, decided, extra, progress, origin, guard } = this.#of;
    record.clear();
    const removals = await removalsOf(db);
    for await (const bundle of bundlesOf(db, size)) {
      for (const open of bundle) await this.#addEntry(db, open, removals);
      this.addToLog(bundle);
      progress("entries", this.tree.size, size);
    }
    complete(record, decided);
    for await (const file of siteFiles({ record, origin, guard, progress }))
      if ("bytes" in file) this.#put(file.path, file.bytes);
      else {
        this.manifest.set(file.path, file.digest.slice("sha256:".length));
        this.stage.putFile(file.path, file.file, file.digest);
      }
    for (const { path, bytes } of extra) this.#put(path, bytes);
  }

  /** Stages entries that follow in the log; a bundle is written once it is full. */
  addToLog(entries: readonly OpenEntry[]): void {
    for (const open of entries) {
      this.tree.append(leafHash(open.leaf));
      this.tail.push(open);
      if (this.tail.length < tileWidth) continue;
      this.putTail();
      this.tail = [];
    }
  }

  putTail(): void {
    const [first] = this.tail;
    if (first === undefined) return;
    const number = Math.floor(first.index / tileWidth);
    const leaves = this.tail.map(({ leaf }) => leaf);
    this.stage.put(tilePath({ level: "entries", number, width: leaves.length }), bundleBytes(leaves));
    const lines = this.tail.map(disclosureLine).join("");
    if (lines !== "") this.stage.put(disclosuresPath(number), utf8ToBytes(lines));
  }

  async #addEntry(db: Db, open: OpenEntry, removals: Removals): Promise<void> {
    const { entry, index, leaf, disclosures } = open;
    const redacted = removals.of(open.hash);
    const fields = Object.fromEntries(
      Object.entries(disclosures).map(([label, { value }]) => [label, value]),
    );
    if (entry.kind === "statement") {
      this.statements.push({ id: entry.id, index });
      this.#put(statementPath(entry.id), statementBytes({ index, leaf, disclosures, redacted }));
    }
    if (entry.kind === "evidence" && typeof fields.receipt === "string")
      this.#put(receiptPath(fields.receipt), await originalOf(db, fields.receipt));
    if (entry.kind !== "edition")
      addEntry(this.#of.record, {
        index,
        hash: open.hash,
        entry,
        fields: fields as { [label: string]: Json },
        redacted,
      });
  }

  #put(path: string, bytes: Uint8Array): void {
    this.manifest.set(path, bytesToHex(sha256(bytes)));
    this.stage.put(path, bytes);
  }
}
