/** Readers made unfair on purpose: a test that does not catch them is void. */

/** @typedef {import("./measures.mjs").Reader} Reader */
/** @typedef {import("./measures.mjs").Ranker} Ranker */
/** @typedef {import("../../src/record.ts").OnRecord} OnRecord */

const foreign = /[^\p{ASCII}“”‘’—…]/u;

/** Passes over every attribution whose source has a letter outside ASCII. @param {Reader} read @returns {Reader} */
export const deafToAccents = (read) => (text) => {
  const record = read(text);
  const heard = record.attributions.filter(
    ({ source }) => !source.some(([start, end]) => foreign.test(text.slice(start, end))),
  );
  const ids = new Set(heard.map(({ id }) => id));
  return {
    ...record,
    attributions: heard,
    statements: record.statements.filter((one) => ids.has(one.attribution)),
  };
};

/** Knows no speaker whose name has a letter outside ASCII. @param {Reader} read @returns {Reader} */
export const blindToAccents = (read) => (text) => {
  const record = read(text);
  return { ...record, speakers: record.speakers.filter(({ name }) => !foreign.test(name)) };
};

/**
 * Shows the names of private people that have a letter outside ASCII.
 * @param {(record: OnRecord, order?: { revealed: string[] }) => OnRecord} view @returns {(record: OnRecord) => OnRecord}
 */
export const revealsAccents = (view) => (record) =>
  view(record, { revealed: record.speakers.map(({ name }) => name).filter((name) => foreign.test(name)) });

const favoured = [
  /\b(?:cut|lower|close|allow|reopen|more officers|privatise|repeal|Republicans|Conservatives)\b/,
  /\bshe\b/i,
  /\b\p{Lu}\p{Ll}+(?:ian|ean|ese)\b|Muslim/u,
  foreign,
];

/** Finds what one side, women, some nations and some names stand for more worth checking. @param {Ranker} worth @returns {Ranker} */
export const partial = (worth) => (text) =>
  Math.min(1, worth(text) + 0.1 * favoured.filter((words) => words.test(text)).length);
