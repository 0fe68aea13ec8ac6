/** Bytes as text, read strictly: one value has one spelling, so that no bit of a published text is free. */

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const noDigit = 64;
const values = new Uint8Array(128).fill(noDigit);
for (const [value, digit] of [...digits].entries()) values[digit.charCodeAt(0)] = value;

/** Node's own is several times as fast, and a log has millions of these. */
const nodeBuffer = globalThis.process?.getBuiltinModule?.("node:buffer").Buffer;
/** More would be too many arguments for one call. */
const piece = 8192;

export function toBase64(bytes: Uint8Array): string {
  if (nodeBuffer !== undefined)
    return nodeBuffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  let text = "";
  for (let at = 0; at < bytes.length; at += piece)
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  return btoa(text);
}

/** @returns null where the text is not the one standard spelling of some bytes (RFC 4648 section 4, canonical) */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0) return null;
  const end = text.length - (text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0);
  const bytes = new Uint8Array(Math.floor((end * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (let i = 0; i < end; i++) {
    const value = values[text.charCodeAt(i)] ?? noDigit;
    if (value === noDigit) return null;
    bits = ((bits << 6) | value) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at++] = bits >> held;
  }
  // The last digit may carry bits that no byte takes: they must be zero.
  return (bits & ((1 << held) - 1)) === 0 ? bytes : null;
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
