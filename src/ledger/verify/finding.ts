/** What a verification can find, each with what it means. The list is closed; the guide repeats it. */
export const findingMeanings = {
  "no-checkpoint": "The folder has no checkpoint: it is no published record, or it was cut off.",
  "no-key": "The folder has no verifier key, and none was given.",
  "bad-key": "The verifier key is damaged.",
  "bad-checkpoint": "The checkpoint is damaged.",
  "bad-signature": "The checkpoint was changed, or was not signed by this key.",
  "other-key":
    "The record is signed by another key than before, and the old key does not vouch for the new one.",
  "other-log": "The record is of another log than the one that was seen before.",
  "missing-file": "A file that belongs to the record is not there.",
  "changed-file": "A file is not what was signed.",
  "inserted-file": "A file lies in the folder that no signature covers.",
  "changed-entry": "An entry is not the one that was signed.",
  "dropped-entry": "An entry that was signed is missing.",
  "inserted-entry": "An entry was put between those that were signed.",
  "reordered-entries": "Entries stand in another order than the one that was signed.",
  "changed-log": "The entries are not those that were signed.",
  "back-dated": "An entry is dated before the entry that came before it.",
  forked:
    "Two different records were signed for the same size: different people may be shown different records.",
  shortened: "The record is shorter than when it was last seen: its newest entries were taken away.",
  rewritten: "The record does not continue the one that was last seen: its past was changed.",
  "bad-entry": "An entry is not well formed.",
  "broken-rule": "An entry breaks a rule of the record.",
  "wrong-disclosure": "A published value is not the one that was committed to.",
  "silent-removal": "A value is missing, and no redaction says so.",
  "still-open": "A value is still published, though a redaction says that it was removed.",
  "wrong-statement": "The file of a statement does not say what the log says.",
  "wrong-proof": "The proof file of a statement does not prove it.",
  "wrong-receipt": "A receipt is missing or is not the one that the evidence names.",
  "no-edition": "The newest entry does not say which files belong to the record.",
  unreachable: "A file could not be read, so it was not checked.",
} as const;
export type FindingCode = keyof typeof findingMeanings;

export interface Finding {
  code: FindingCode;
  /** What was found, in words. */
  message: string;
  path?: string;
  /** Which entry. */
  index?: number;
}

/** Collects findings; a broken folder can have one for each of its files. */
export class Findings {
  readonly list: Finding[] = [];
  count = 0;

  add(code: FindingCode, message: string, where: { path?: string; index?: number } = {}): void {
    this.count += 1;
    if (this.list.length < mostFindings) this.list.push({ code, message, ...where });
  }

  addAll(findings: readonly Finding[]): void {
    for (const { code, message, ...where } of findings) this.add(code, message, where);
  }
}

const mostFindings = 1000;
