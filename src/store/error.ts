/** Every way in which the store refuses, with what a user can do about it. */
export const storeAdvice = {
  "no-store": "There is no store at this place. Make one with onrecord add, or name it with --store.",
  "not-a-store": "The file is not a store of onrecord. Name another with --store.",
  "newer-schema": "The store was written by a newer onrecord. Use that version, or a newer one.",
  unreachable: "The store cannot be opened. Check its path or address, and the permissions.",
  busy: "Another process kept the store locked for too long. Try again.",
  damaged: "The data does not hold together. Restore a backup.",
  "not-found": "The store holds nothing under this id.",
  ambiguous: "More than one thing has an id that starts so. Give more of it.",
  conflict: "Something else already stands in this place, and nothing is overwritten.",
  "not-empty": "The store already holds something. Name a new one.",
  "bad-data": "The data is not what the store writes. Export it anew.",
} as const;
export type StoreErrorCode = keyof typeof storeAdvice;

/** What the store cannot do, as data: `code` is one of a closed list. */
export class StoreError extends Error {
  override readonly name = "StoreError";
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string = storeAdvice[code], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
