import { describe, expect, it } from "vitest";
import { spoken, transcript } from "../marked.ts";

const published = "2024-03-07"; // a Thursday

/** [what, marked text, addressee of statement 1] */
const addressees: [string, string, string | null][] = [
  ["told", "{1s Tomas Reyes} {1c told} reporters {1k that it was late}.", "reporters"],
  ["told, at the end", "{1k “It is late,”} {1s Reyes} {1c told} the council.", "the council"],
  ["told a body", "{1k “It is late,”} {1s Reyes} {1c told} the Harwick Ledger.", "Harwick Ledger"],
  [
    "said to",
    "Ada Lindqvist came. {1s Reyes} {1c said} to Lindqvist {1k that it was late}.",
    "Ada Lindqvist",
  ],
  ["asked", "Ada Lindqvist came. {1s Reyes} {1c asked} Lindqvist {1k whether it was late}.", "Ada Lindqvist"],
  ["a letter to", "In a letter to the council, {1s Reyes} {1c wrote} {1k that it was late}.", "the council"],
  ["testified before", "{1s Reyes} {1c testified} before the council {1k that it was late}.", "the council"],
  ["before a time", "{1s Reyes} {1c said} before the vote {1k that it was late}.", null],
  ["a pronoun is left open", "{1s Reyes} {1c told} them {1k that it was late}.", null],
  ["no one is named", "{1s Reyes} {1c said} {1k that it was late}.", null],
  ["to is no addressee before a verb", "{1s Reyes} {1c promised} to {1k fix the bridge}.", null],
  ["one named in what is said", "{1s Reyes} {1c said} {1k he had told the council}.", null],
  ["called by name", "{1k “It is late, Mayor Calder,”} {1s Reyes} {1c said}.", "Calder"],
];

/** [what, marked text, name and medium of statement 1's place] */
const places: [string, string, [string, string | null] | null][] = [
  [
    "a rally in a town",
    "{1s Reyes} {1c said} at a rally in Harwick {1k that it was late}.",
    ["Harwick", "rally"],
  ],
  [
    "an interview with a paper",
    "{1k “No,”} {1s Reyes} {1c said} in an interview with the Harwick Ledger.",
    ["Harwick Ledger", "interview"],
  ],
  ["a statement", "{1k “No,”} {1s Reyes} {1c said} in a statement.", ["statement", "statement"]],
  ["a network", "{1k “No,”} {1s Reyes} {1c wrote} on Twitter.", ["Twitter", "post"]],
  ["the radio", "{1k “No,”} {1s Reyes} {1c said} on the radio.", ["radio", "broadcast"]],
  [
    "a press conference",
    "{1s Reyes} {1c said} at a press conference {1k that it was late}.",
    ["press conference", "press conference"],
  ],
  [
    "at the head of the sentence",
    "Speaking at a hearing in Millbrook, {1s Reyes} {1c said} {1k that it was late}.",
    ["Millbrook", "hearing"],
  ],
  ["a channel", "{1k “No,”} {1s Reyes} {1c said} on HTV.", ["HTV", "broadcast"]],
  [
    "a channel by its kind",
    "{1k “No,”} {1s Reyes} {1c said} on Harwick Radio.",
    ["Harwick Radio", "broadcast"],
  ],
  ["a topic is no channel", "{1k “No,”} {1s Reyes} {1c said} on Harwick Bridge.", null],
  ["a town alone", "{1k “No,”} {1s Reyes} {1c said} in Millbrook.", ["Millbrook", null]],
  ["what is said is no place", "{1s Reyes} {1c said} {1k he spoke at a rally in Harwick}.", null],
  ["a month is no place", "{1k “No,”} {1s Reyes} {1c said} in March.", null],
  [
    "where others work",
    "{1s Reyes} {1c agreed} with editors at the Harwick Ledger {1k that it was late}.",
    null,
  ],
];

/** [what, marked text, from and to of statement 1] */
const times: [string, string, [string, string] | null][] = [
  [
    "not the day of the dateline",
    "HARWICK, March 6 (Agency) — {1s Reyes} {1c said} on Monday {1k that it was late}.",
    ["2024-03-04", "2024-03-04"],
  ],
  [
    "not the day on which a paper brought it",
    "In an interview published on Monday, {1s Reyes} {1c said} {1k that it was late}.",
    null,
  ],
  ["a weekday", "{1s Reyes} {1c said} on Monday {1k that it was late}.", ["2024-03-04", "2024-03-04"]],
  ["a weekday after the speaker", "{1k “No,”} {1c said} {1s Reyes} Tuesday.", ["2024-03-05", "2024-03-05"]],
  ["at the head", "On Wednesday {1s Reyes} {1c said} {1k that it was late}.", ["2024-03-06", "2024-03-06"]],
  ["a year", "{1s Reyes} {1c said} in 2019 {1k that it was late}.", ["2019", "2019"]],
  ["a month", "{1s Reyes} {1c said} in May 2023 {1k that it was late}.", ["2023-05", "2023-05"]],
  ["what is said is no time of saying", "{1s Reyes} {1c said} {1k it would open on Monday}.", null],
  ["earlier in a year", "Earlier this year {1s Reyes} {1c said} {1k that it was late}.", ["2024", "2024"]],
  ["a decade", "In the 1980s {1s Reyes} {1c said} {1k that it was late}.", ["1980", "1989"]],
  ["a fiscal year", "In fiscal year 2019 {1s Reyes} {1c said} {1k that it was late}.", ["2019", "2019"]],
  ["a month that is over", "{1s Reyes} {1c said} in December {1k that it was late}.", ["2023-12", "2023-12"]],
  ["what is still to come", "{1s Reyes} {1c said} next week {1k that it was late}.", null],
  ["years on end", "Over the past five years {1s Reyes} {1c said} {1k that it was late}.", null],
  ["no time", "{1s Reyes} {1c said} {1k that it was late}.", null],
  ["since a day", "Since Monday {1s Reyes} {1c has said} {1k that it was late}.", null],
  ["since a year", "Since 2019 {1s Reyes} {1c has said} {1k that it was late}.", null],
];

describe("situate", () => {
  it.each(addressees)("to whom: %s", (_, written, expected) => {
    const { statements, nameOf } = spoken(written, { published });
    expect(nameOf(statements[0]?.addressee ?? null)).toBe(expected);
  });

  it.each(places)("where: %s", (_, written, expected) => {
    const { statements, text } = spoken(written, { published });
    const place = statements[0]?.place ?? null;
    expect(place && [place.name, place.medium]).toEqual(expected);
    if (place !== null) expect(place.ground).toContain(text.slice(...place.span));
  });

  it.each(times)("when: %s", (_, written, expected) => {
    const said = spoken(written, { published }).statements[0]?.said ?? null;
    expect(said && [said.from, said.to]).toEqual(expected);
  });

  it("says against what date a weekday was read, and knows none without one", () => {
    const written = "{1s Reyes} {1c said} on Monday {1k that it was late}.";
    expect(spoken(written, { published }).statements[0]?.said?.ground).toBe("“Monday” before 2024-03-07");
    expect(spoken(written).statements[0]?.said).toBeNull();
  });

  it("takes a question in a debate as put to who speaks next, unless it names another", () => {
    const { statements, nameOf } = transcript(
      [
        "MODERATOR: When will the bridge open?",
        "CALDER: In June.",
        "MODERATOR: And would you pay for it, Ms. Lindqvist?",
        "LINDQVIST: No, Mr. Reyes.",
        "REYES: Well.",
      ],
      { published },
    );
    expect(statements.map(({ addressee }) => nameOf(addressee)?.toUpperCase() ?? null)).toEqual([
      "CALDER",
      null,
      "LINDQVIST",
      "REYES",
      null,
    ]);
    expect(statements[0]?.said).toEqual({ from: published, to: published, ground: "date of the document" });
  });
});
