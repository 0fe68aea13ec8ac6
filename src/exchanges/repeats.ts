/** Step 6f: the same thing said again, by the same speaker or another. */
import type { Exchange } from "../record.ts";
import { contentWords, shared } from "./overlap.ts";
import { link, type Placed, type Stage } from "./stage.ts";

const fewest = 5;
/** Share of all content words of the two that both have. */
const alike = 0.6;
/** Of the statements that hold a pair of words, only the latest few are compared. */
const remembered = 3;

export function repeatLinks(stage: Stage): Exchange[] {
  const seen = new Map<string, Placed[]>();
  const wordsOf = new Map<Placed, Set<string>>();
  const found: Exchange[] = [];
  for (const item of stage.placed) {
    if (!item.spoken || item.statement.speaker === null || isDisplay(stage, item)) continue;
    const words = contentWords(stage.analysis, item);
    if (words.size < fewest) continue;
    wordsOf.set(item, words);
    const pairs = pairsOf([...words]);
    const candidates = new Set(pairs.flatMap((pair) => seen.get(pair) ?? []));
    let best: { earlier: Placed; share: number } | null = null;
    for (const earlier of candidates) {
      const share = likeness(words, wordsOf.get(earlier) as Set<string>);
      if (share >= alike && share > (best?.share ?? 0) && !isSame(item, earlier)) best = { earlier, share };
    }
    if (best !== null)
      found.push(link(item, best.earlier, "repeats", null, Math.min(0.95, 0.3 + best.share * 0.65)));
    for (const pair of pairs) {
      const latest = seen.get(pair) ?? [];
      seen.set(pair, [...latest, item].slice(-remembered));
    }
  }
  return found;
}

/** A pull quote or a heading shows words again and does not say them again. */
function isDisplay({ analysis }: Stage, { sentence }: Placed): boolean {
  const block = analysis.paragraphs[analysis.sentences[sentence]?.paragraph ?? -1]?.block;
  return block === "pullquote" || block === "heading" || block === "caption";
}

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, i) => `${words[i]} ${word}`);

/** Jaccard, 0 where the numbers differ: another number is another claim. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const numbers = (words: ReadonlySet<string>) =>
    [...words]
      .filter((word) => /\d/.test(word))
      .sort()
      .join(" ");
  if (numbers(a) !== numbers(b)) return 0;
  const both = shared(a, b);
  return both < fewest ? 0 : both / (a.size + b.size - both);
}

/** One inside the other, or one quotation shown twice. */
const isSame = (a: Placed, b: Placed) =>
  (a.statement.speaker === b.statement.speaker &&
    a.attribution.kind === "direct" &&
    b.attribution.kind === "direct") ||
  a.attribution.within === b.attribution.id ||
  (a.place[0] < b.place[1] && b.place[0] < a.place[1]);
