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
  constructor(code: IssueCode, found?: string, options?: ErrorOptions) {
    super(code, options);
    this.issue = issueOf(code, found);
  }
}
