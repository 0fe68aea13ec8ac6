/**
 * The ranking score by event, over five folds of the training events and on the development events, beside a plain
 * baseline: `npm run measure:ranking -- CORPUS [politifact|factcheck] [--archive FILE]`. The folds are by event; every
 * model is fitted without the events that it ranks. With a file of earlier checks also with an archive: with what of it
 * was published more than a day before each event, for some events are named by the day after.
 */
import { readFileSync } from "node:fs";
import { argv, exit } from "node:process";
import { parseArgs } from "node:util";
import { Archive, type EarlierCheck } from "../../src/claims/archive.ts";
import { archiveWeight } from "../../src/claims/ranker.ts";
import { Passage } from "../../src/claims/worth/ranking.ts";
import { byEvent, interval, mean } from "./average-precision.ts";
import { blockOf, cellsOf, countRuns } from "./block.ts";
import { type Sentence, sentencesOf } from "./corpus.ts";
import { fitLogistic, scoreOf } from "./logistic.ts";
import { apartFrom, fitRanking, type Line, linesOf, type Source, scoreLines } from "./ranking.ts";

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  options: { archive: { type: "string" } },
  allowPositionals: true,
});
const [corpus, only] = positionals;
if (corpus === undefined) {
  console.error("usage: npm run measure:ranking -- CORPUS [politifact|factcheck] [--archive FILE]");
  exit(2);
}
const folds = 5;

const checks =
  values.archive === undefined
    ? []
    : readFileSync(values.archive, "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as EarlierCheck);
const archive = new Archive(checks);

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
    raised(held, scoreLines(fitRanking([...own, ...apartFrom(held, others)]), held));

/** As `RankingScore` raises what stands in a good passage. */
function raised(lines: readonly Line[], scores: readonly number[]): number[] {
  const passages = new Map(lines.map(({ doc }) => [doc, new Passage()]));
  return lines.map(({ doc }, i) => (passages.get(doc) as Passage).next(scores[i] as number));
}

/** The day before that of an event, whose name begins with it (YYYYMMDD, once YYYYDDMM). */
function dayBefore(doc: string): string {
  const [year, month, day] = [doc.slice(0, 4), Number(doc.slice(4, 6)), Number(doc.slice(6, 8))];
  const [m, d] = month > 12 ? [day, month] : [month, day];
  return new Date(Date.UTC(Number(year), m - 1, d - 1)).toISOString().slice(0, 10);
}

/** `rank` with what of the archive is old enough, as the filter adds it. */
const withArchive =
  (scores: ReadonlyMap<Line, number>): Ranker =>
  (_, held) =>
    held.map((line) => {
      const earlier = archive.closest(line.key.split(" "), dayBefore(line.doc));
      return (scores.get(line) as number) + archiveWeight * (earlier?.value ?? 0);
    });

for (const [name, { train, dev }] of Object.entries(sets)) {
  if (only !== undefined && only !== name) continue;
  const other = name === "politifact" ? sets.factcheck : sets.politifact;
  const pool = pooled([...other.train.lines, ...debates]);
  const scores = new Map<Line, number>();
  const remembered: Ranker = (own, held) => {
    const found = pool(own, held);
    held.forEach((line, i) => void scores.set(line, found[i] as number));
    return found;
  };
  const rankers = {
    baseline: baseline(new Map([...train.bare, ...dev.bare])),
    "ranking score": remembered,
    ...(checks.length > 0 && { "ranking score with an archive": withArchive(scores) }),
  };
  const events = [...new Set(train.lines.map(({ doc }) => doc))];
  let plain: ReadonlyMap<string, number> | undefined;
  for (const [label, rank] of Object.entries(rankers)) {
    const outside = Array.from({ length: folds }, (_, k) => {
      const held = new Set(events.filter((_, i) => i % folds === k));
      const lines = train.lines.filter(({ doc }) => held.has(doc));
      const own = train.lines.filter(({ doc }) => !held.has(doc));
      return [...byEvent(lines, rank(own, lines))];
    }).flat();
    const fresh = byEvent(dev.lines, rank(train.lines, dev.lines));
    const all = new Map([...outside, ...fresh]);
    console.log(
      `${name}, ${label}: MAP ${inWords([...all.values()])} over ${all.size} events; folds ${mean(outside.map(([, value]) => value)).toFixed(3)}, dev ${mean([...fresh.values()]).toFixed(3)}`,
    );
    if (plain === undefined) plain = all;
    else console.log(`  gain ${inWords([...all].map(([doc, value]) => value - (plain?.get(doc) ?? 0)))}`);
  }
}

function inWords(values: readonly number[]): string {
  const [low, high] = interval(values);
  return `${mean(values).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}
