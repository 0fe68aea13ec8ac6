import { Inflate } from "fflate";
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
 * An archive among them (a table that a chart was made of) is counted as it lies, and never opened.
 *
 * @throws Refusal `damaged`, `encrypted`, `too-many-entries`, `inflates-too-far`
 */
export function unpack(
  bytes: Uint8Array,
  limits: Limits,
  wanted: (name: string) => boolean,
): { parts: Map<string, Uint8Array>; names: ReadonlySet<string> } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let left = limits.inflated;
  let packed = 0;
  for (const entry of directory(view, bytes, limits)) {
    // Readers differ in which of two they take: what was checked may not be what is read.
    if (names.has(entry.name)) throw damaged("Two of its entries have one name.");
    names.add(entry.name);
    packed += entry.packed;
    // Entries may lie over one another, and so pack more than there is.
    if (packed > bytes.length) throw damaged("Its entries overlap.");
    const most = Math.min(left, Math.max(smallestBomb, entry.packed * limits.ratio));
    const { length, data } = contentOf(view, bytes, entry, most, wanted(entry.name));
    left -= length;
    if (data !== null) parts.set(entry.name, data);
  }
  return { parts, names };
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

/** Content of an entry, kept only where `keep`; `most` is how many bytes it may have. */
function contentOf(
  view: DataView,
  bytes: Uint8Array,
  entry: Entry,
  most: number,
  keep: boolean,
): { length: number; data: Uint8Array | null } {
  const { offset, packed, method, flags } = entry;
  if (flags & 1) throw new Refusal("encrypted");
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localHeader)
    throw damaged("An entry is broken.");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged("An entry is cut short.");
  const data = bytes.subarray(start, start + packed);
  if (method === deflated && packed > 0) return inflated(data, most, keep);
  if (method !== stored && packed > 0) throw damaged("An entry is packed in a way that documents are not.");
  if (packed > most) throw new Refusal("inflates-too-far");
  return { length: packed, data: keep ? data : null };
}

/** Packed bytes at a time: few, since each may unpack to a thousand. */
const step = 16 * 1024;

function inflated(
  packed: Uint8Array,
  most: number,
  keep: boolean,
): { length: number; data: Uint8Array | null } {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > most) throw new Refusal("inflates-too-far");
    if (keep) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (error) {
    throw error instanceof Refusal ? error : damaged("An entry is broken.");
  }
  return { length, data: keep ? Buffer.concat(chunks) : null };
}
