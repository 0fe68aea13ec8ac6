/** Ids are digests of what a thing is, so that the same thing added twice is one thing. */
import { sha256 } from "../text/digest.ts";

/** 128 bits: nobody finds a second thing of the same id, by chance or on purpose. */
const digits = 32;

export type IdPrefix = "d" | "s" | "c" | "p" | "n" | "j" | "w";

/** `<prefix>-<32 hex digits>`; the parts are kept apart, so that no two lists of parts look alike. */
export const idOf = (prefix: IdPrefix, ...parts: readonly (string | number | null)[]): string =>
  `${prefix}-${sha256(JSON.stringify(parts)).slice(7, 7 + digits)}`;
