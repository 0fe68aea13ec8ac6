import { sha256 as hash } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** `sha256:<64 hex digits>` of bytes, or of a text's UTF-8 form (a lone surrogate counts as U+FFFD). */
export function sha256(data: Uint8Array | string): string {
  return `sha256:${bytesToHex(hash(typeof data === "string" ? utf8ToBytes(data) : data))}`;
}
