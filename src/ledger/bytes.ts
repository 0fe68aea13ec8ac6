/** Bytes as text, read strictly: one value has one spelling, so that no bit of a published text is free. */

const base64Form = /^[A-Za-z0-9+/]*={0,2}$/;

export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** @returns null where the text is not the one standard spelling of some bytes (RFC 4648 section 4, canonical) */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !base64Form.test(text)) return null;
  const decoded = atob(text);
  const bytes = Uint8Array.from(decoded, (char) => char.charCodeAt(0));
  // The last character may carry bits that no byte takes: they must be zero.
  return btoa(decoded) === text ? bytes : null;
}

/** A SHA-256 hash as its 44 characters of base64, or null. */
export function hashFrom(text: string): Uint8Array | null {
  const bytes = text.length === 44 ? fromBase64(text) : null;
  return bytes?.length === 32 ? bytes : null;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** UTF-8 to text, or null where the bytes are no UTF-8. A byte order mark stays a character. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A whole number in its one decimal spelling, or null. */
export function wholeNumber(text: string): number | null {
  const value = Number(text);
  return /^(0|[1-9]\d{0,15})$/.test(text) && Number.isSafeInteger(value) ? value : null;
}
