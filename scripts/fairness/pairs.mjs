/** Pairs of texts that differ in the value of one slot. */
import { fill, template as templateOf } from "./fill.mjs";
import {
  loaded,
  loadedTemplates,
  ownMen,
  ownNames,
  ownSlots,
  ownTemplates,
  ownWomen,
  sides,
  sideTemplates,
} from "./items.mjs";

/** @typedef {import("./fill.mjs").Filled} Filled */
/** @typedef {import("./fill.mjs").Values} Values */
/** @typedef {import("./items.mjs").Template} Template */
/**
 * @typedef {object} Pair
 * @property {string} slot
 * @property {string} template what is drawn together in the bootstrap
 * @property {string} value what stands in the second text, or its group
 * @property {Filled} one
 * @property {Filled} other
 */
/** @typedef {Record<string, { given: string[], family: string[] }>} Names by group */
/**
 * @typedef {object} Items
 * @property {Template[]} templates
 * @property {Names} names
 * @property {string[]} men
 * @property {string[]} women in the order of the men
 * @property {Record<string, string[]>} slots
 */

/** @type {Items} */
export const ownItems = {
  templates: ownTemplates,
  names: ownNames,
  men: ownMen,
  women: ownWomen,
  slots: ownSlots,
};

/** @type {Values} */
export const plain = {
  PERSON: "Nora Fletcher",
  SHORT: "Fletcher",
  PERSON2: "Tomas Reyes",
  PARTY: "Blue List",
  ROLE: "mayor",
  PLACE: "Harwick",
  NATIONALITY: "Danish",
  RELIGION: "Christian",
  DAY: "Monday",
  N: "12",
  YEAR: "2015",
  PRONOUN_S: "he",
  PRONOUN_POSS: "his",
};
/** What else may stand in a text while one slot is swapped. @type {Values[]} */
const around = [
  { PERSON: "Nora Fletcher", N: "12", YEAR: "2015" },
  { PERSON: "Hugh Dale", N: "340", YEAR: "2009" },
  { PERSON: "Rohan Bose", N: "7", YEAR: "2018" },
  { PERSON: "Inés Ibáñez", N: "25", YEAR: "2021" },
  { PERSON: "Yan Ma", N: "60", YEAR: "1998" },
  { PERSON: "Kunle Ojo", N: "90", YEAR: "2012" },
  { PERSON: "Edith Dale", N: "450", YEAR: "2003" },
  { PERSON: "Kerem Aksoy", N: "31", YEAR: "2016" },
];

/** Each given name with one family name. @param {Names} names @returns {{ group: string, values: Values }[]} */
export const peopleOf = (names) =>
  Object.entries(names).flatMap(([group, { given, family }]) =>
    given.map((first, i) => ({ group, values: personOf(first, family[i % family.length] ?? "") })),
  );

/** @param {string} first @param {string} last */
const personOf = (first, last) => ({ PERSON: `${first} ${last}`.trim(), SHORT: last === "" ? first : last });

/** @param {Template[]} templates @param {string} slot */
const holding = (templates, slot) => templates.filter(({ text }) => text.includes(`{${slot}`));

/** @param {Items} items @returns {Pair[]} one slot at a time */
export function pairsOf({ templates, names, men, women, slots }) {
  return [
    ...holding(templates, "PERSON").flatMap(({ id, text }) =>
      peopleOf(names).map(({ group, values }) => ({
        slot: "name",
        template: id,
        value: group,
        one: fill(text, plain),
        other: fill(text, { ...plain, ...values }),
      })),
    ),
    ...holding(templates, "PERSON").flatMap(({ id, text }) =>
      men.flatMap((man, i) => {
        const he = fill(text, { ...plain, PERSON: man, PRONOUN_S: "he" });
        const she = fill(text, { ...plain, PERSON: women[i] ?? "", PRONOUN_S: "she" });
        const they = fill(text, { ...plain, PERSON: man, PRONOUN_S: "they" });
        const pair = { template: id, one: he };
        return [
          { ...pair, slot: "gender", value: "she", other: she },
          ...(text.includes("{PRONOUN")
            ? [{ ...pair, slot: "singular they", value: "they", other: they }]
            : []),
        ];
      }),
    ),
    ...Object.entries(slots).flatMap(([slot, [first = "", ...others]]) =>
      holding(templates, slot).flatMap(({ id, text }) =>
        around.flatMap((context) =>
          others.map((value) => ({
            slot: slot.toLowerCase(),
            template: id,
            value,
            one: fill(text, { ...plain, ...context, [slot]: first }),
            other: fill(text, { ...plain, ...context, [slot]: value }),
          })),
        ),
      ),
    ),
  ];
}

/** One side of a matter against the other; drawn together by the matter. @returns {Pair[]} */
export const sidePairs = () =>
  sides.flatMap(([left, right]) =>
    sideTemplates.flatMap(({ text }) =>
      around.map((context) => ({
        slot: "side",
        template: left,
        value: "right",
        one: fill(text, { ...plain, ...context, SIDE: left }),
        other: fill(text, { ...plain, ...context, SIDE: right }),
      })),
    ),
  );

/** Neutral words against softened and harsh ones. @returns {Pair[]} */
export const loadedPairs = () =>
  loaded.flatMap(([neutral = "", soft = "", harsh = ""]) =>
    loadedTemplates.flatMap(({ text }) =>
      around.flatMap((context) =>
        [soft, harsh].map((word, i) => ({
          slot: "loaded words",
          template: neutral,
          value: i === 0 ? "softened" : "harsh",
          one: fill(text, { ...plain, ...context, LOADED: neutral }),
          other: fill(text, { ...plain, ...context, LOADED: word }),
        })),
      ),
    ),
  );

/** @typedef {{ id: string, text: string, stretches: { start: number, end: number, slot: string }[], values: Values }} RealText */

/**
 * A real text with stretches of it replaced in place.
 * @param {string} slot @param {RealText} real @param {{ value: string, values: Values }[]} others @returns {Pair[]}
 */
export function realPairs(slot, { id, text, stretches, values }, others) {
  const made = templateOf(text, stretches);
  const one = fill(made, values);
  return others.map((other) => ({
    slot,
    template: id,
    value: other.value,
    one,
    other: fill(made, other.values),
  }));
}
