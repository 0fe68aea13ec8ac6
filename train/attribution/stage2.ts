/** Stage 2 from articles and what stage 1 said of them to sequences with features, one for each hand-marked cue. */
import type { FirstPass } from "../../src/attribution/quick/first-pass.ts";
import { focus, windowOf } from "../../src/attribution/quick/focus.ts";
import {
  focusFeatures,
  mostFocusFeatures,
  opinionOf,
  viewOf,
} from "../../src/attribution/quick/focus-features.ts";
import { Hints } from "../../src/attribution/quick/hints.ts";
import { observe } from "../../src/attribution/quick/observe.ts";
import { type Spans, tokensIn } from "../../src/attribution/quick/project.ts";
import { sequencesOf } from "../../src/attribution/quick/sequences.ts";
import { stretchesOf } from "../../src/attribution/quick/stretches.ts";
import { tableAt } from "../../src/attribution/quick/transition-table.ts";
import type { Analysis } from "../../src/text/analysis.ts";
import type { Span } from "../../src/text/span.ts";
import type { Article } from "./corpus.ts";
import type { Sequence } from "./dataset.ts";
import type { LexiconCounts } from "./lexicon.ts";

/** @param passes what stage 1 said of each article's sequences, from a model that did not see the article */
export function stage2Sequences(
  articles: readonly Article[],
  lexicon: LexiconCounts,
  passes: readonly (readonly FirstPass[])[],
): Sequence[] {
  return articles.flatMap((article, a) => {
    const cues = lexicon.without(article.id);
    const hints = new Hints(article.analysis, article.advice);
    return sequencesOf(article.analysis).flatMap((range, q) => {
      const own = article.gold.flatMap((gold) => {
        const cue = cueIn(article.analysis, gold, range);
        return cue === null ? [] : [{ gold, cue }];
      });
      if (own.length === 0) return [];
      const seen = observe(article.analysis, range, cues, article.advice);
      const stretches = stretchesOf(seen);
      const opinion = opinionOf(((passes[a] as FirstPass[])[q] as FirstPass).marginals, seen.length);
      return own.map(({ gold, cue }): Sequence => {
        const window = windowOf(seen, cue);
        const view = viewOf(seen, stretches, cue, hints.at(cue, range));
        const length = window[1] - window[0];
        const starts = new Uint32Array(length + 1);
        const features = new Int32Array(length * mostFocusFeatures);
        const buffer = new Int32Array(mostFocusFeatures);
        const tables = new Uint8Array(length);
        let n = 0;
        for (let at = window[0]; at < window[1]; at++) {
          const t = at - window[0];
          if (at < cue[0] || at >= cue[1]) {
            const count = focusFeatures(seen, stretches, opinion, view, at, buffer);
            features.set(buffer.subarray(0, count), n);
            n += count;
          }
          starts[t + 1] = n;
          tables[t] = tableAt(seen, at);
        }
        const labels = focusLabelsOf(article.analysis, gold, cue, range, window);
        const pinned = { from: cue[0] - window[0], to: cue[1] - window[0], label: focus.cue };
        return {
          fold: article.fold,
          weight: article.weight,
          labels,
          tables,
          pinned,
          starts,
          features: features.slice(0, n),
        };
      });
    });
  });
}

/** The longest fragment of the cue, where it starts in the sequence, in the sequence's own numbers. */
export function cueIn(analysis: Analysis, gold: Spans, range: Span): Span | null {
  let best: Span | null = null;
  for (const span of gold.cue) {
    const [first, end] = tokensIn(analysis, span);
    if (first < range[0] || end > range[1] || first >= end) continue;
    if (best === null || end - first > best[1] - best[0]) best = [first - range[0], end - range[0]];
  }
  return best;
}

export function focusLabelsOf(
  analysis: Analysis,
  gold: Spans,
  cue: Span,
  range: Span,
  window: Span,
): Uint8Array {
  const labels = new Uint8Array(window[1] - window[0]);
  const paint = (span: Span, first: number, later: number) => {
    const [from, to] = tokensIn(analysis, span);
    for (let i = from; i < to; i++) {
      const at = i - range[0] - window[0];
      if (at >= 0 && at < labels.length) labels[at] = i === from ? first : later;
    }
  };
  for (const span of gold.content) paint(span, focus.content, focus.inContent);
  // One source at most: the fragment closest to the cue.
  const place = analysis.tokens[range[0] + cue[0]]?.start ?? 0;
  const [source] = [...gold.source].sort((a, b) => Math.abs(a[0] - place) - Math.abs(b[0] - place));
  if (source !== undefined) paint(source, focus.source, focus.inSource);
  for (let i = cue[0]; i < cue[1]; i++) labels[i - window[0]] = focus.cue;
  // What the window's edge, the cue or the source cut off begins anew.
  for (let t = 0; t < labels.length; t++) {
    const before = labels[t - 1] ?? focus.outside;
    if (labels[t] === focus.inContent && before !== focus.content && before !== focus.inContent)
      labels[t] = focus.content;
    if (labels[t] === focus.inSource && before !== focus.source && before !== focus.inSource)
      labels[t] = labels.subarray(0, t).includes(focus.source) ? focus.outside : focus.source;
  }
  return labels;
}
