/**
 * Precision and recall of the exchanges on our own gold set: `npm run build && node scripts/measure-exchanges.mjs`.
 * `--unseen` measures the half that no rule is chosen on, `--rules` reads by rule alone, `--errors HALF` lists what was
 * wrong or missed in a half, `--agreement` compares the two passes of labels. Needs the folder ../shared beside the
 * project; says so and stops where it is not there.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { documentOf } from "../dist/intake/document-of.js";
import { quickReader } from "../dist/models.js";
import { read } from "../dist/read.js";

/** @typedef {[number, number]} Span */
/** @typedef {{from: Span[] | null, to: Span[] | null, kinds: string[], changes?: string[], optional?: boolean}} Link */
/** @typedef {{id: string, corpus: string, half: string, scope: string, file?: string, lines?: Span, links: Link[], first?: Link[], second?: Link[]}} Text */
/** @typedef {{from: Span[], to: Span[], kind: string, change?: string}} Proposal */

const corpora = resolve(import.meta.dirname, "../../shared/corpora");
if (!existsSync(corpora)) {
  console.error(`no corpora at ${corpora}`);
  process.exit(2);
}
/** @param {string} path @returns {any[]} */
const lines = (path) =>
  readFileSync(resolve(corpora, path), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const gold = /** @type {Text[]} */ (lines(join(import.meta.dirname, "../test/gold/exchanges.jsonl")));
const kinds = ["answers", "quotes", "repeats", "stands by", "revises"];
/** In a text of this scope only these kinds were labelled. */
const scopes = { all: kinds, cues: ["stands by", "revises"] };

const articles = new Map(
  ["train", "dev"].flatMap((part) => lines(`polnear/${part}.jsonl`)).map((row) => [row.id, row]),
);

/** @param {Text} text */
function documentFor({ id, corpus, file, lines: window }) {
  if (corpus === "polnear") {
    const { text, title, date } = articles.get(id);
    return documentOf(text, { id, title, published: date });
  }
  const [first, last] = /** @type {Span} */ (window);
  const rows = lines(`${corpus}/${file}.jsonl`).filter(
    ({ doc, line, speaker }) => doc === id && line >= first && line <= last && speaker !== "SYSTEM",
  );
  /** @type {{speaker: string, words: string[]}[]} */
  const turns = [];
  for (const { speaker, text } of rows)
    if (turns.at(-1)?.speaker === speaker) turns.at(-1)?.words.push(text);
    else turns.push({ speaker, words: [text] });
  const text = turns.map(({ speaker, words }) => `${speaker.toUpperCase()}: ${words.join(" ")}`).join("\n\n");
  return documentOf(text, { id });
}

const reader = process.argv.includes("--rules") ? {} : { reader: await quickReader() };

/** @param {Text} text @returns {{proposals: Proposal[], words: string}} */
function proposalsFor(text) {
  const record = read(documentFor(text), reader);
  const contents = new Map(record.attributions.map(({ id, content }) => [id, content]));
  const spans = new Map(
    record.statements.map(({ id, attribution }) => [id, contents.get(attribution) ?? []]),
  );
  const of = (/** @type {string} */ id) => /** @type {Span[]} */ (spans.get(id) ?? []);
  return {
    words: record.document.text,
    proposals: record.exchanges.map(({ from, to, kind, change }) => ({
      from: of(from),
      to: of(to),
      kind,
      ...(change === undefined ? {} : { change }),
    })),
  };
}

/** @param {Span[] | null} a @param {Span[] | null} b */
const overlap = (a, b) =>
  a === null || b === null || a.some(([s, e]) => b.some(([start, end]) => s < end && start < e));
/** @param {Proposal} proposal @param {Link} link */
const fits = (proposal, link) =>
  overlap(proposal.from, link.from) &&
  overlap(proposal.to, link.to) &&
  link.kinds.includes(proposal.kind) &&
  (link.changes === undefined || link.changes.includes(proposal.change ?? ""));

/** @typedef {{right: number, wrong: number, found: number, all: number}} Tally */
/** @param {number} part @param {number} of */
const share = (part, of) => (of === 0 ? "    -" : `${((100 * part) / of).toFixed(1).padStart(5)}`);
/** The 95 % interval of Wilson. @param {number} part @param {number} of */
function interval(part, of) {
  if (of === 0) return "";
  const [p, z] = [part / of, 1.96];
  const centre = (p + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const half = (z / (1 + z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  return `(${(100 * (centre - half)).toFixed(0)} to ${(100 * (centre + half)).toFixed(0)})`;
}
/** @param {string} name @param {Tally} tally */
function print(name, { right, wrong, found, all }) {
  console.log(
    `${name.padEnd(34)} precision ${share(right, right + wrong)} ${interval(right, right + wrong).padEnd(11)} of ${String(right + wrong).padStart(3)}   recall ${share(found, all)} of ${all}`,
  );
}

/** @param {string} half @param {boolean} errors */
function measure(half, errors) {
  /** @type {Map<string, Tally>} */
  const tallies = new Map();
  const tally = (/** @type {string} */ key) => {
    const known = tallies.get(key) ?? { right: 0, wrong: 0, found: 0, all: 0 };
    tallies.set(key, known);
    return known;
  };
  for (const text of gold.filter((one) => one.half === half)) {
    const genre = text.corpus === "polnear" ? "articles" : "transcripts";
    const scope = scopes[/** @type {"all" | "cues"} */ (text.scope)];
    const { proposals, words } = proposalsFor(text);
    const wanted = text.links.filter(({ optional }) => !optional);
    const say = (
      /** @type {string} */ what,
      /** @type {{from: Span[] | null, to: Span[] | null}} */ link,
    ) => {
      const slice = (/** @type {Span[] | null} */ spans) =>
        spans?.map(([start, end]) => words.slice(start, Math.min(end, start + 110))).join(" | ") ?? "*";
      if (errors)
        console.log(`${text.id.slice(0, 40)} ${what}\n    ${slice(link.from)}\n    ${slice(link.to)}`);
    };
    for (const proposal of proposals.filter(({ kind }) => scope.includes(kind))) {
      const isRight = wanted.some((link) => fits(proposal, link));
      if (!isRight && text.links.some((link) => link.optional && fits(proposal, link))) continue;
      if (!isRight) say(`WRONG ${proposal.kind} ${proposal.change ?? ""}`, proposal);
      for (const key of ["all", genre, proposal.kind]) tally(key)[isRight ? "right" : "wrong"]++;
    }
    for (const link of wanted) {
      const isFound = proposals.some((proposal) => fits(proposal, link));
      if (!isFound) say(`MISSED ${link.kinds.join("/")} ${link.changes ?? ""}`, link);
      for (const key of ["all", genre, /** @type {string} */ (link.kinds[0])]) {
        tally(key).all++;
        if (isFound) tally(key).found++;
      }
    }
  }
  for (const key of ["all", "articles", "transcripts", ...kinds]) print(`${half}, ${key}`, tally(key));
}

/** How far the second pass, made without sight of the first, finds the same links. */
function agreement() {
  const twice = gold.filter(({ second }) => second !== undefined);
  const same = (/** @type {Link} */ a, /** @type {Link} */ b) =>
    overlap(a.from, b.from) && overlap(a.to, b.to) && a.kinds.some((kind) => b.kinds.includes(kind));
  /** @param {Link[]} some @param {Link[]} others */
  const count = (some, others) => {
    const sure = some.filter(({ optional }) => !optional);
    return [sure.filter((link) => others.some((other) => same(link, other))).length, sure.length];
  };
  const sum = [0, 0, 0, 0];
  for (const { first = [], second = [] } of twice)
    [...count(first, second), ...count(second, first)].forEach((n, i) => {
      sum[i] = (sum[i] ?? 0) + n;
    });
  const [firstFound = 0, ones = 0, secondFound = 0, others = 0] = sum;
  console.log(
    `two passes over ${twice.length} texts: ${firstFound} of ${ones} links of the first are in the second, ${secondFound} of ${others} of the second in the first; F1 ${((100 * (firstFound + secondFound)) / (ones + others)).toFixed(1)}`,
  );
}

const flag = process.argv.indexOf("--errors");
if (flag > 0) measure(process.argv[flag + 1] ?? "development", true);
else if (process.argv.includes("--agreement")) agreement();
else
  for (const half of process.argv.includes("--unseen") ? ["unseen"] : ["development", "tuning"])
    measure(half, false);
