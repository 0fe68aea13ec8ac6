import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { type PublishedFolder, Unreadable } from "../../ledger/verify/folder.ts";
import { isMissing } from "./durable.ts";
import { pathsIn } from "./stage.ts";

/** No file of a record needs to be larger. */
export const largestFile = 256 * 1024 * 1024;

/** A published folder on this machine. Links are not followed: they lead out of what was published. */
export const localFolder = (folder: string): PublishedFolder => ({
  read: async (path) => readPlain(join(folder, path)),
  list: async () => pathsIn(folder),
});

function readPlain(path: string): Uint8Array | null {
  let file: number;
  try {
    // Windows knows no such flag, and makes no links without rights.
    file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    if (isMissing(error)) return null;
    throw new Unreadable(`The file cannot be opened (${(error as NodeJS.ErrnoException).code}).`);
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Unreadable("This is not a plain file.");
    if (stats.size > largestFile) throw new Unreadable(`The file is larger than ${largestFile} bytes.`);
    return whole(file, stats.size);
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file of a size that was just asked for; one that shrinks meanwhile gives what is left of it. */
function whole(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let read = -1; at < size && read !== 0; at += read) read = readSync(file, bytes, at, size - at, null);
  return bytes.subarray(0, at);
}
