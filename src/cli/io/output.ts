import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type Stats, statSync } from "node:fs";
import { chmod, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure, Misuse } from "./failure.ts";

/** A line for the user, on standard error: data alone goes to standard output. */
export function say(message: string): void {
  process.stderr.write(`onrecord: ${message}\n`);
}

/** Writes data to standard output and waits while its reader is behind. */
export async function put(data: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(data)) await once(process.stdout, "drain");
}

/** A reader that has seen enough (`| head`) is no fault. */
export function survivePipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") process.exit();
      throw error;
    });
}

/**
 * Refuses, before any work is done, a place where nothing can be written: a folder, a folder that does not exist, one
 * of the inputs.
 */
export function checkTarget(path: string, inputs: readonly string[]): void {
  if (path === "-") return;
  const target = statOf(path);
  if (target?.isDirectory()) throw new Misuse(`${path} is a folder. Name a file in it.`);
  if (!statOf(dirname(path))?.isDirectory())
    throw new Misuse(`The folder of ${path} does not exist. Make it first.`);
  const same = (input: string) => {
    const stats = statOf(input);
    return stats !== null && target !== null && stats.dev === target.dev && stats.ino === target.ino;
  };
  if (inputs.some(same)) throw new Misuse(`${path} is an input and would be overwritten. Name another file.`);
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. `-` is standard output.
 *
 * @throws Failure when it cannot be written
 */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  if (path === "-") return put(data);
  const before = statOf(path);
  // A device or a named pipe has no content to keep whole, and must not be replaced by a file.
  if (before !== null && !before.isFile()) return writeFile(path, data).catch((error) => failed(path, error));
  const beside = join(dirname(path), `.onrecord-${randomUUID()}.tmp`);
  try {
    await writeFile(beside, data, { flag: "wx" });
    if (before !== null) await chmod(beside, before.mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    failed(path, error);
  }
}

function failed(path: string, error: unknown): never {
  throw new Failure(`${path} could not be written: ${reason(error)}.`, { cause: error });
}

const reasons: { [code: string]: string } = {
  EACCES: "no permission",
  EPERM: "no permission",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ENOENT: "the folder does not exist",
  EISDIR: "it is a folder",
};

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return reasons[code] ?? (code || "unknown reason");
}

function statOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}
