import type { Issue } from "../record.ts";
import { encodingOf, prescan } from "./prescan.ts";
import { issueOf } from "./refusal.ts";

/**
 * Bytes to text by the WHATWG rules (https://encoding.spec.whatwg.org): a byte order mark wins, then what is declared
 * (by the user, then by the page itself), then UTF-8 where the bytes are valid UTF-8, else windows-1252.
 * UTF-7 is not among the standard's labels, so it is never decoded as such.
 */
export function decode(bytes: Uint8Array, declared?: string): { text: string; issues: Issue[] } {
  const encoding = markedEncoding(bytes) ?? encodingOf(declared) ?? prescan(bytes) ?? guessed(bytes);
  const text = encoding === "windows-1252" ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  const broken = text.includes("\uFFFD") && !holdsReplacement(bytes, encoding);
  return { text, issues: broken ? [issueOf("invalid-encoding", `Read as ${encoding}.`)] : [] };
}

export function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return null;
}

const guessed = (bytes: Uint8Array): string => (isUtf8(bytes) ? "utf-8" : "windows-1252");

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A U+FFFD that was in the source is no fault of decoding. */
const holdsReplacement = (bytes: Uint8Array, encoding: string): boolean =>
  encoding === "utf-8" && isUtf8(bytes);

/** Bytes 80 to 9F of windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const upper = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";

/** By our own table: Node 20 has `TextDecoder` read this encoding as ISO 8859-1, and so loses every curly quotation mark. */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (c) => upper.charAt(c.charCodeAt(0) - 0x80));
