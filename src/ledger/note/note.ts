/** Signed notes: C2SP signed-note. */
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64, toBase64, utf8 } from "../bytes.ts";
import { LedgerError } from "../errors.ts";
import { isKeyName, isSignedBy, type VerifierKey } from "./verifier-key.ts";

/** Signs bytes with the private half of `key`; the private half stays where it is kept. */
export interface Signer {
  key: VerifierKey;
  sign(message: Uint8Array): Uint8Array;
}

/** "U+2014": an em dash and a space open a signature line. */
const dash = "\u2014 ";
/** The specification asks for 16 at least. */
const mostSignatures = 100;
const longestNote = 1_000_000;

export function signNote(text: string, signers: readonly Signer[]): string {
  const lines = signers.map(({ key, sign }) => {
    const signature = concatBytes(hexToBytes(key.id), sign(utf8ToBytes(text)));
    return `${dash}${key.name} ${toBase64(signature)}\n`;
  });
  return `${text}\n${lines.join("")}`;
}

/**
 * The text of a note (with its last line feed), once a signature of a known key was found and every signature of a
 * known key holds. Unknown keys are passed over.
 *
 * @throws LedgerError `bad-note`, `bad-signature`, `unknown-signer`
 */
export function openNote(note: Uint8Array | string, keys: readonly VerifierKey[]): string {
  const { text, signatures } = parseNote(note);
  let known = 0;
  for (const { name, bytes } of signatures) {
    const id = bytesToHex(bytes.subarray(0, 4));
    const key = keys.find((key) => key.name === name && key.id === id);
    if (key === undefined) continue;
    if (!isSignedBy(key, utf8ToBytes(text), bytes.subarray(4)))
      throw new LedgerError("bad-signature", `the signature of ${name} does not fit the text`);
    known += 1;
  }
  if (known === 0) throw new LedgerError("unknown-signer", "no signature by the given key");
  return text;
}

interface Signature {
  name: string;
  /** 4 bytes of key id, then the signature. */
  bytes: Uint8Array;
}

export function parseNote(note: Uint8Array | string): { text: string; signatures: Signature[] } {
  const whole = typeof note === "string" ? note : utf8(note.subarray(0, longestNote + 1));
  const bad = (why: string): never => {
    throw new LedgerError("bad-note", why);
  };
  if (whole === null || whole.length > longestNote) return bad("the note is too long or no UTF-8");
  // "no ASCII control characters (those below U+0020) other than newline"
  if (/[\0-\x09\x0b-\x1f]/.test(whole)) return bad("the note holds control characters");
  const split = whole.lastIndexOf("\n\n");
  if (split < 0 || !whole.endsWith("\n")) return bad("the note has no signatures");
  const lines = whole.slice(split + 2, -1).split("\n");
  if (lines.length > mostSignatures) return bad("the note has too many signatures");
  const signatures = lines.map((line) => {
    const [name = "", base64 = "", ...more] = line.slice(dash.length).split(" ");
    const bytes = fromBase64(base64);
    if (!line.startsWith(dash) || more.length > 0 || !isKeyName(name) || bytes === null || bytes.length < 5)
      return bad("a signature line is malformed");
    return { name, bytes };
  });
  return { text: whole.slice(0, split + 1), signatures };
}
