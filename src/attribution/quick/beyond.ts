/** What the model cannot know: it reads single paragraphs of running text, the rules follow quotation marks and layout. */
import type { Attribution } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import { firstAfter, overlaps, type Span } from "../../text/span.ts";
import { rules } from "../confidence.ts";
import type { Advice } from "./advice.ts";
import type { Spans } from "./project.ts";

const paragraphAt = ({ paragraphs }: Analysis, [start]: Span): number =>
  firstAfter(paragraphs, start, (paragraph) => paragraph.start) - 1;

/** The further paragraphs of a quotation that the rules' attribution carries on after `content`. */
export function runsOn(analysis: Analysis, content: readonly Span[], ruled: Attribution | null): Span[] {
  const last = content.at(-1);
  if (ruled === null || last === undefined) return [];
  return ruled.content.filter((span) => paragraphAt(analysis, span) > paragraphAt(analysis, last));
}

/**
 * The rules' attributions whose words all stand in another paragraph than their cue, and signed quotations, a layout
 * that the training articles have a dozen of; but for those found otherwise.
 */
export function byRuleAlone(
  analysis: Analysis,
  { attributions }: Advice,
  found: readonly Spans[],
): Attribution[] {
  const apart = attributions.filter(({ cue, content, rule }) => {
    const [first] = cue;
    if (first === undefined) return false;
    if (rule === rules.dash) return true;
    const own = paragraphAt(analysis, first);
    return content.every((span) => paragraphAt(analysis, span) !== own);
  });
  const taken = found.flatMap(({ cue, content }) => [...cue, ...content]).sort((a, b) => a[0] - b[0]);
  // Spans taken hardly meet, so the last one that starts before the end is the one to look at.
  const isTaken = (span: Span) => {
    const before = taken[firstAfter(taken, span[1] - 1, ([start]) => start) - 1];
    return before !== undefined && overlaps(before, span);
  };
  return apart.filter(({ cue, content }) => ![...cue, ...content].some(isTaken));
}
