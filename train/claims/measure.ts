/**
 * The ranking score by event, over five folds of the training events and on the development events, beside a plain
 * baseline: `npm run measure:ranking -- CORPUS [politifact|factcheck]`. The folds are by event; every model is fitted without the events that
 * it ranks.
 */
import { argv, exit } from "node:process";
import { byEvent, interval, mean } from "./average-precision.ts";
import { blockOf, cellsOf, countRuns } from "./block.ts";
import { type Sentence, sentencesOf } from "./corpus.ts";
import { fitLogistic, scoreOf } from "./logistic.ts";
import { apartFrom, fitRanking, type Line, linesOf, type Source, scoreLines } from "./ranking.ts";

const [, , corpus, only] = argv;
if (corpus === undefined) {
  console.error("usage: npm run measure:ranking -- CORPUS [politifact|factcheck]");
  exit(2);
}
const folds = 5;

const read = (source: Source, file: string) => {
  const sentences = sentencesOf(corpus, file);
  const lines = linesOf(source, sentences);
  const bare = new Map(lines.map((line, i) => [line, bareRuns(sentences[i] as Sentence)]));
  return { lines, bare };
};
const bareRuns = ({ text }: Sentence) => countRuns(text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu) ?? [], 2);

const debates = linesOf("claimbuster", sentencesOf(corpus, "claimbuster-train.jsonl"));
const sets = {
  politifact: { train: read("politifact", "train.jsonl"), dev: read("politifact", "dev.jsonl") },
  factcheck: {
    train: read("factcheck", "factcheckorg-train.jsonl"),
    dev: read("factcheck", "factcheckorg-dev.jsonl"),
  },
};

type Ranker = (own: readonly Line[], held: readonly Line[]) => readonly number[];

/** TF-IDF of one and two words and logistic regression, on the newsroom's own lines. */
const baseline =
  (bare: ReadonlyMap<Line, Map<string, number>>): Ranker =>
  (own, held) => {
    const runs = (line: Line) => bare.get(line) as Map<string, number>;
    const block = blockOf(own.map(runs), 3);
    const cells = (line: Line) => cellsOf(runs(line), block, 0, 1);
    const weights = fitLogistic(
      own.map((line) => ({ label: line.label, ...cells(line) })),
      block.index.size,
      1 / 3,
    );
    return held.map((line) => scoreOf(cells(line), weights));
  };

const pooled =
  (others: readonly Line[]): Ranker =>
  (own, held) =>
    scoreLines(fitRanking([...own, ...apartFrom(held, others)]), held);

for (const [name, { train, dev }] of Object.entries(sets)) {
  if (only !== undefined && only !== name) continue;
  const other = name === "politifact" ? sets.factcheck : sets.politifact;
  const rankers = {
    baseline: baseline(new Map([...train.bare, ...dev.bare])),
    "ranking score": pooled([...other.train.lines, ...debates]),
  };
  const events = [...new Set(train.lines.map(({ doc }) => doc))];
  const perEvent = Object.entries(rankers).map(([label, rank]) => {
    const outside = Array.from({ length: folds }, (_, k) => {
      const held = new Set(events.filter((_, i) => i % folds === k));
      const lines = train.lines.filter(({ doc }) => held.has(doc));
      return byEvent(
        lines,
        rank(
          train.lines.filter(({ doc }) => !held.has(doc)),
          lines,
        ),
      );
    }).flatMap((found) => [...found]);
    const fresh = byEvent(dev.lines, rank(train.lines, dev.lines));
    const all = new Map([...outside, ...fresh]);
    const levels = [...all.values()];
    const [low, high] = interval(levels);
    console.log(
      `${name}, ${label}: MAP ${mean(levels).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}] over ${all.size} events; folds ${mean(outside.map(([, value]) => value)).toFixed(3)}, dev ${mean([...fresh.values()]).toFixed(3)}`,
    );
    return all;
  });
  const [plain, ours] = perEvent;
  const gains = [...(ours ?? [])].map(([doc, value]) => value - (plain?.get(doc) ?? 0));
  const [low, high] = interval(gains);
  console.log(`  gain ${mean(gains).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`);
}
