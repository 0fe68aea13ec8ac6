/** Step 6f: the same thing said again, by the same speaker or another. */
import { rules } from "../attribution/confidence.ts";
import { overlaps } from "../text/span.ts";
import { contentWords, fewestShared, likeness, pairsOf } from "./overlap.ts";
import type { Placed, Stage } from "./stage.ts";
import type { Proposed } from "./trust.ts";

/** Share of all content words of the two that both have. */
const alike = 0.75;
/** Of the statements that hold a pair of words, only the latest few are compared. */
const remembered = 3;

export function repeatLinks(stage: Stage): Proposed[] {
  const seen = new Map<string, Placed[]>();
  const wordsOf = new Map<Placed, Set<string>>();
  const found: Proposed[] = [];
  for (const item of stage.placed) {
    if (!item.spoken || item.statement.speaker === null || isDisplay(stage, item)) continue;
    // What polls and papers tell twice is one poll and one paper.
    if (stage.kinds.get(item.statement.speaker) !== "person") continue;
    const words = contentWords(stage.analysis, item);
    if (words.size < fewestShared) continue;
    wordsOf.set(item, words);
    const pairs = pairsOf([...words]);
    const candidates = new Set(pairs.flatMap((pair) => seen.get(pair) ?? []));
    let best: { earlier: Placed; share: number } | null = null;
    for (const earlier of candidates) {
      const share = likeness(words, wordsOf.get(earlier) as Set<string>);
      if (share >= alike && share > (best?.share ?? 0) && !isSame(item, earlier)) best = { earlier, share };
    }
    if (best !== null) found.push({ from: item, to: best.earlier, kind: "repeats", cue: null, way: "again" });
    for (const pair of pairs) {
      const latest = seen.get(pair) ?? [];
      seen.set(pair, [...latest, item].slice(-remembered));
    }
  }
  return found;
}

/** A pull quote or a heading shows words again and does not say them again. */
export function isDisplay({ analysis }: Stage, { sentence }: Placed): boolean {
  const block = analysis.paragraphs[analysis.sentences[sentence]?.paragraph ?? -1]?.block;
  return block === "pullquote" || block === "heading" || block === "caption";
}

/**
 * One inside the other; or one utterance told twice, in the lead and then in full: outside of a transcript the same
 * speaker says a thing again only where the days of the two are known and differ.
 */
function isSame(a: Placed, b: Placed): boolean {
  if (a.attribution.within !== null || b.attribution.within !== null || overlaps(a.place, b.place))
    return true;
  if (a.statement.speaker !== b.statement.speaker || a.attribution.rule === rules.turn) return false;
  const [saidA, saidB] = [a.statement.said, b.statement.said];
  return saidA === null || saidB === null || (saidA.from <= saidB.to && saidB.from <= saidA.to);
}
