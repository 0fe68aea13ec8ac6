import { createReadStream } from "node:fs";
import { defaultLimits } from "../intake/limits.ts";
import { issueOf } from "../intake/refusal.ts";
import type { Issue } from "../record.ts";

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
