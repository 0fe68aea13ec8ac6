/** The fairness set and real sentences of the corpora, where the folder ../shared stands beside the project. */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { peopleOf, realPairs } from "./pairs.mjs";

/** @typedef {import("./pairs.mjs").Pair} Pair */
/** @typedef {import("./pairs.mjs").Items} Items */

const corpora = resolve(import.meta.dirname, "../../../shared/corpora");
export const hasCorpora = existsSync(corpora);

/** @param {string} path */
const json = (path) => JSON.parse(readFileSync(join(corpora, path), "utf8"));
/** @param {string} path @returns {any[]} */
const lines = (path) =>
  readFileSync(join(corpora, path), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** The open templates and names of the fairness set. @returns {Items} */
export function corpusItems() {
  const { templates, slots } = json("fairness/templates.json");
  const { nationality } = json("fairness/lexicon.json");
  const { men, women, last } = json("fairness/names.json");
  const named = (/** @type {string[]} */ given) =>
    given.slice(0, 40).map((name, i) => `${name} ${last[(i * 7) % 100]}`);
  return {
    templates: templates.map((/** @type {any} */ { id, text, expect }) => ({
      id,
      text,
      speaker: expect.speaker,
    })),
    names: json("fairness/names_by_origin.json"),
    men: named(men),
    women: named(women),
    slots: { PARTY: slots.PARTY.slice(2), ROLE: slots.ROLE, NATIONALITY: nationality.slice(0, 100) },
  };
}

const name = /(?<!\p{Lu}[\p{L}.]* )(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?!\p{L})(?! \p{Lu})/u;
const notNames =
  /^(?:The|A|An|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|New|White|United|Super|State|In|On|At|But|And|Supreme|Many|African|Other)\b|(?:Court|Committee|House|Party|Federation|Department|Convention|Conference|Schools?|Rights|Voters|Workers|Chairman|Journal|Press|Post|Times|Union|Council|Center|Institute|University|Street|Ledger|Americans?|Democrats?|Republicans?)$/;
const pronouns = { he: "she", him: "her", his: "her", himself: "herself" };
const he = /\b(?:he|him|his|himself)\b/gi;

/**
 * 200 paragraphs of PolNeAR dev with an attribution to a full name: an English name in its place
 * against one of every group, and, where
 * the paragraph has “he” too, name and pronouns by a woman's.
 * @returns {Pair[]}
 */
export function newsPairs() {
  const { names, men, women } = corpusItems();
  const others = peopleOf(names).filter((_, i) => i % 8 === 1);
  /** @type {Pair[]} */
  const pairs = [];
  let taken = 0;
  const english = { PERSON: "James Smith", SHORT: "Smith" };
  for (const { id, text, attributions } of lines("polnear/dev.jsonl")) {
    for (const [from = 0, to = 0] of paragraphs(text)) {
      const paragraph = text.slice(from, to);
      const source = attributions
        .flatMap((/** @type {any} */ one) => one.source)
        .find(
          (/** @type {number[]} */ [start = 0, end = 0]) =>
            start >= from && end <= to && name.test(text.slice(start, end)),
        );
      if (source === undefined || taken >= 200) continue;
      const person = name.exec(text.slice(source[0], source[1]))?.[0] ?? "";
      if (notNames.test(person)) continue;
      taken++;
      const last = person.split(" ")[1] ?? "";
      const stretches = stretchesOf(paragraph, [
        ["PERSON", new RegExp(`\\b${person}\\b`, "g")],
        ["SHORT", new RegExp(`\\b${last}\\b`, "g")],
      ]);
      const real = { id: `${id} ${from}`, text: paragraph, stretches, values: english };
      pairs.push(
        ...realPairs(
          "name",
          real,
          others.map(({ group, values }) => ({ value: group, values })),
        ),
      );
      if (paragraph.search(he) !== -1 && !/\b(?:she|her)\b/i.test(paragraph))
        pairs.push(...asWoman({ ...real, values: { PERSON: person, SHORT: last } }, men, women));
    }
  }
  return pairs;
}

/** @param {import("./pairs.mjs").RealText} real @param {string[]} men @param {string[]} women */
function asWoman({ id, text, values }, men, women) {
  const stretches = stretchesOf(text, [
    ["PERSON", new RegExp(`\\b${values.PERSON}\\b`, "g")],
    ["SHORT", new RegExp(`\\b${values.SHORT}\\b`, "g")],
    ["PRONOUN", he],
  ]);
  return men.slice(0, 4).flatMap((man, i) => {
    const woman = women[i] ?? "";
    const numbered = stretches.map((stretch, n) => ({ ...stretch, slot: `${stretch.slot}${letters(n)}` }));
    const as = (/** @type {string} */ person, /** @type {boolean} */ female) =>
      Object.fromEntries(
        numbered.map(({ start, end, slot }) => {
          const was = text.slice(start, end);
          if (slot.startsWith("PERSON")) return [slot, person];
          if (slot.startsWith("SHORT")) return [slot, person.split(" ")[1] ?? ""];
          return [slot, female ? herOf(was) : was];
        }),
      );
    const real = { id, text, stretches: numbered, values: as(man, false) };
    return realPairs("gender", real, [{ value: "she", values: as(woman, true) }]);
  });
}

/** A slot's name has letters and digits only. @param {number} n */
const letters = (n) => `X${n}X`;

/** @param {string} was */
function herOf(was) {
  const her = pronouns[/** @type {keyof typeof pronouns} */ (was.toLowerCase())];
  return was[0] === was[0]?.toUpperCase() ? her.charAt(0).toUpperCase() + her.slice(1) : her;
}

/** The stretches that match, earlier patterns first. @param {string} text @param {[slot: string, pattern: RegExp][]} patterns */
function stretchesOf(text, patterns) {
  /** @type {{ start: number, end: number, slot: string }[]} */
  const found = [];
  for (const [slot, pattern] of patterns)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((one) => start < one.end && one.start < end)) found.push({ start, end, slot });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** @param {string} text @returns {[number, number][]} */
function paragraphs(text) {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => [index, index + line.length]);
}

const parties = /\b(?:Democrats?|Democratic|Republicans?)\b/g;
/** @type {Record<string, string>} */
const mirrored = {
  Democrat: "Republican",
  Democrats: "Republicans",
  Democratic: "Republican",
  Republican: "Democratic",
  Republicans: "Democrats",
};
const nations = /\b(?:Chinese|Mexican|Russian|Iranian|Israeli|American)s?\b/g;
const presidents = /\b(?:Obama|Bush|Reagan|Clinton|Kennedy|Carter|Romney|McCain|Trump|Nixon)\b/g;

/** Sentences of debates (ClaimBuster train and dev) with a party, a nation, a politician or “he” in them, replaced in place. @returns {Pair[]} */
export function debatePairs() {
  const rows = [
    ...lines("checkworthy/claimbuster-dev.jsonl"),
    ...lines("checkworthy/claimbuster-train.jsonl"),
  ];
  const { names } = corpusItems();
  const others = peopleOf(names).filter((_, i) => i % 8 === 0);
  /** @param {string} slot @param {RegExp} pattern @param {(was: string) => { value: string, word: string }[]} replaced */
  const swap = (slot, pattern, replaced) => {
    /** @type {Pair[]} */
    const pairs = [];
    const texts = new Set();
    for (const { text } of rows) {
      const found = stretchesOf(text, [["W", pattern]]);
      if (found.length === 0 || texts.size >= 200 || texts.has(text)) continue;
      texts.add(text);
      const stretches = found.map((one, n) => ({ ...one, slot: `W${letters(n)}` }));
      const words = stretches.map(({ start, end }) => text.slice(start, end));
      const values = Object.fromEntries(stretches.map(({ slot: own }, i) => [own, words[i] ?? ""]));
      const options = replaced(words[0] ?? "").map(({ value }, k) => ({
        value,
        values: Object.fromEntries(
          stretches.map(({ slot: own }, i) => [own, replaced(words[i] ?? "")[k]?.word ?? ""]),
        ),
      }));
      pairs.push(...realPairs(slot, { id: text, text, stretches, values }, options));
    }
    return pairs;
  };
  return [
    ...swap("party", parties, (was) => [{ value: "the other", word: mirrored[was] ?? was }]),
    ...swap("nationality", nations, (was) =>
      ["Canadian", "Nigerian", "Vietnamese", "Brazilian"].map((value) => ({
        value,
        word: /s$/.test(was) && !/ese$/.test(value) ? `${value}s` : value,
      })),
    ),
    ...swap("name", presidents, () =>
      others.map(({ group, values }) => ({ value: group, word: values.SHORT ?? "" })),
    ),
    ...swap("gender", he, (was) => [{ value: "she", word: herOf(was) }]),
  ];
}
