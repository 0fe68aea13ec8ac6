import { utf8ToBytes } from "@noble/hashes/utils.js";
import { canonical, type Json } from "./canonical.ts";
import type { Disclosures } from "./commitment.ts";
import type { Entry } from "./entry/entry.ts";

/** A redaction as a reader sees it: what is gone, why and since when. */
export interface Tombstone {
  /** Leaf hash of the redaction. */
  redaction: string;
  fields: string[];
  ground: string;
  at: string;
  appeal: string;
}

/** One statement with all it takes to check it: the entry, its place in the log, and what is open of it. */
export interface StatementFile {
  index: number;
  entry: Entry;
  disclosures: Disclosures;
  /** Covers the fields that have no disclosure. */
  redacted: Tombstone[];
}

/** The bytes of the file: canonical, so that anyone who has the parts makes the same file. */
export const statementBytes = ({ index, entry, disclosures, redacted }: StatementFile): Uint8Array =>
  utf8ToBytes(
    `${canonical({ schema: "onrecord/statement/1", index, entry, disclosures, redacted } as unknown as Json)}\n`,
  );
