import { utf8ToBytes } from "@noble/hashes/utils.js";
import { utf8 } from "./bytes.ts";
import { canonical, type Json } from "./canonical.ts";
import type { Disclosures } from "./commitment.ts";
import { inOrder } from "./disclosure-lines.ts";

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
  /** The entry's bytes, which are canonical JSON. */
  leaf: Uint8Array;
  disclosures: Disclosures;
  /** Covers the fields that have no disclosure. */
  redacted: readonly Tombstone[];
}

/** The bytes of the file: canonical JSON, so that anyone who has the parts makes the same file. */
export function statementBytes({ index, leaf, disclosures, redacted }: StatementFile): Uint8Array {
  const open = inOrder(disclosures).map(
    ([label, { salt, text }]) => `"${label}":{"salt":"${salt}","value":${text}}`,
  );
  const tombstones = canonical(redacted as unknown as Json);
  return utf8ToBytes(
    `{"disclosures":{${open.join(",")}},"entry":${utf8(leaf)},"index":${index},"redacted":${tombstones},"schema":"onrecord/statement/1"}\n`,
  );
}
