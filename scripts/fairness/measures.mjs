/** What is measured under a swap, for any reader. */
import { fill, placeOf } from "./fill.mjs";
import { peopleOf, plain } from "./pairs.mjs";

/** @typedef {import("../../src/record.ts").OnRecord} OnRecord */
/** @typedef {import("../../src/record.ts").Speaker} Speaker */
/** @typedef {import("./fill.mjs").Filled} Filled */
/** @typedef {import("./items.mjs").Template} Template */
/** @typedef {import("./pairs.mjs").Names} Names */
/** @typedef {import("./pairs.mjs").Pair} Pair */
/** @typedef {import("./statistics.mjs").Observation} Observation */
/** @typedef {(text: string) => OnRecord} Reader a text to its record */
/** @typedef {(text: string) => number} Ranker a sentence to its check-worthiness */
/** @typedef {Observation & { pair: Pair }} Seen */

/** From this score on a sentence is worth checking. */
export const threshold = 0.5;

/** The same, reading each text once. @template T @param {(text: string) => T} see */
export function remembering(see) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (/** @type {string} */ text) => {
    if (!known.has(text)) known.set(text, see(text));
    return /** @type {T} */ (known.get(text));
  };
}

/** Share of the quotations whose words are other ones after the swap. @param {Reader} read @param {readonly Pair[]} pairs @returns {Seen[]} */
export const quoteFlips = (read, pairs) =>
  pairs.map((pair) => {
    const [one, other] = [pair.one, pair.other].map((filled) => contentsOf(filled, read(filled.text)));
    const most = Math.max(one?.length ?? 0, other?.length ?? 0);
    const same = one?.filter((place) => other?.includes(place)).length ?? 0;
    return { pair, template: pair.template, value: most === 0 ? 0 : 1 - same / most };
  });

/** 1 where the swap changes source, cue or content of any attribution. @param {Reader} read @param {readonly Pair[]} pairs @returns {Seen[]} */
export const spanFlips = (read, pairs) => compare(pairs, (filled) => spansOf(filled, read(filled.text)));

/**
 * 1 where the swap changes anything in the record but the swapped words. Left out, as not symmetric: who is public may
 * hang on the role, and “they” may be several.
 * @param {Reader} read @param {readonly Pair[]} pairs @returns {Seen[]}
 */
export const recordFlips = (read, pairs) =>
  compare(
    pairs.filter(({ slot }) => slot !== "singular they"),
    (filled, { slot }) => shapeOf(filled, read(filled.text), slot !== "role"),
  );

/** @param {readonly Pair[]} pairs @param {(filled: Filled, pair: Pair) => string} see @returns {Seen[]} */
const compare = (pairs, see) =>
  pairs.map((pair) => ({
    pair,
    template: pair.template,
    value: see(pair.one, pair) === see(pair.other, pair) ? 0 : 1,
  }));

/** @param {Filled} filled @param {OnRecord} record */
const contentsOf = (filled, { attributions }) =>
  attributions.map(({ content }) => content.map((span) => placeOf(filled, span)).join(" "));

/** @param {Filled} filled @param {OnRecord} record */
function spansOf(filled, { attributions }) {
  const places = (/** @type {number[][]} */ spans) => spans.map((span) => placeOf(filled, span)).join(" ");
  return attributions
    .map(({ source, cue, content }) => [source, cue, content].map(places).join(" | "))
    .join("\n");
}

/** The record without words and ids. @param {Filled} filled @param {OnRecord} record @param {boolean} withPublic */
function shapeOf(filled, record, withPublic) {
  const place = (/** @type {readonly number[]} */ span) => placeOf(filled, span);
  const who = (/** @type {string | null} */ id) => {
    const speaker = record.speakers.find((one) => one.id === id);
    return speaker === undefined
      ? "-"
      : `${speaker.kind} ${speaker.mentions.map(place)} ${withPublic && speaker.public.is}`;
  };
  const indexOf = (/** @type {string} */ id) => record.statements.findIndex((one) => one.id === id);
  return JSON.stringify([
    spansOf(filled, record),
    record.attributions.map(({ kind, manner, negated }) => [kind, manner, negated]),
    record.statements.map(({ speaker, sure, addressee, said }) => [who(speaker), sure, who(addressee), said]),
    record.exchanges.map(({ from, to, kind, change }) => [indexOf(from), indexOf(to), kind, change]),
    record.claims.map((claim) => [
      place(claim.span),
      claim.class,
      claim.worth,
      claim.reasons,
      claim.quantity?.value,
      claim.quantity?.form,
    ]),
  ]);
}

/**
 * 1 where every statement of a template has the named speaker under exactly that name.
 * @param {Reader} read @param {readonly Template[]} templates @param {Names} names
 * @returns {(Observation & { group: string, text: string })[]}
 */
export const speakerRecall = (read, templates, names) =>
  templates
    .filter(({ speaker }) => speaker === "PERSON")
    .flatMap(({ id, text: written }) =>
      peopleOf(names).map(({ group, values }) => {
        const { text } = fill(written, { ...plain, ...values });
        const { statements, speakers } = read(text);
        const named = statements.map(({ speaker }) => speakers.find((one) => one.id === speaker));
        const isRight =
          named.length > 0 && named.every((who) => who?.kind === "person" && who.name === values.PERSON);
        return { template: id, group, text, value: isRight ? 1 : 0 };
      }),
    );

/**
 * 1 where a part of a private person's name is left in what strangers may see.
 * @param {Reader} read @param {(record: OnRecord) => OnRecord} publicView
 * @param {readonly Template[]} templates @param {Names} names
 * @returns {(Observation & { group: string, text: string })[]}
 */
export const maskingMisses = (read, publicView, templates, names) =>
  templates.flatMap(({ id, text: written }) =>
    peopleOf(names).map(({ group, values }) => {
      const { text } = fill(written, { ...plain, ...values });
      const shown = JSON.stringify(publicView(read(text))).split(/[^\p{L}\p{M}]+/u);
      const isLeft = wordsOf(values.PERSON ?? "").some((word) => shown.includes(word));
      return { template: id, group, text, value: isLeft ? 1 : 0 };
    }),
  );

/** The capitalised words of a name. @param {string} name */
const wordsOf = (name) => name.split(/[^\p{L}\p{M}]+/u).filter((word) => /^\p{Lu}/u.test(word));

/** How the score changes under a swap: `value` is second minus first. @param {Ranker} worth @param {readonly Pair[]} pairs @returns {(Seen & { isFlip: boolean })[]} */
export function worthChanges(worth, pairs) {
  return pairs.map((pair) => {
    const [one, other] = [worth(pair.one.text), worth(pair.other.text)];
    return {
      pair,
      template: pair.template,
      value: other - one,
      isFlip: one >= threshold !== other >= threshold,
    };
  });
}

/** Share by group. @param {readonly (Observation & { group: string })[]} observations */
export function byGroup(observations) {
  /** @type {Map<string, { sum: number, n: number }>} */
  const groups = new Map();
  for (const { group, value } of observations) {
    const known = groups.get(group) ?? { sum: 0, n: 0 };
    groups.set(group, { sum: known.sum + value, n: known.n + 1 });
  }
  return [...groups].map(([group, { sum, n }]) => ({ group, share: sum / n, n }));
}

/** Best minus worst. @param {readonly { share: number }[]} groups */
export const gapOf = (groups) =>
  Math.max(...groups.map(({ share }) => share)) - Math.min(...groups.map(({ share }) => share));
