import { createHash, randomUUID } from "node:crypto";
import { closeSync, fsyncSync, openSync, readFileSync, readSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes a file whole or not at all, and comes back once it is on the disk. */
export function writeDurably(path: string, data: string | Uint8Array): void {
  const beside = join(dirname(path), `.onrecord-${randomUUID()}.tmp`);
  writeFileSync(beside, data, { flag: "wx" });
  flush(beside);
  renameSync(beside, path);
  flush(dirname(path));
}

/** Waits until a file, or the names in a folder, are on the disk. */
export function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } catch (error) {
    // Windows has no way to flush a folder.
    if (process.platform !== "win32") throw error;
  } finally {
    closeSync(file);
  }
}

/** The bytes of a file, or null where there is none. */
export function readIfThere(path: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

export const isMissing = (error: unknown): boolean =>
  ["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "");

const atOnce = 1 << 20;

/** sha256:<hex> of a file of any size. */
export function digestOfFile(path: string): string {
  const hash = createHash("sha256");
  const file = openSync(path, "r");
  try {
    const buffer = new Uint8Array(atOnce);
    for (let n = readSync(file, buffer); n > 0; n = readSync(file, buffer))
      hash.update(buffer.subarray(0, n));
  } finally {
    closeSync(file);
  }
  return `sha256:${hash.digest("hex")}`;
}
