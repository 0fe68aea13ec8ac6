/** Stage 1's opinion of every training article, from models that did not see it. */
import { type FirstPass, firstPass } from "../../src/attribution/quick/first-pass.ts";
import { roleGraph } from "../../src/attribution/quick/labels.ts";
import { sequencesOf } from "../../src/attribution/quick/sequences.ts";
import { Lattice } from "../../src/text/tagger/lattice.ts";
import type { Article } from "./corpus.ts";
import type { Weights } from "./crf.ts";
import type { Sequence } from "./dataset.ts";

/**
 * @param sequences of all articles, in their order
 * @param models one for each fold
 */
export function outsideOpinions(
  articles: readonly Article[],
  sequences: readonly Sequence[],
  models: readonly Weights[],
): FirstPass[][] {
  const lattice = new Lattice(roleGraph);
  const potentials = models.map(({ arcs }) => arcs.map(Math.exp));
  let next = 0;
  return articles.map(({ analysis, fold }) =>
    sequencesOf(analysis).map(([first, end]) => {
      const sequence = sequences[next++] as Sequence;
      scoreInto(lattice, sequence, models[fold] as Weights);
      const sentences = analysis.tokens.slice(first, end).map((token) => token.sentence);
      return firstPass(lattice, potentials[fold] as Float64Array, sentences);
    }),
  );
}

function scoreInto(lattice: Lattice, sequence: Sequence, { labels, emission }: Weights): void {
  const { features, starts, tables } = sequence;
  lattice.begin(tables.length);
  const { scores } = lattice;
  for (let t = 0; t < tables.length; t++) {
    lattice.tables[t] = tables[t] as number;
    for (let i = starts[t] as number; i < (starts[t + 1] as number); i++) {
      const base = (features[i] as number) * labels;
      for (let l = 0; l < labels; l++)
        scores[t * labels + l] = (scores[t * labels + l] as number) + (emission[base + l] as number);
    }
  }
}
