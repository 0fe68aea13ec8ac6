/** Which document a text is a version of. */
import type { Document, OnRecord, Person } from "../record.ts";
import { sha256 } from "../text/digest.ts";
import { idOf } from "./ids.ts";
import { peopleName } from "./people.ts";

export interface Identity {
  id: string;
  identity: string;
}

/** Parameters that say where a reader came from, not what is read. */
const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id)$/;

/**
 * By the name that was given, else by its address, else by its bytes: two texts of one name or one address are two
 * versions of one document.
 */
export function identityOf(document: Document, given?: string): Identity {
  const identity =
    given !== undefined
      ? `name ${given}`
      : document.address !== null
        ? `address ${addressOf(document.address)}`
        : `bytes ${document.source.digest}`;
  // PostgreSQL keeps no U+0000, and a half of a surrogate pair comes back as U+FFFD.
  const kept = Buffer.from(identity.replaceAll("\0", "\uFFFD")).toString();
  return { id: idOf("d", kept), identity: kept };
}

/** The address without what changes while the article stays the same. */
function addressOf(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = new URL(address);
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  return url.href.replace(/^http:/, "https:").replace(/\/$/, "");
}

/** Digest of what a version says: the same article saved twice, from pages that differ around it, is one version. */
export function contentOf({ id: _, source: __, ...said }: Document): string {
  return sha256(JSON.stringify(said));
}

/** The reader's name, by which its records are kept: version, models, and the people it knew. */
export function readerName({ version, models }: OnRecord["reader"], people: readonly Person[] = []): string {
  const parts = Object.entries(models).sort(([a], [b]) => (a < b ? -1 : 1));
  return [version, ...parts.map(([name, digest]) => `${name} ${digest}`)].join("; ") + peopleName(people);
}
