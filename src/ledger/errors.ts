/** What the ledger refuses; the list is closed, and the guide says of each what to do. */
export const ledgerAdvice = {
  "no-canonical-form": "The value holds a number or text that JSON cannot carry. Mend it and try again.",
  "bad-entry": "An entry lacks a field or holds a wrong one. The message names it.",
  "broken-rule": "The entry breaks a rule of the ledger. The message says which, and what is missing.",
  "bad-key": "The key is damaged or not a key. Take it again from whoever keeps it.",
  "bad-note": "The signed note is damaged or no signed note.",
  "bad-signature": "The signature does not fit the text: the text was changed, or another key signed it.",
  "unknown-signer": "None of the signatures is by the key that was given. Give the right key.",
  "bad-checkpoint": "The checkpoint is damaged or no checkpoint.",
  "bad-tile": "A tile or bundle of the log is damaged.",
  "bad-proof": "The proof file is damaged or no proof file.",
  "would-fork":
    "The store does not extend what was signed before, as after an old backup: run onrecord recover with the published folder.",
} as const;
export type LedgerErrorCode = keyof typeof ledgerAdvice;

export class LedgerError extends Error {
  override readonly name = "LedgerError";
  readonly code: LedgerErrorCode;
  constructor(code: LedgerErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
