import { inOrder } from "../../text/in-order.ts";

/** A published folder as a verifier sees it: on disk, at an address, or dropped into a page. */
export interface PublishedFolder {
  /** @returns null where there is no such file; throws Unreadable where it cannot be read */
  read(path: string): Promise<Uint8Array | null>;
  /** All paths, with `/` between their parts; null where they cannot be listed. */
  list(): Promise<string[] | null>;
}

/** A file that is there and cannot be read: too large, no file, an answer that is no answer. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** At most this many files are asked for before the first of them is needed. */
const width = 64;

export type FileRead = Uint8Array | null | Unreadable;

/** Reads ahead, and hands the files over one at a time, in order. */
export async function* readInOrder(
  folder: PublishedFolder,
  paths: Iterable<string>,
): AsyncGenerator<{ path: string; bytes: FileRead }> {
  const read = async (path: string) => ({ path, bytes: await readFrom(folder, path) });
  yield* inOrder(paths, width, read);
}

export const readFrom = (folder: PublishedFolder, path: string): Promise<FileRead> =>
  folder.read(path).catch((error: unknown) => {
    if (error instanceof Unreadable) return error;
    throw error;
  });
