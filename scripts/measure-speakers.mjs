/**
 * The speakers room on our own gold (test/gold/speakers.md): `npm run build && node scripts/measure-speakers.mjs`.
 * The gold's sources are given, so that only the resolution is measured. Needs the folder ../shared beside the
 * project; says so and stops where it is not there. `--development` leaves the final half alone; `--errors` does so
 * too, and lists what is wrong on the development half.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { kindOf } from "../dist/attribution/kind.js";
import { nest } from "../dist/attribution/nest.js";
import { documentOf } from "../dist/intake/document-of.js";
import { namedPeople } from "../dist/speakers/named-people.js";
import { resolveSpeakers } from "../dist/speakers/speakers.js";
import { analyse } from "../dist/text/analyse.js";

/** @typedef {[number, number]} Span */
/** @typedef {{id: string, source: Span[], speaker: Span[] | "unknown", type: string}} Label */
/** @typedef {{doc: string, split: string, half: "development" | "final" | "fresh" | "held", people: Span[], attributions: Label[]}} Gold */
/** @typedef {import("../dist/record.js").Speaker} Speaker */
/** @typedef {{gold: Label, text: string, speaker: Speaker | null, sure: string, ground: string, right: boolean, doc: string}} Judged */

const corpora = resolve(import.meta.dirname, "../../shared/corpora");

/** @param {string} path @returns {any[]} */
const lines = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const fold = (/** @type {string} */ words) =>
  words
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^(?:the|an?) /, "")
    .trim();

/** How far a speaker's name is that of a person: 2 the same, 1 a part of it with the same last word, 0 another. */
function nearness(/** @type {string} */ name, /** @type {string} */ person) {
  const [a, b] = [fold(name).split(" "), fold(person).split(" ")];
  if (a.join(" ") === b.join(" ")) return 2;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.at(-1) === long.at(-1) && short.every((word) => long.includes(word)) ? 1 : 0;
}

/** @param {Pick<Speaker, "mentions">} speaker @param {Span[]} spans */
const isMentioned = ({ mentions }, spans) =>
  mentions.some(([start, end]) => spans.some(([from, to]) => start < to && from < end));

/** @param {string} text @param {Speaker | null} speaker @param {Label} label @param {Span[]} people */
function isRight(text, speaker, { speaker: meant, type }, people) {
  if (meant === "unknown" || speaker === null) return meant === "unknown" && speaker === null;
  const [canonical] = /** @type {[Span]} */ (meant);
  const person = people.find(([start, end]) => start === canonical[0] && end === canonical[1]);
  if (person === undefined || /^(?:organization|group|document|unnamed)$/.test(type))
    return (
      isMentioned(speaker, meant) || meant.some((span) => fold(text.slice(...span)) === fold(speaker.name))
    );
  const near = (/** @type {Span} */ span) => nearness(speaker.name, text.slice(...span));
  const best = Math.max(...people.map(near));
  const rivals = people.filter((span) => near(span) === best);
  return best > 0 && near(person) === best && (rivals.length === 1 || isMentioned(speaker, [canonical]));
}

/** An article as it is read, with the gold's attributions. @param {any} article */
function withGold(article) {
  const document = documentOf(article.text, { title: article.title, published: article.date });
  const analysis = analyse(document);
  const attributions = nest(
    article.attributions
      .filter((/** @type {any} */ one) => one.content.length > 0)
      .map((/** @type {any} */ one) => ({
        ...one,
        kind: kindOf(analysis, one.content),
        manner: "statement",
        negated: false,
        confidence: 1,
        rule: "gold",
      })),
  );
  return { analysis, document, attributions };
}

/** @param {any} article @param {Gold} gold @returns {Judged[]} */
function judge(article, { doc, people, attributions: labels }) {
  const { analysis, document, attributions } = withGold(article);
  const { speakers, statements } = resolveSpeakers(analysis, document, attributions);
  return labels.map((gold) => {
    const said = statements.find(({ attribution }) => attribution === gold.id);
    const speaker = speakers.find(({ id }) => id === said?.speaker) ?? null;
    const right = isRight(article.text, speaker, gold, people);
    return {
      gold,
      doc,
      text: article.text,
      speaker,
      right,
      sure: said?.sure ?? "unknown",
      ground: said?.ground ?? "",
    };
  });
}

/** @type {[string, RegExp, number | null][]} */
const rows = [
  ["full names", /^name$/, 95],
  ["short names and titles", /^(?:short|title)$/, 90],
  ["… short names", /^short$/, null],
  ["… titles", /^title$/, null],
  ["pronouns", /^pronoun$/, 82],
  ["… he, she", /^pronoun (?:he|she|his|her|him|himself|herself)$/, null],
  ["… it, they, who, which", /^pronoun (?:it|they|them|their|its|who|whom|which|that|those|these)$/, null],
  ["organisations", /^organization$/, null],
  ["groups", /^group$/, null],
  ["documents and polls", /^document$/, null],
  ["unnamed", /^unnamed$/, null],
  ["all", /./, null],
];

const wordsOf = (/** @type {Judged} */ { gold, text }) =>
  text.slice(...(gold.source[0] ?? [0, 0])).toLowerCase();

const percent = (/** @type {number} */ part, /** @type {number} */ all) =>
  all === 0 ? "-" : ((100 * part) / all).toFixed(1);

/** @param {string} name @param {Judged[]} all */
function print(name, all) {
  console.log(`${name}: ${all.length} sources in ${new Set(all.map(({ doc }) => doc)).size} articles`);
  for (const [what, pattern, bar] of rows) {
    const some = all.filter(
      (one) =>
        one.gold.speaker !== "unknown" &&
        pattern.test(pattern.source.includes(" ") ? `${one.gold.type} ${wordsOf(one)}` : one.gold.type),
    );
    const right = some.filter((one) => one.right).length;
    const unknown = some.filter(({ speaker }) => speaker === null).length;
    console.log(
      `  ${what.padEnd(24)} right ${percent(right, some.length).padStart(5)} of ${String(some.length).padStart(3)}, unknown ${percent(unknown, some.length).padStart(4)}${bar === null ? "" : `   (bar ${bar})`}`,
    );
  }
  for (const tier of ["sure", "likely"]) {
    const some = all.filter(({ sure }) => sure === tier);
    const right = some.filter((one) => one.right).length;
    console.log(
      `  ${`marked ${tier}`.padEnd(24)} right ${percent(right, some.length).padStart(5)} of ${String(some.length).padStart(3)}, ${percent(some.length, all.length)} of all${tier === "sure" ? "   (bar 97)" : ""}`,
    );
  }
}

/** @param {Judged} judged */
function tell({ doc, gold, text, speaker, sure, ground }) {
  const [[start, end] = [0, 0]] = gold.source;
  const meant = gold.speaker === "unknown" ? "unknown" : text.slice(...(gold.speaker[0] ?? [0, 0]));
  console.log(
    `${doc} ${gold.id} ${gold.type} ${sure}\n   …${text.slice(Math.max(0, start - 90), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`.replace(
      /\n(?! {3})/g,
      " ",
    ),
  );
  console.log(`   meant: ${meant}; read: ${speaker?.name ?? "nobody"}; ground: ${ground}`);
}

/**
 * How far the second pass agrees with the first: the same span, or a span with the same words.
 * @param {Map<string, any>} articles @param {Gold[]} gold
 */
function measureAgreement(articles, gold) {
  const first = new Map(
    gold.map((one) => [one.doc, new Map(one.attributions.map((label) => [label.id, label]))]),
  );
  let all = 0;
  let same = 0;
  for (const { doc, attributions } of lines(
    resolve(import.meta.dirname, "../test/gold/speakers-second.jsonl"),
  ))
    for (const { id, speaker: second } of attributions) {
      const label = first.get(doc)?.get(id);
      if (label === undefined) continue;
      const { text } = articles.get(doc);
      const words = (/** @type {Span[]} */ spans) => spans.map((span) => fold(text.slice(...span)));
      const agree =
        second === "unknown" || label.speaker === "unknown"
          ? second === label.speaker
          : isMentioned({ mentions: second }, label.speaker) ||
            words(second).some((name) => words(/** @type {Span[]} */ (label.speaker)).includes(name));
      all++;
      if (agree) same++;
      else if (process.argv.includes("--errors")) console.log(`  ${doc} ${id}: the passes differ`);
    }
  console.log(`Second pass: ${all} sources, ${percent(same, all)} % as in the first`);
}

/** Who is called public, against test/gold/public.jsonl. @param {Map<string, any>} articles */
function measurePublic(articles) {
  const labels = lines(resolve(import.meta.dirname, "../test/gold/public.jsonl"));
  const people = new Map();
  const peopleOf = (/** @type {string} */ doc) => {
    if (!people.has(doc)) {
      const article = articles.get(doc);
      const example = resolve(import.meta.dirname, `../${doc}.record.json`);
      const read = article === undefined ? JSON.parse(readFileSync(example, "utf8")) : withGold(article);
      people.set(doc, namedPeople(read.analysis ?? analyse(read.document), read.document, read.attributions));
    }
    return people.get(doc);
  };
  const counts = {
    public: { all: 0, public: 0 },
    private: { all: 0, public: 0 },
    nobody: { all: 0, public: 0 },
  };
  for (const { doc, span, is } of labels) {
    const called = peopleOf(doc).find((/** @type {any} */ { mentions }) => isMentioned({ mentions }, [span]));
    const count = counts[/** @type {keyof typeof counts} */ (is)];
    count.all++;
    if (called?.public.is) {
      count.public++;
      if (is !== "public" && process.argv.includes("--errors"))
        console.log(`  ${doc} ${span} is ${is}, called public: ${called.name}, ${called.public.ground}`);
    }
  }
  const wrong = counts.private.public + counts.nobody.public;
  console.log(`Public or private, ${labels.length} labelled mentions of examples and dev:`);
  console.log(`  called public who is not ${percent(wrong, labels.length)} % (${wrong}; bar 1 %)`);
  for (const [is, { all, public: called }] of Object.entries(counts))
    console.log(`  ${is.padEnd(24)} called public ${called} of ${all}`);
}

if (!existsSync(corpora)) console.log("No corpora beside the project (../shared): nothing to measure.");
else {
  /** @type {Gold[]} */
  const gold = lines(resolve(import.meta.dirname, "../test/gold/speakers.jsonl"));
  const articles = new Map(
    ["train", "dev"].flatMap((split) =>
      lines(join(corpora, `polnear/${split}.jsonl`)).map((article) => [article.id, article]),
    ),
  );
  const judged = gold.flatMap((one) =>
    judge(articles.get(one.doc), one).map((answer) => ({ ...answer, half: one.half })),
  );
  const halfOf = (/** @type {Gold["half"]} */ name) => judged.filter(({ half }) => half === name);
  const [errors, only] = ["--errors", "--development"].map((flag) => process.argv.includes(flag));
  print("Development half", halfOf("development"));
  if (errors) for (const one of halfOf("development")) if (!one.right) tell(one);
  if (!errors && !only) {
    print("Final half, looked at only for this figure", halfOf("final"));
    print("Fresh, labelled after the work and read once", halfOf("fresh"));
    print(
      "Held back at first, worked with since (docs/measures.md has their figure of before)",
      halfOf("held"),
    );
    print("All of these", [...halfOf("final"), ...halfOf("fresh"), ...halfOf("held")]);
  }
  measureAgreement(articles, gold);
  measurePublic(articles);
}
