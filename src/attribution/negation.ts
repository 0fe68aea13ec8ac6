/** Whether the source did not say it, denied it, or refused to say it. */

const refusals = new Set([
  "deny",
  "decline",
  "refuse",
  "refute",
  "disavow",
  "repudiate",
  "denial",
  "refusal",
]);
const negatives = /^(?:not|n't|never|neither|nor|cannot|hardly)$/;
/** "declined to say", "refused to answer", "failed to mention": what stands before the cue's main word. */
const unsaid = /^(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)|fail(?:s|ed|ing)?)$/;
const nobody = /^(?:no one|nobody|none|neither|no)\b/i;

/**
 * @param head lemma of the cue's main word
 * @param cue the cue's words, lower case
 * @param source the source's words
 */
export function isNegated(head: string, cue: readonly string[], source: string): boolean {
  const negative = cue.some((word) => negatives.test(word) || /n't$/.test(word) || unsaid.test(word));
  // “did not deny” is not a denial, nor plainly a statement: it stays unsaid.
  return negative || refusals.has(head) || nobody.test(source);
}
