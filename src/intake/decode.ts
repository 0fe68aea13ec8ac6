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
  const text = new TextDecoder(encoding).decode(bytes);
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
