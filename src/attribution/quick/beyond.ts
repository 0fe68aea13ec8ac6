/** What the model cannot know: it reads single paragraphs of running text, the rules follow quotation marks and layout. */
import type { Attribution } from "../../record.ts";
import type { Analysis } from "../../text/analysis.ts";
import { contains, firstAfter, overlaps, type Span } from "../../text/span.ts";
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
 * What the rules found and the model cannot: words that all stand in another paragraph than their cue; signed
 * quotations, a layout that the training articles have a dozen of; plain reports inside of what another is found to say,
 * which were not marked in training. But for those found otherwise.
 */
export function byRuleAlone(
  analysis: Analysis,
  { attributions }: Advice,
  found: readonly Spans[],
): Attribution[] {
  const byPlace = (a: Span, b: Span) => a[0] - b[0];
  const taken = found.flatMap(({ cue, content }) => [...cue, ...content]).sort(byPlace);
  const cues = found.flatMap(({ cue }) => cue).sort(byPlace);
  const contents = found.flatMap(({ content }) => content).sort(byPlace);
  return attributions.filter((ruled) => {
    const { cue, content, source, rule } = ruled;
    const [first] = cue;
    if (first === undefined) return false;
    const all = [...cue, ...content];
    const own = paragraphAt(analysis, first);
    if (rule === rules.dash || content.every((span) => paragraphAt(analysis, span) !== own))
      return !all.some((span) => meeting(taken, span) !== undefined);
    const holder = meeting(contents, first);
    return (
      holder !== undefined &&
      source.length > 0 &&
      [...all, ...source].every((span) => contains(holder, span)) &&
      meeting(cues, first) === undefined &&
      plainly.test(analysis.text.slice(...first))
    );
  });
}

const plainly =
  /\b(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|argu|insist|announc|testif|assert|warn|wrote)/i;

/** Spans taken hardly meet, so the last one that starts before the end is the one to look at. */
function meeting(sorted: readonly Span[], span: Span): Span | undefined {
  const before = sorted[firstAfter(sorted, span[1] - 1, ([start]) => start) - 1];
  return before !== undefined && overlaps(before, span) ? before : undefined;
}
