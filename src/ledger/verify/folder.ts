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

/** At most this many reads wait at once. */
const width = 16;

/** Reads ahead, and hands the files over one at a time, in order. */
export async function* readInOrder(
  folder: PublishedFolder,
  paths: Iterable<string>,
): AsyncGenerator<{ path: string; bytes: Uint8Array | null | Unreadable }> {
  const waiting: { path: string; bytes: Promise<Uint8Array | null | Unreadable> }[] = [];
  for (const path of paths) {
    waiting.push({ path, bytes: folder.read(path).catch(asUnreadable) });
    if (waiting.length < width) continue;
    const { path: first, bytes } = waiting.shift() as (typeof waiting)[number];
    yield { path: first, bytes: await bytes };
  }
  for (const { path, bytes } of waiting) yield { path, bytes: await bytes };
}

function asUnreadable(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  throw error;
}
