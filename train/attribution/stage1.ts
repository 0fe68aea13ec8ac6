/** Stage 1 from articles to sequences with features. */
import { featuresOf, mostFeatures } from "../../src/attribution/quick/features.ts";
import { observe } from "../../src/attribution/quick/observe.ts";
import { labelsOf } from "../../src/attribution/quick/project.ts";
import { sequencesOf } from "../../src/attribution/quick/sequences.ts";
import { stretchesOf } from "../../src/attribution/quick/stretches.ts";
import { tableAt } from "../../src/attribution/quick/transition-table.ts";
import type { Article } from "./corpus.ts";
import type { Sequence } from "./dataset.ts";
import type { LexiconCounts } from "./lexicon.ts";

export function stage1Sequences(articles: readonly Article[], lexicon: LexiconCounts): Sequence[] {
  const buffer = new Int32Array(mostFeatures);
  return articles.flatMap((article) => {
    const cues = lexicon.without(article.id);
    return sequencesOf(article.analysis).map(([first, end]) => {
      const length = end - first;
      const seen = observe(article.analysis, [first, end], cues, article.advice);
      const stretches = stretchesOf(seen);
      const starts = new Uint32Array(length + 1);
      const all = new Int32Array(length * mostFeatures);
      const tables = new Uint8Array(length);
      let n = 0;
      for (let t = 0; t < length; t++) {
        const count = featuresOf(seen, stretches, t, buffer);
        all.set(buffer.subarray(0, count), n);
        n += count;
        starts[t + 1] = n;
        tables[t] = tableAt(seen, t);
      }
      return {
        fold: article.fold,
        weight: article.weight,
        labels: labelsOf(article.analysis, article.gold, [first, end]),
        tables,
        starts,
        features: all.slice(0, n),
      };
    });
  });
}
