import { concatBytes } from "@noble/hashes/utils.js";
import { sha256 } from "../digests.ts";

export const hashLength = 32;

/** RFC 6962 section 2.1: "The hash of an empty list is the hash of an empty string". */
export const emptyRoot = sha256(new Uint8Array());

/** RFC 6962 section 2.1: "SHA-256(0x00 || d(0))". */
export const leafHash = (entry: Uint8Array): Uint8Array => sha256(concatBytes(Uint8Array.of(0), entry));

/** RFC 6962 section 2.1: "SHA-256(0x01 || MTH(D[0:k]) || MTH(D[k:n]))". */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(concatBytes(Uint8Array.of(1), left, right));

/** Hashes in a row, in one block of memory. */
export class HashList {
  #bytes = new Uint8Array(16 * hashLength);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(hash: Uint8Array): void {
    const end = this.#length * hashLength;
    if (end === this.#bytes.length) {
      const grown = new Uint8Array(end * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(hash, end);
    this.#length += 1;
  }

  at(index: number): Uint8Array {
    return this.bytes(index, index + 1);
  }

  /** The hashes from `start` to before `end`, one after the other. */
  bytes(start: number, end: number): Uint8Array {
    if (start < 0 || end > this.#length) throw new RangeError(`no hashes ${start} to ${end}`);
    return this.#bytes.slice(start * hashLength, end * hashLength);
  }
}
