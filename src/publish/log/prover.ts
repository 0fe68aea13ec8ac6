import { sameBytes, utf8 } from "../../ledger/bytes.ts";
import { LedgerError } from "../../ledger/errors.ts";
import { openCheckpoint } from "../../ledger/note/checkpoint.ts";
import { parseProof, proofText } from "../../ledger/note/proof-file.ts";
import type { VerifierKey } from "../../ledger/note/verifier-key.ts";
import type { Tree } from "../../ledger/tree/tree.ts";

/** Makes proof files: one that was published keeps its checkpoint, so that it stays as it is. */
export class Prover {
  readonly #tree: Tree;
  readonly #keys: readonly VerifierKey[];
  readonly #checkpoint: string;
  /** Signed note -> size of its tree, 0 where it is not this log's. */
  readonly #sizes = new Map<string, number>();

  constructor(tree: Tree, keys: readonly VerifierKey[], checkpoint: string) {
    this.#tree = tree;
    this.#keys = keys;
    this.#checkpoint = checkpoint;
    this.#sizes.set(checkpoint, tree.size);
  }

  proofOf(index: number, published: Uint8Array | null): string {
    if (published !== null) {
      const note = noteIn(published);
      const kept = note === null ? null : this.#made(index, note);
      if (kept !== null && kept === utf8(published)) return kept;
    }
    return this.#made(index, this.#checkpoint) as string;
  }

  #made(index: number, checkpoint: string): string | null {
    const size = this.#sizeOf(checkpoint);
    return size > index ? proofText({ index, proof: this.#tree.inclusion(index, size), checkpoint }) : null;
  }

  #sizeOf(note: string): number {
    const known = this.#sizes.get(note);
    if (known !== undefined) return known;
    let size = 0;
    try {
      const checkpoint = openCheckpoint(note, this.#keys);
      const isOurs =
        checkpoint.size <= this.#tree.size && sameBytes(this.#tree.root(checkpoint.size), checkpoint.root);
      if (isOurs) size = checkpoint.size;
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error;
    }
    this.#sizes.set(note, size);
    return size;
  }
}

function noteIn(file: Uint8Array): string | null {
  try {
    return parseProof(file).checkpoint;
  } catch (error) {
    if (error instanceof LedgerError) return null;
    throw error;
  }
}
