import { inflateRawSync } from "node:zlib";
import type { Limits } from "../limits.ts";
import { Refusal } from "../refusal.ts";

/** Signatures and sizes of PKWARE's APPNOTE, section 4.3. */
const endRecord = 0x06054b50;
const centralHeader = 0x02014b50;
const localHeader = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
/** Below this size a high ratio costs nothing. */
const smallestBomb = 1024 * 1024;

interface Entry {
  name: string;
  method: number;
  flags: number;
  packed: number;
  offset: number;
}

/**
 * Unpacks into memory the entries that `wanted` names. All others are unpacked too, to count them: no size is believed.
 *
 * @throws Refusal `damaged`, `encrypted`, `too-many-entries`, `nested-archive`, `inflates-too-far`
 */
export function unpack(
  bytes: Uint8Array,
  limits: Limits,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(view, bytes, limits);
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  let packed = 0;
  for (const entry of entries) {
    if (/\.(?:zip|docx|docm|xlsx|pptx|jar|7z|rar|gz|tar)$/i.test(entry.name))
      throw new Refusal("nested-archive");
    packed += entry.packed;
    // Entries may lie over one another, and so pack more than there is.
    if (packed > bytes.length) throw damaged("Its entries overlap.");
    const data = contentOf(view, bytes, entry, limits.inflated - total);
    total += data.length;
    if (data.length > smallestBomb && data.length > entry.packed * limits.ratio)
      throw new Refusal("inflates-too-far");
    if (wanted(entry.name)) parts.set(entry.name, data);
  }
  return parts;
}

const damaged = (found: string) => new Refusal("damaged", found);

function directory(view: DataView, bytes: Uint8Array, limits: Limits): Entry[] {
  let end = bytes.length - endLength;
  const lowest = Math.max(0, end - longestComment);
  while (end >= lowest && view.getUint32(end, true) !== endRecord) end--;
  if (end < lowest) throw damaged("Its directory is missing.");
  const count = view.getUint16(end + 10, true);
  if (view.getUint16(end + 4, true) !== 0) throw damaged("It is part of a split archive.");
  // 65,535 says that the count is in the ZIP64 record: more than any limit here.
  if (count > limits.entries) throw new Refusal("too-many-entries");
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== centralHeader)
      throw damaged("Its directory is broken.");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function contentOf(view: DataView, bytes: Uint8Array, entry: Entry, left: number): Uint8Array {
  const { offset, packed, method, flags } = entry;
  if (flags & 1) throw new Refusal("encrypted");
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader)
    throw damaged("An entry is broken.");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged("An entry is cut short.");
  const data = bytes.subarray(start, start + packed);
  if (packed === 0) return data;
  if (method === stored && packed <= left) return data;
  if (method === stored) throw new Refusal("inflates-too-far");
  if (method !== deflated) throw damaged("An entry is packed in a way that documents are not.");
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ERR_BUFFER_TOO_LARGE" ? new Refusal("inflates-too-far") : damaged("An entry is broken.");
  }
}
