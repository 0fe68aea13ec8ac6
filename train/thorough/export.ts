/**
 * The training articles as numbers for the encoder: `export CORPUS VOCABULARY OUT.jsonl`. One article a line: its
 * windows as the product cuts them, and for each annotator's copy the role of each token and what belongs to each cue.
 */
import { createWriteStream, readFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { windowOf } from "../../src/attribution/quick/focus.ts";
import { observe } from "../../src/attribution/quick/observe.ts";
import { labelsOf } from "../../src/attribution/quick/project.ts";
import { sequencesOf } from "../../src/attribution/quick/sequences.ts";
import { windowsOf } from "../../src/attribution/thorough/windows.ts";
import { WordPieces } from "../../src/attribution/thorough/wordpieces.ts";
import { type Article, trainArticles } from "../attribution/corpus.ts";
import { cueIn, focusLabelsOf } from "../attribution/stage2.ts";

const [, , corpus, vocabulary, out] = argv;
if (corpus === undefined || vocabulary === undefined || out === undefined) {
  console.error("usage: export CORPUS VOCABULARY OUT.jsonl");
  exit(2);
}
const words = new WordPieces(readFileSync(vocabulary, "utf8").trimEnd().split("\n"));
const noLexicon = { word: () => 0, frame: () => 0 };

const byId = new Map<string, Article[]>();
for (const article of trainArticles(corpus)) byId.set(article.id, [...(byId.get(article.id) ?? []), article]);

const file = createWriteStream(out);
for (const [id, copies] of byId) {
  const [{ analysis, fold }] = copies as [Article];
  const row = {
    id,
    fold,
    windows: windowsOf(analysis, sequencesOf(analysis), words),
    copies: copies.map(marksOf),
  };
  file.write(`${JSON.stringify(row)}\n`);
}
file.end();

/** Roles of all tokens; for each cue its window and the labels of that, in tokens of the text. */
function marksOf({ analysis, advice, gold }: Article) {
  const focus = sequencesOf(analysis).flatMap((range) => {
    const cues = gold.flatMap((attribution) => {
      const cue = cueIn(analysis, attribution, range);
      return cue === null ? [] : [{ attribution, cue }];
    });
    if (cues.length === 0) return [];
    const seen = observe(analysis, range, noLexicon, advice);
    return cues.map(({ attribution, cue }) => {
      const window = windowOf(seen, cue);
      return {
        cue: cue.map((at) => range[0] + at),
        window: window.map((at) => range[0] + at),
        labels: [...focusLabelsOf(analysis, attribution, cue, range, window)],
      };
    });
  });
  return { roles: [...labelsOf(analysis, gold)], focus };
}
