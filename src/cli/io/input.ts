import { createReadStream } from "node:fs";
import { defaultLimits } from "../../intake/limits.ts";
import { issueOf } from "../../intake/refusal.ts";
import type { Issue } from "../../record.ts";
import { Misuse } from "./failure.ts";

/** The inputs that were named; standard input where none was. Refuses what cannot be read at all. */
export function inputsOf(given: readonly string[]): readonly string[] {
  const address = given.find((file) => /^https?:\/\//i.test(file));
  if (address !== undefined)
    throw new Misuse(
      `${address} is an address, and nothing is fetched from the network. Save the page and name its file.`,
    );
  if (given.length === 0 && process.stdin.isTTY)
    throw new Misuse("There is nothing to read. Name a FILE, or pipe a text in. See --help.");
  if (given.filter((file) => file === "-").length > 1)
    throw new Misuse("Standard input (-) can be read only once.");
  return given.length === 0 ? ["-"] : given;
}

/** The bytes of a file, or of standard input for `-`; the issue where there is nothing to be had. */
export async function bytesOf(file: string, limit = defaultLimits.bytes): Promise<Uint8Array | Issue> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of streamOf(file)) {
      size += chunk.length;
      if (size > limit) return issueOf("too-large");
      chunks.push(chunk);
    }
  } catch (error) {
    return unreadable(error as NodeJS.ErrnoException);
  }
  return Buffer.concat(chunks);
}

/** Leaving the loop over it closes the file. */
export const streamOf = (file: string): AsyncIterable<Uint8Array> =>
  file === "-" ? process.stdin : createReadStream(file);

export function unreadable({ code }: NodeJS.ErrnoException): Issue {
  if (code === "ENOENT" || code === "ENOTDIR") return issueOf("not-found", "There is no such file.");
  if (code === "EISDIR") return { code: "not-readable", message: "It is a folder. Name a file in it." };
  return issueOf("not-readable", code === "EACCES" || code === "EPERM" ? "No permission." : undefined);
}

export const nameOf = (file: string): string => (file === "-" ? "standard input" : file);
