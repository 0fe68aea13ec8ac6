/** Ids are digests of what a thing is, so that the same thing added twice is one thing. */
import { createHash } from "node:crypto";

/** 128 bits: nobody finds a second thing of the same id, by chance or on purpose. */
const digits = 32;

export type IdPrefix = "d" | "s" | "c" | "p" | "n" | "j" | "w";

/** `<prefix>-<32 hex digits>`; the parts are kept apart, so that no two lists of parts look alike. */
export const idOf = (prefix: IdPrefix, ...parts: readonly (string | number | null)[]): string =>
  `${prefix}-${createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, digits)}`;
