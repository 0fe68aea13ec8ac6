/** The labelled parts as rows of features. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attribute } from "../../src/attribution/rules/attribute.ts";
import { partsRead } from "../../src/claims/claims.ts";
import { classFeatures } from "../../src/claims/class-features.ts";
import { classByRule } from "../../src/claims/class-rules.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import type { Document } from "../../src/record.ts";
import { analyse } from "../../src/text/analyse.ts";

type Part = [start: number, end: number, label: string];
export interface Row {
  doc: string;
  features: string[];
  label: string;
}
interface Labelled {
  doc: string;
  document: Document;
  /** Where in the text every part is labelled; null where only the parts themselves are. */
  within: [number, number][] | null;
  parts: Part[];
}
interface Line {
  id: string;
  doc: string;
  speaker: string;
  text: string;
  date: string;
}

const linesOf = <T>(path: string): T[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);

/** A line of a debate by itself: one turn of somebody unnamed. */
function turnOf(text: string): Document {
  const turns = [{ speaker: null, label: null, start: 0, end: text.length }];
  return { ...documentOf(text), kind: "debate", turns };
}

const transcriptOf = (lines: readonly Line[]) =>
  documentOf(lines.map(({ speaker, text }) => `${speaker}: ${text}`).join("\n\n"));

/** Parts that were labelled as the splitter of the day cut them. */
export function trainRows(root: string, corpora: string): Row[] {
  const articles = new Map(linesOf<Line>(join(corpora, "polnear/train.jsonl")).map((row) => [row.id, row]));
  const lines = new Map<string, Line>();
  for (const file of ["train", "factcheckorg-train", "claimbuster-train"])
    for (const row of linesOf<Line>(join(corpora, `checkworthy/${file}.jsonl`)))
      lines.set(`checkworthy/${file} ${row.id}`, row);
  const rows = linesOf<{ file: string; doc?: string; lines?: string[]; parts: Part[] }>(
    join(root, "train/claims/classes.jsonl"),
  );
  return rows.flatMap(({ file, doc, lines: ids = [], parts }) => {
    const said = ids.flatMap((id) => lines.get(`${file} ${id}`) ?? []);
    const article = articles.get(doc ?? "");
    const document =
      article !== undefined
        ? documentOf(article.text, { published: article.date })
        : file.endsWith("claimbuster-train")
          ? turnOf(said[0]?.text ?? "")
          : transcriptOf(said);
    return rowsOf({ doc: doc ?? ids[0] ?? "", document, within: null, parts });
  });
}

/** The half that the measure does not call unseen. */
const isDevelopment = (doc: string) =>
  Number.parseInt(createHash("sha256").update(`half${doc}`).digest("hex").slice(0, 8), 16) % 2 === 0;

/** Plain sentences of our own, each one part. */
export const ownRows = (root: string): Row[] =>
  readFileSync(join(root, "train/claims/own.tsv"), "utf8")
    .trim()
    .split("\n")
    .flatMap((line) => {
      const [label = "", text = ""] = line.split("\t");
      return rowsOf({
        doc: "own",
        document: documentOf(text),
        within: null,
        parts: [[0, text.length, label]],
      });
    });

interface Sentence {
  doc?: string;
  line?: string;
  /** Lines of one block stand in one transcript. */
  block?: string;
  file?: string;
  span?: [number, number];
  parts: Part[];
}

/** Every part of whole sentences: train/claims/sentences.jsonl, labelled in their context. */
export const sentenceRows = (root: string, corpora: string): Row[] =>
  wholeRows(linesOf<Sentence>(join(root, "train/claims/sentences.jsonl")), corpora, {
    articles: "polnear/train",
    events: ["train", "factcheckorg-train"],
    alone: "claimbuster-train",
  });

/** The development half of the gold set. */
export const developmentRows = (root: string, corpora: string): Row[] =>
  wholeRows(
    linesOf<Sentence & { doc: string }>(join(root, "test/gold/claims.jsonl")).filter(({ doc }) =>
      isDevelopment(doc),
    ),
    corpora,
    { articles: "polnear/dev", events: ["dev", "factcheckorg-dev"], alone: "claimbuster-dev" },
  );

interface Sources {
  articles: string;
  /** Sets of transcripts. */
  events: string[];
  /** A set of single sentences. */
  alone: string;
}

function wholeRows(sentences: readonly Sentence[], corpora: string, sources: Sources): Row[] {
  const articles = new Map(
    linesOf<Line>(join(corpora, `${sources.articles}.jsonl`)).map((row) => [row.id, row]),
  );
  const alone = new Map(
    linesOf<Line>(join(corpora, `checkworthy/${sources.alone}.jsonl`)).map((row) => [row.id, row.text]),
  );
  const lines = new Map<string, Line>();
  for (const file of sources.events)
    for (const row of linesOf<Line>(join(corpora, `checkworthy/${file}.jsonl`))) lines.set(row.id, row);
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const { doc = "", line = "", block = doc } = sentence;
    const key = alone.has(line) ? line : articles.has(doc) ? doc : `${sentence.file ?? ""} ${block}`;
    groups.set(key, [...(groups.get(key) ?? []), sentence]);
  }
  return [...groups.values()].flatMap((group) => {
    const { doc = "", line = "", block = doc } = group[0] as Sentence;
    const article = articles.get(doc);
    const text = alone.get(line);
    const said = group.flatMap(({ line: id = "" }) => lines.get(id) ?? []);
    const document =
      text !== undefined
        ? turnOf(text)
        : article !== undefined
          ? documentOf(article.text, { published: article.date })
          : transcriptOf(said);
    const within = group.map(({ span, line: id = "" }): [number, number] => {
      if (span !== undefined) return span;
      const start = text === undefined ? startOf(said, id) : 0;
      return [start, start + (text ?? lines.get(id)?.text ?? "").length];
    });
    const parts = group.flatMap(({ span, parts: inLine }, i) => {
      const shift = span === undefined ? (within[i]?.[0] ?? 0) : 0;
      return inLine.map(([s, e, label]): Part => [s + shift, e + shift, label]);
    });
    return rowsOf({ doc: block, document, within, parts });
  });
}

/** Where a line stands in the transcript that its event makes. */
function startOf(event: readonly Line[], id: string): number {
  let at = 0;
  for (const { id: other, speaker, text } of event) {
    at += speaker.length + 2;
    if (other === id) return at;
    at += text.length + 2;
  }
  return 0;
}

const enough = 0.4;

/** A row for each part read that a label covers; `none` for one read where the gold set has nothing. */
function rowsOf({ doc, document, within, parts }: Labelled): Row[] {
  const analysis = analyse(document);
  return partsRead(analysis, document, attribute(analysis, document), classByRule).flatMap(({ draft }) => {
    const start = draft.tokens[0]?.start ?? 0;
    const end = draft.tokens.at(-1)?.end ?? 0;
    let label: string | null = null;
    let most = enough;
    let touched = false;
    for (const [s, e, name] of parts) {
      const both = Math.max(0, Math.min(e, end) - Math.max(s, start));
      touched ||= both > 0;
      const share = both / (e - s + end - start - both);
      if (share > most) [label, most] = [name, share];
    }
    if (label === null && !touched && within?.some(([s, e]) => s <= start && end <= e)) label = "none";
    return label === null ? [] : [{ doc, features: classFeatures(draft.said), label }];
  });
}
