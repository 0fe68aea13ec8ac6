/**
 * A commitment binds a field's value without showing it: whoever has value and salt can prove it, and whoever has
 * neither can learn nothing from it, since the salt is as long as the hash. So a value can be taken back from the
 * record by deleting value and salt, and the log stays as it is.
 */
import { fromBase64, toBase64 } from "./bytes.ts";
import { canonical, type Json } from "./canonical.ts";
import { hmacSha256 } from "./digests.ts";

/** Value and salt of one field; they travel together and are deleted together. */
export interface Disclosure {
  /** 32 random bytes, base64; never used twice. */
  salt: string;
  value: Json;
  /** The value in its canonical spelling. */
  text: string;
}
export type Disclosures = { [label: string]: Disclosure };

export const disclosureOf = (value: Json, salt = newSalt()): Disclosure => ({
  salt,
  value,
  text: canonical(value),
});

export const saltLength = 32;

export function newSalt(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(saltLength)));
}

/** HMAC-SHA-256(salt, `onrecord/c1` LF label LF canonical value), base64; null where the salt is not 32 bytes. */
export function commitment(label: string, { salt, text }: Pick<Disclosure, "salt" | "text">): string | null {
  const key = fromBase64(salt);
  if (key?.length !== saltLength) return null;
  return hmacSha256(key, `onrecord/c1\n${label}\n${text}`);
}
