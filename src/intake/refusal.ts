import { type Issue, type IssueCode, issueAdvice } from "../record.ts";

/** An issue in words: what was found, where there is something to say, and what to do about it. */
export const issueOf = (code: IssueCode, found?: string): Issue => ({
  code,
  message: found === undefined ? issueAdvice[code] : `${found} ${issueAdvice[code]}`,
});

/** Ends the reading of a document. `intake` turns it into its issue; it never leaves the room. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly issue: Issue;
  /** Of a code, with what was found in words; or of an issue that is already made. */
  constructor(reason: IssueCode | Issue, found?: string, options?: ErrorOptions) {
    const issue = typeof reason === "string" ? issueOf(reason, found) : reason;
    super(issue.code, options);
    this.issue = issue;
  }
}
