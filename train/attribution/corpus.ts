/** PolNeAR as JSON Lines: articles read by the project's own stages, every annotator's copy with its weight. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Advice, adviceOf } from "../../src/attribution/quick/advice.ts";
import type { Spans } from "../../src/attribution/quick/project.ts";
import type { Document } from "../../src/record.ts";
import { analyse } from "../../src/text/analyse.ts";
import type { Analysis } from "../../src/text/analysis.ts";

export interface Article {
  id: string;
  /** One for each annotator's copy; copies of an article share its id. */
  weight: number;
  /** Which fifth of train it stands in, by its place in the file. */
  fold: number;
  document: Document;
  analysis: Analysis;
  advice: Advice;
  gold: Spans[];
}

interface Row {
  id: string;
  annotator: string;
  split?: string;
  text: string;
  attributions: Spans[];
}

export const folds = 5;

const rowsOf = (file: string): Row[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Row);

/** Training articles, each annotator's copy of one weighted 1/n; with `copies` false only the first annotator's. */
export function trainArticles(folder: string, copies = true): Article[] {
  const rows = rowsOf(join(folder, "train.jsonl"));
  const more = new Map<string, Row[]>();
  if (copies)
    for (const row of rowsOf(join(folder, "multi-annotator.jsonl")))
      if (row.split === "train") more.set(row.id, [...(more.get(row.id) ?? []), row]);
  return rows.flatMap((row, i) => {
    const read = articleOf(row, i % folds);
    const all = more.get(row.id) ?? [row];
    return all.map((copy) => ({ ...read, weight: 1 / all.length, gold: copy.attributions }));
  });
}

/** Articles of any file of the corpus, in no fold. */
export const articlesIn = (file: string): Article[] => rowsOf(file).map((row) => articleOf(row, -1));

function articleOf(row: Row, fold: number): Article {
  const document = plainDocument(row.id, row.text);
  const analysis = analyse(document);
  return {
    id: row.id,
    weight: 1,
    fold,
    document,
    analysis,
    advice: adviceOf(analysis, document),
    gold: row.attributions,
  };
}

/** The corpus is running text without layout, so the intake has nothing to say on it. */
const plainDocument = (id: string, text: string): Document => ({
  id,
  digest: "",
  kind: "article",
  title: null,
  publisher: null,
  authors: [],
  published: null,
  address: null,
  language: null,
  text,
  blocks: [],
  source: { mediaType: "text/plain", bytes: 0, digest: "" },
});
