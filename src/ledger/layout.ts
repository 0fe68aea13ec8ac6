/** Where things lie in a published folder. */
import { tilePath, tileWidth } from "./tree/tiles.ts";

export const checkpointPath = "checkpoint";
/** The verifier key as text. */
export const keyPath = "key";
/** The digests of all files that the log does not hold itself, as `sha256sum -c` takes them. */
export const manifestPath = "manifest";

/** The disclosures of a bundle of entries: one line an entry, in the order of the log. */
export const disclosuresPath = (bundle: number): string =>
  `${tilePath({ level: "entries", number: bundle, width: tileWidth }).replace("tile/entries", "disclosures")}.jsonl`;
/** In 256 folders, so that none of them grows too large to look at. */
const statementFolder = (id: string): string => `statement/${id.slice(0, 2)}`;
export const statementPath = (id: string): string => `${statementFolder(id)}/${id}.json`;
export const proofPath = (id: string): string => `${statementFolder(id)}/${id}.tlog-proof`;
export const receiptPath = (digest: string): string => `receipt/${digest.replace("sha256:", "")}.json`;

const segment = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** A path that stays in the folder on every system, is the same in an address, and hides nothing. */
export const isSafePath = (path: string): boolean =>
  path.length <= 500 && path.split("/").every((part) => segment.test(part));
