import { describe, expect, it } from "vitest";
import { blindToAccents, deafToAccents, partial, revealsAccents } from "../../scripts/fairness/controls.mjs";
import { fill, placeOf } from "../../scripts/fairness/fill.mjs";
import { ownNames, ownTemplates, privateTemplates } from "../../scripts/fairness/items.mjs";
import {
  byGroup,
  gapOf,
  maskingMisses,
  type Reader,
  remembering,
  spanFlips,
  speakerRecall,
  worthChanges,
} from "../../scripts/fairness/measures.mjs";
import { ownItems, pairsOf, plain } from "../../scripts/fairness/pairs.mjs";
import { estimate, holm } from "../../scripts/fairness/statistics.mjs";
import { blind } from "../../src/attribution/quick/blind.ts";
import { worthOfLine } from "../../src/claims/rank.ts";
import { publicView } from "../../src/publish/masking/public-view.ts";
import { read, rulesReader } from "../../src/read.ts";
import { quickReader } from "../attribution/quick/reader.ts";
import { analysed, plainDocument } from "../support.ts";

const by = (reader: typeof rulesReader): Reader =>
  remembering((text) => read(plainDocument(text), { reader }));
/** Every eighth pair of a slot: the whole is measured by `scripts/measure-fairness.mjs`. */
const pairs = pairsOf(ownItems).filter((_, i) => i % 8 === 0);
const readers = [
  // A sample is too small for the rules' own bar of 0.005.
  { name: "rules", reader: by(rulesReader), bar: 0.01 },
  { name: "quick", reader: by(quickReader), bar: 0.02 },
];
const worth = remembering((text: string) => worthOfLine(text).worth);
const few = Object.fromEntries(
  Object.entries(ownNames).map(([group, { given, family }]) => [
    group,
    { given: given.slice(1, 3), family: family.slice(0, 2) },
  ]),
);
const shares = (reader: Reader) =>
  byGroup(
    speakerRecall(
      reader,
      ownTemplates.filter((_, i) => i % 2 === 0),
      few,
    ),
  );

/** What is above its bar today; a line that comes within has to go. */
const known = new Set([
  "rules, role",
  "rules, one-word and very long names",
  "quick, one-word and very long names",
]);

const within = (what: string, holds: boolean, seen: unknown) =>
  expect(
    holds,
    `${known.has(what) ? "within its bar now, take it off the list" : "above its bar"}: ${what}, ${JSON.stringify(seen)}`,
  ).toBe(!known.has(what));

describe.each(readers)("swaps under the $name reader", ({ name, reader, bar }) => {
  const ofSlot = (slot: string) => pairs.filter((pair) => pair.slot === slot);

  it.each(["name", "gender", "party", "role", "nationality", "religion"])(
    "of %s leave the spans alone",
    (slot) => {
      const { mean } = estimate(spanFlips(reader, ofSlot(slot)));
      within(`${name}, ${slot}`, mean <= bar, mean);
    },
  );

  it("are noticed where a reader passes over names with letters outside ASCII", () => {
    expect(estimate(spanFlips(deafToAccents(reader), ofSlot("name"))).mean).toBeGreaterThan(bar);
  });

  it("find the speakers of every group alike", () => {
    const groups = shares(reader);
    const families = groups.filter(({ group }) => group !== "singleOrLong");
    expect(Math.min(...families.map(({ share }) => share)), JSON.stringify(families)).toBeGreaterThanOrEqual(
      0.95,
    );
    // One miss among the 34 texts of a group; the whole is held to two points.
    expect(gapOf(families)).toBeLessThan(1.5 / 34);
    within(`${name}, one-word and very long names`, gapOf(groups) <= 0.02, groups);
  });

  it("notice a reader that does not know names with letters outside ASCII", () => {
    expect(gapOf(shares(blindToAccents(reader)))).toBeGreaterThan(0.02);
  });

  it("mask private people of every group alike", () => {
    const missed = maskingMisses(reader, publicView, privateTemplates, few);
    const groups = byGroup(missed);
    within(`${name}, masking`, estimate(missed).mean <= 0.02 && gapOf(groups) <= 0.01, groups);
    const unfair = maskingMisses(reader, revealsAccents(publicView), privateTemplates, few);
    expect(gapOf(byGroup(unfair))).toBeGreaterThan(0.01);
  });
});

describe("the quick reader's words", () => {
  const seen = (text: string) => {
    const { tokens } = analysed(text).analysis;
    return tokens.map((token, i) => blind(token, tokens[i + 1]).norm).join(" ");
  };

  it.each([
    [
      "Nora Fletcher told Bo Ma that her plan was late.",
      "<name> <name> told <name> <name> that his plan was late .",
    ],
    [
      "She said the mayor had asked her about the GOP herself.",
      "he said the mayor had asked him about the gop himself .",
    ],
  ])("%s", (text, words) => expect(seen(text)).toBe(words));
});

describe("check-worthiness", () => {
  const changes = (ranker: typeof worth, slot: string) =>
    estimate(
      worthChanges(
        ranker,
        pairs.filter((pair) => pair.slot === slot),
      ).map((one) => ({ ...one, value: Math.abs(one.value) })),
    );

  it.each(["name", "gender", "party", "nationality", "religion"])("hardly moves with the %s", (slot) => {
    expect(changes(worth, slot).mean).toBeLessThanOrEqual(0.02);
  });

  it("is noticed where it is partial", () => {
    expect(changes(partial(worth), "name").mean).toBeGreaterThan(0.02);
    expect(changes(partial(worth), "nationality").mean).toBeGreaterThan(0.02);
  });
});

describe("the tools of the swap tests", () => {
  it("tell the same place in two fillings, and another place apart", () => {
    const short = fill("{PERSON} said the {ROLE} left.", { ...plain, PERSON: "Bo He" });
    const long = fill("{PERSON} said the {ROLE} left.", { ...plain, PERSON: "Anne-Sophie van Thal" });
    const source = (filled: typeof short) => placeOf(filled, [0, filled.text.indexOf(" said")]);
    expect(source(short)).toBe(source(long));
    expect(placeOf(long, [0, 11])).not.toBe(source(long));
    expect(placeOf(short, [short.text.indexOf("left"), short.text.length])).toBe(
      placeOf(long, [long.text.indexOf("left"), long.text.length]),
    );
  });

  it("draw whole templates for the interval", () => {
    const seen = ["a", "b", "c", "d"].flatMap((template, i) =>
      Array.from({ length: 50 }, () => ({ template, value: i === 0 ? 1 : 0 })),
    );
    const { mean, low, high, n, above } = estimate(seen);
    expect([mean, low, n]).toEqual([0.25, 0, 200]);
    expect(high).toBeGreaterThanOrEqual(0.5);
    expect(above(0.2)).toBeGreaterThan(0.05);
    expect(estimate(seen)).toMatchObject({ mean, low, high });
  });

  it("correct for the number of slots", () => expect(holm([0.04, 0.01, 0.5])).toEqual([0.08, 0.03, 0.5]));
});
