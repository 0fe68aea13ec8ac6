/** Verifier keys of C2SP signed-note: `<name>+<8 hex of the key id>+<base64 of type and key>`. */
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, concatBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64, toBase64 } from "../bytes.ts";
import { LedgerError } from "../errors.ts";

/** The only type we sign and check; others (0x04 cosignatures, 0x06 ML-DSA) are read as unknown keys. */
const ed25519Type = 1;

export interface VerifierKey {
  name: string;
  /** 8 hex digits. */
  id: string;
  /** 32 bytes, Ed25519. */
  key: Uint8Array;
}

/** "the first 4 bytes of SHA-256(name || LF || type || public key)" */
export function verifierKey(name: string, key: Uint8Array): VerifierKey {
  if (!isKeyName(name))
    throw new LedgerError("bad-key", "the key's name is empty or holds a space or a plus");
  const id = sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(ed25519Type), key)).subarray(0, 4);
  return { name, id: bytesToHex(id), key };
}

export const keyText = ({ name, id, key }: VerifierKey): string =>
  `${name}+${id}+${toBase64(concatBytes(Uint8Array.of(ed25519Type), key))}`;

const keyForm = /^([^+]+)\+[0-9a-f]{8}\+([A-Za-z0-9+/=]+)$/;

/** @throws LedgerError `bad-key` */
export function parseKey(text: string): VerifierKey {
  const [, name = "", base64 = ""] = keyForm.exec(text) ?? [];
  const bytes = fromBase64(base64);
  if (bytes?.length !== 33 || bytes[0] !== ed25519Type)
    throw new LedgerError("bad-key", "not an Ed25519 verifier key");
  const key = verifierKey(name, bytes.slice(1));
  if (keyText(key) !== text) throw new LedgerError("bad-key", "the key does not fit its own id");
  return key;
}

/** True where the signature is the key's; false also for what is no signature at all. */
export function isSignedBy({ key }: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    // Strict, as Node and Go check: no small-order keys, one encoding for each point.
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    return false;
  }
}

/** signed-note: "a non-empty key name … must not contain any Unicode spaces or plus". */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Cc}]+$/u.test(name) && name.length <= 255;
