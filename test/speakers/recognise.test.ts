import { describe, expect, it } from "vitest";
import type { Document, Person } from "../../src/record.ts";
import { recognise } from "../../src/speakers/recognise.ts";
import { spoken } from "../marked.ts";

const person = (
  id: string,
  name: string,
  ...posts: [string, string | null, string | null, string | null][]
) => ({
  id,
  name,
  names: [],
  identifiers: [],
  posts: posts.map(([title, body, from, to]) => ({ title, body, from, to })),
});

const people: Person[] = [
  person(
    "calder",
    "Ines Calder",
    ["Mayor", "Harwick Council", "2020", "2023"],
    ["Governor", "Harland", "2024", null],
  ),
  person("reyes", "Tomas Reyes", ["Mayor", "Harwick Council", "2024", null]),
  person("smith-1", "Adam Smith", ["councillor", "Harwick East", "2020", null]),
  person("smith-2", "Adam Smith", ["councillor", "Harwick West", "2020", null]),
  { ...person("weil", "Jonas Weil", ["Minister for Education", "Harland", null, null]), names: ["Jon Weil"] },
];

function read(written: string, fields: Partial<Document> = { published: "2022-03-07" }) {
  const { document, speakers, statements } = spoken(written, fields);
  const known = recognise(people, document, speakers, statements);
  return {
    person: known.speakers[0]?.person ?? null,
    isPublic: known.speakers[0]?.public,
    post: known.statements[0]?.post ?? null,
  };
}

describe("who of a people file somebody is", () => {
  it.each<[string, string, string | null]>([
    ["full name and post", "{1s Ines Calder, the mayor,} {1c said} {1k no}.", "calder"],
    [
      "full name and a body that the text names",
      "Harwick Council met. {1s Ines Calder} {1c said} {1k no}.",
      "calder",
    ],
    ["surname, post and body", "{1s Harwick Mayor Calder} {1c said} {1k no}.", "calder"],
    ["post and body without a name", "{1s The mayor of Harwick} {1c said} {1k no}.", "calder"],
    ["another name and post", "{1s Jon Weil, the minister,} {1c said} {1k no}.", "weil"],
    [
      "the one of two namesakes with that body",
      "{1s Adam Smith, a councillor for Harwick West,} {1c said} {1k no}.",
      "smith-2",
    ],
    ["a full name alone, which a namesake has too", "{1s Ines Calder} {1c said} {1k no}.", null],
    ["a surname and a post, of which there are many", "{1s Mayor Calder} {1c said} {1k no}.", null],
    ["another post", "{1s Ines Calder, a nurse in Harwick Council,} {1c said} {1k no}.", null],
    ["another body", "{1s Millbrook Mayor Ines Calder} {1c said} {1k no}.", null],
    ["two namesakes who both fit", "{1s Adam Smith, a councillor,} {1c said} {1k no}.", null],
    ["another first name", "{1s Mayor Irma Calder} {1c said} {1k no}.", null],
    ["a group", "{1s Two mayors} {1c said} {1k no}.", null],
  ])("by %s", (_, written, expected) => {
    expect(read(written).person?.id ?? null).toBe(expected);
  });

  it("goes by the day of the document, and says what the person was then", () => {
    const written = "{1s The mayor of Harwick} {1c said} {1k no}.";
    expect(read(written, { published: "2022-03-07" })).toMatchObject({
      person: { id: "calder" },
      post: { title: "Mayor", body: "Harwick Council" },
    });
    expect(read(written, { published: "2024-03-07" }).person?.id).toBe("reyes");
    expect(read(written, { published: "2019-03-07" }).person).toBeNull();
  });

  it("goes by the day on which something was said, where the text gives it", () => {
    const written = "In May 2024 {1s Governor Ines Calder} {1c said} {1k no}.";
    expect(read(written, { published: "2024-06-01" })).toMatchObject({
      person: { id: "calder" },
      post: { title: "Governor", body: "Harland" },
    });
  });

  it("leaves the post open where the day is not known", () => {
    expect(read("{1s Ines Calder, the mayor,} {1c said} {1k no}.", {})).toMatchObject({
      person: { id: "calder" },
      post: null,
    });
  });

  it("shows by what it knows somebody, and takes an office holder for public", () => {
    const { person, isPublic } = read("Harwick Council met. {1s Ines Calder} {1c said} {1k no}.");
    expect(person?.ground).toBe(
      "full name, and the text names the body: Mayor, Harwick Council, on 2022-03-07 (people file)",
    );
    expect(isPublic).toEqual({ is: true, ground: "holds office: Mayor, Harwick Council (people file)" });
  });

  it("merges none of fifty pairs of namesakes by their names", () => {
    const namesakes = Array.from(
      { length: 50 },
      (_, i) => `Ada Number${String.fromCharCode(97 + (i % 26))}${i}x`,
    );
    const file = namesakes.flatMap((name, i) => [
      person(`a-${i}`, name, ["councillor", "Harwick East", null, null]),
      person(`b-${i}`, name, ["councillor", "Harwick West", null, null]),
    ]);
    const { document, speakers, statements } = spoken(
      namesakes
        .map((name, i) => `{${i + 1}s ${name}, a councillor,} {${i + 1}c said} {${i + 1}k no}.`)
        .join(" "),
      { published: "2022-03-07" },
    );
    expect(speakers).toHaveLength(50);
    const known = recognise(file, document, speakers, statements);
    expect(known.speakers.filter((speaker) => speaker.person !== undefined)).toEqual([]);
  });

  it("changes nothing without a file", () => {
    const { document, speakers, statements } = spoken("{1s Ines Calder, the mayor,} {1c said} {1k no}.");
    expect(recognise([], document, speakers, statements)).toEqual({ speakers, statements });
  });
});
