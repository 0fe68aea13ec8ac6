/** Parts of sentences with what tells their class: the labelled ones, and those of the training texts at large. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadQuickReader } from "../../src/attribution/quick/quick-reader.ts";
import { partsRead } from "../../src/claims/claims.ts";
import { type ClassFeatures, classFeatures } from "../../src/claims/class-features.ts";
import { classMasked } from "../../src/claims/class-mask.ts";
import { classByRule } from "../../src/claims/class-rules.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import type { Document } from "../../src/record.ts";
import { analyse } from "../../src/text/analyse.ts";
import type { Token } from "../../src/text/analysis.ts";

type Part = [start: number, end: number, label: string];

/** What the teacher reads: the sentence before, the sentence around the part, and whose words they are. */
export interface Context {
  voice: string;
  cue: string;
  before: string;
  ahead: string;
  part: string;
  behind: string;
}

export interface Row extends Omit<ClassFeatures, "signs"> {
  set: string;
  doc: string;
  /** Null where nobody labelled it. */
  label: string | null;
  signs: string[];
  context: Context;
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

/** The texts of one part of the corpora, by the name that labels know them by. */
export class Texts {
  readonly articles: Map<string, Line>;
  readonly alone: Map<string, Line>;
  readonly lines = new Map<string, Line>();
  /** Lines of an event, by file and event. */
  readonly events = new Map<string, Line[]>();

  constructor(corpora: string, side: "train" | "dev") {
    const known = (name: string) =>
      new Map(linesOf<Line>(join(corpora, `${name}.jsonl`)).map((row) => [row.id, row]));
    this.articles = known(`polnear/${side}`);
    this.alone = known(`checkworthy/claimbuster-${side}`);
    for (const name of [side, `factcheckorg-${side}`])
      for (const row of linesOf<Line>(join(corpora, `checkworthy/${name}.jsonl`))) {
        const key = `checkworthy/${name} ${row.doc}`;
        if (this.lines.has(row.id)) continue;
        this.lines.set(row.id, row);
        this.events.set(key, [...(this.events.get(key) ?? []), row]);
      }
  }

  /** A whole article, event or single sentence. */
  document(file: string, doc: string): Document | null {
    const article = this.articles.get(doc);
    if (article !== undefined) return documentOf(article.text, { published: article.date });
    const alone = this.alone.get(doc);
    if (alone !== undefined) return turnOf(alone.text);
    const event = this.events.get(`${file} ${doc}`);
    return event === undefined ? null : transcriptOf(event);
  }
}

export class Rows {
  /** How often each word was read in lower case, and with a capital. */
  readonly lower = new Map<string, number>();
  readonly upper = new Map<string, number>();
  private readonly quick;
  constructor(private readonly root: string) {
    this.quick = loadQuickReader(readFileSync(join(root, "models/attribution/quick.bin")));
  }

  /** Parts that were labelled as the splitter of the day cut them, some lines of a transcript at a time. */
  cut(texts: Texts): Row[] {
    const path = join(this.root, "train/claims/classes.jsonl");
    return linesOf<{ file: string; doc?: string; lines?: string[]; parts: Part[] }>(path).flatMap(
      ({ file, doc, lines = [], parts }) => {
        const said = lines.flatMap((id) => texts.lines.get(id) ?? []);
        const document =
          texts.document(file, doc ?? lines[0] ?? "") ?? (said.length > 0 ? transcriptOf(said) : null);
        return document === null ? [] : this.labelled("cut", doc ?? lines[0] ?? "", document, parts, null);
      },
    );
  }

  /** Parts labelled in the context of their whole article or event. */
  inContext(texts: Texts): Row[] {
    const path = join(this.root, "train/claims/classes-in-context.jsonl");
    return linesOf<{ file: string; doc: string; parts: Part[] }>(path).flatMap(({ file, doc, parts }) => {
      const document = texts.document(file, doc);
      return document === null ? [] : this.labelled("in context", doc, document, parts, null);
    });
  }

  /** Plain sentences of our own, each one part. */
  own(): Row[] {
    return readFileSync(join(this.root, "train/claims/own.tsv"), "utf8")
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [label = "", text = ""] = line.split("\t");
        return this.labelled("own", "own", documentOf(text), [[0, text.length, label]], null);
      });
  }

  /** Every part of whole sentences. */
  sentences(texts: Texts): Row[] {
    return this.whole("sentences", linesOf(join(this.root, "train/claims/sentences.jsonl")), texts);
  }

  /** The development half of the gold set, never the other. */
  development(texts: Texts): Row[] {
    const gold = linesOf<Sentence>(join(this.root, "test/gold/claims.jsonl"));
    return this.whole(
      "development",
      gold.filter(({ doc = "" }) => isDevelopment(doc)),
      texts,
    );
  }

  /** Parts of the training texts that nobody labelled; one article or event after another. */
  *unlabelled(texts: Texts): Generator<Row[]> {
    for (const [id, { text, date }] of texts.articles)
      yield this.read("unlabelled", id, documentOf(text, { published: date }), () => null);
    for (const [id, { text }] of texts.alone) yield this.read("unlabelled", id, turnOf(text), () => null);
    for (const [key, event] of texts.events)
      yield this.read("unlabelled", key, transcriptOf(event), () => null);
  }

  private whole(set: string, sentences: readonly Sentence[], texts: Texts): Row[] {
    const groups = new Map<string, Sentence[]>();
    const add = (key: string, sentence: Sentence) => groups.set(key, [...(groups.get(key) ?? []), sentence]);
    for (const sentence of sentences) {
      const { doc = "", line = "" } = sentence;
      if (texts.alone.has(line)) add(line, sentence);
      else add(texts.articles.has(doc) ? doc : (eventOf(texts, line) ?? ""), sentence);
    }
    return [...groups].flatMap(([key, group]) => {
      const event = texts.events.get(key);
      const document = event === undefined ? texts.document("", key) : transcriptOf(event);
      if (document === null) return [];
      const within = group.map(({ span, line = "" }): [number, number] => {
        if (span !== undefined) return span;
        const start = event === undefined ? 0 : startOf(event, line);
        return [start, start + (texts.lines.get(line)?.text ?? document.text).length];
      });
      const parts = group.flatMap(({ span, parts: inLine }, i) => {
        const shift = span === undefined ? (within[i]?.[0] ?? 0) : 0;
        return inLine.map(([s, e, label]): Part => [s + shift, e + shift, label]);
      });
      const { doc, line = "" } = group[0] as Sentence;
      return this.labelled(set, doc ?? line, document, parts, within);
    });
  }

  /** A row for each part read that a label covers; `none` for one read where `within` holds no label. */
  private labelled(
    set: string,
    doc: string,
    document: Document,
    parts: readonly Part[],
    within: readonly [number, number][] | null,
  ): Row[] {
    return this.read(set, doc, document, (start, end) => {
      let label: string | undefined;
      let most = enough;
      let touched = false;
      for (const [s, e, name] of parts) {
        const both = Math.max(0, Math.min(e, end) - Math.max(s, start));
        touched ||= both > 0;
        const share = both / (e - s + end - start - both);
        if (share > most) [label, most] = [name, share];
      }
      const empty = !touched && within?.some(([s, e]) => s <= start && end <= e) === true;
      return label ?? (empty ? "none" : undefined);
    });
  }

  /** A row for each part that `labelOf` answers for. */
  private read(
    set: string,
    doc: string,
    document: Document,
    labelOf: (start: number, end: number) => string | null | undefined,
  ): Row[] {
    const analysis = analyse(document);
    const { tokens, sentences } = analysis;
    for (const { text, norm } of tokens) {
      const counts = text.charCodeAt(0) === norm.charCodeAt(0) ? this.lower : this.upper;
      counts.set(norm, (counts.get(norm) ?? 0) + 1);
    }
    const attributions = this.quick.attribute(analysis, document);
    return partsRead(analysis, document, attributions, classByRule).flatMap(({ stretch, draft }) => {
      const label = labelOf(draft.tokens[0]?.start ?? 0, draft.tokens.at(-1)?.end ?? 0);
      if (label === undefined) return [];
      const { said, part } = draft;
      const { attribution, cue } = said;
      const [first, end] = sentences[stretch.sentence]?.tokens ?? [0, 0];
      const before = sentences[stretch.sentence - 1]?.tokens ?? [0, 0];
      const isTurn = attribution?.rule === "turn of a transcript";
      const context: Context = {
        voice: attribution === null ? "author" : isTurn ? "turn" : attribution.kind,
        cue: cue.join(" "),
        before: plain(tokens, ...before),
        ahead: plain(tokens, first, part.first),
        part: plain(tokens, part.first, part.end),
        behind: plain(tokens, part.end, end),
      };
      const features = classFeatures(said);
      return [{ set, doc, label, ...features, signs: [...features.signs], context }];
    });
  }
}

interface Sentence {
  doc?: string;
  line?: string;
  span?: [number, number];
  parts: Part[];
}

/** The half that the measure does not call unseen. */
const isDevelopment = (doc: string) =>
  Number.parseInt(createHash("sha256").update(`half${doc}`).digest("hex").slice(0, 8), 16) % 2 === 0;

const eventOf = ({ events }: Texts, line: string): string | undefined =>
  [...events].find(([, lines]) => lines.some(({ id }) => id === line))?.[0];

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

/** What stands for masked words in a text that an encoder of plain English reads. */
const standIns: { [mask: string]: string } = {
  "<name>": "john",
  "<role>": "official",
  "<person>": "person",
  "<they>": "they",
};

/** Tokens `[first, end)` in lower case with their punctuation, masked as the class sees them. */
function plain(tokens: readonly Token[], first: number, end: number): string {
  const some = tokens.slice(first, end);
  return classMasked(some)
    .flatMap((mask, i) => {
      const { norm, pos } = some[i] as Token;
      if (mask === null) return pos === "PUNCT" || pos === "SYM" ? norm : [];
      return standIns[mask] ?? norm;
    })
    .join(" ");
}
