import { emptyRoot, HashList, nodeHash } from "./hashes.ts";

/**
 * The Merkle tree of RFC 6962 section 2.1 over leaf hashes, with every complete subtree kept: twice the leaves in
 * memory, and a root or a proof for any earlier size in a few steps.
 */
export class Tree {
  /** `#levels[l]` holds the roots of the complete subtrees of 2^l leaves. */
  readonly #levels = [new HashList()];

  get size(): number {
    return this.level(0).length;
  }

  level(level: number): HashList {
    return this.#levels[level] ?? new HashList();
  }

  append(leaf: Uint8Array): void {
    let hash = leaf;
    for (let level = 0; ; level++) {
      const hashes = this.level(level);
      this.#levels[level] = hashes;
      hashes.push(hash);
      if (hashes.length % 2 === 1) return;
      hash = nodeHash(hashes.at(hashes.length - 2), hash);
    }
  }

  /** The root over the first `size` leaves. */
  root(size = this.size): Uint8Array {
    return size === 0 ? emptyRoot : this.#range(0, size);
  }

  /** RFC 6962 section 2.1.1, PATH(index, D[0:size]): sibling hashes from the leaf up. */
  inclusion(index: number, size = this.size): Uint8Array[] {
    if (index < 0 || index >= size || size > this.size) throw new RangeError(`no leaf ${index} of ${size}`);
    const path: Uint8Array[] = [];
    let [start, end] = [0, size];
    while (end - start > 1) {
      const middle = start + split(end - start);
      if (index < middle) {
        path.push(this.#range(middle, end));
        end = middle;
      } else {
        path.push(this.#range(start, middle));
        start = middle;
      }
    }
    return path.reverse();
  }

  /** RFC 6962 section 2.1.2, PROOF(old, D[0:size]); empty where there is nothing to prove. */
  consistency(old: number, size = this.size): Uint8Array[] {
    if (old < 0 || old > size || size > this.size) throw new RangeError(`no tree ${old} of ${size}`);
    if (old === 0 || old === size) return [];
    const path: Uint8Array[] = [];
    let [start, end] = [0, size];
    // Down to the subtree at which the old tree ends.
    while (old !== end) {
      const middle = start + split(end - start);
      if (old <= middle) {
        path.push(this.#range(middle, end));
        end = middle;
      } else {
        path.push(this.#range(start, middle));
        start = middle;
      }
    }
    // A subtree that begins at 0 is the old tree itself, whose root the verifier has.
    if (start > 0) path.push(this.#range(start, end));
    return path.reverse();
  }

  /** The root over leaves that begin where a split of the whole tree can begin. */
  #range(start: number, end: number): Uint8Array {
    const count = end - start;
    const level = Math.log2(count);
    if (Number.isInteger(level)) return this.level(level).at(start / count);
    const middle = start + split(count);
    return nodeHash(this.#range(start, middle), this.#range(middle, end));
  }
}

/** RFC 6962 section 2.1: "the largest power of two smaller than n". */
const split = (count: number): number => 2 ** (Math.ceil(Math.log2(count)) - 1);
