import { type PublishedFolder, Unreadable } from "../../ledger/verify/folder.ts";

/** Bytes of one file. */
const largest = 64 * 1024 * 1024;
/** Milliseconds for one file. */
const patience = 30_000;
const mostRedirects = 3;

/**
 * A published folder at an address. It is asked for nothing but its files, without credentials; redirects lead to
 * other places on the same host only; files cannot be listed.
 */
export function webFolder(address: URL): PublishedFolder {
  const base = new URL(address);
  base.search = "";
  base.hash = "";
  if (!base.pathname.endsWith("/")) base.pathname += "/";
  return {
    list: async () => null,
    read: async (path) => {
      const response = await ask(new URL(path, base), base.origin);
      if (response.status === 404 || response.status === 410) {
        await response.body?.cancel();
        return null;
      }
      if (!response.ok) throw new Unreadable(`The server answered ${response.status}.`);
      return whole(response);
    },
  };
}

async function ask(address: URL, origin: string): Promise<Response> {
  let at = address;
  for (let left = mostRedirects; left >= 0; left--) {
    const response = await fetch(at, {
      redirect: "manual",
      credentials: "omit",
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      throw new Unreadable(`There is no answer (${reason(error)}).`);
    });
    const next = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || next === null) return response;
    await response.body?.cancel();
    at = new URL(next, at);
    if (at.origin !== origin) throw new Unreadable(`The server leads to another place, ${at.origin}.`);
  }
  throw new Unreadable("The server leads in a ring.");
}

async function whole(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > largest) throw new Unreadable(`The file is larger than ${largest} bytes.`);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(`The answer broke off (${reason(error)}).`);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const reason = (error: unknown): string => {
  const { cause, message } = error as Error;
  return (cause as { code?: string } | undefined)?.code ?? message;
};
