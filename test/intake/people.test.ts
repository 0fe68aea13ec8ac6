import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "../../src/intake/limits.ts";
import { peopleFrom } from "../../src/intake/people/people-from.ts";
import { personSchema } from "../../src/record.ts";

const popolo = {
  persons: [
    {
      id: "calder",
      name: "Ines Calder",
      other_names: [{ name: "Ines Maria Calder" }],
      identifiers: [{ scheme: "wikidata", identifier: "Q0" }],
      birth_date: "1970-05-01",
    },
    { id: "reyes", name: "Tomas Reyes" },
  ],
  organizations: [{ id: "council", name: "Harwick Council" }],
  posts: [{ id: "mayor", label: "Mayor", organization_id: "council" }],
  memberships: [
    { person_id: "calder", post_id: "mayor", start_date: "2020-05-04", end_date: "2024" },
    { person_id: "reyes", organization_id: "council", role: "councillor", start_date: "2019" },
  ],
};

const csv = `id,name,other names,role,organization,start_date,end_date,born
calder,Ines Calder,Ines Maria Calder;I. M. Calder,Mayor,Harwick Council,2020-05-04,2024,1970-05-01
calder,Ines Calder,,councillor,Harwick Council,2012,2020-05-03,
reyes,"Reyes, Tomas",,councillor,Harwick Council,2019,,
`;

const text = (value: string) => ({ en: { value } });
const item = (id: string) => ({ datavalue: { value: { id } } });
const time = (time: string, precision: number) => ({ datavalue: { value: { time, precision } } });
const wikidata = [
  { id: "Q10", labels: text("mayor"), claims: { P1001: [{ mainsnak: item("Q11") }] } },
  { id: "Q11", labels: text("Harwick") },
  {
    id: "Q12",
    labels: text("Ines Calder"),
    aliases: { en: [{ value: "Ines Maria Calder" }] },
    claims: {
      P31: [{ mainsnak: item("Q5") }],
      P569: [{ mainsnak: time("+1970-05-01T00:00:00Z", 11) }],
      P39: [
        {
          mainsnak: item("Q10"),
          qualifiers: { P580: [time("+2020-05-04T00:00:00Z", 11)], P582: [time("+2024-00-00T00:00:00Z", 9)] },
        },
        { mainsnak: item("Q99") },
        { mainsnak: item("Q10"), rank: "deprecated" },
      ],
    },
  },
];

describe("a people file", () => {
  it("in Popolo gives people with the posts they hold", () => {
    const { people, issues } = peopleFrom(JSON.stringify(popolo));
    expect(issues).toEqual([]);
    expect(people).toEqual([
      {
        id: "calder",
        name: "Ines Calder",
        names: ["Ines Maria Calder"],
        identifiers: ["wikidata:Q0", "born:1970-05-01"],
        posts: [{ title: "Mayor", body: "Harwick Council", from: "2020-05-04", to: "2024" }],
      },
      {
        id: "reyes",
        name: "Tomas Reyes",
        names: [],
        identifiers: [],
        posts: [{ title: "councillor", body: "Harwick Council", from: "2019", to: null }],
      },
    ]);
  });

  it("in CSV gives one person for each id, with a post a row", () => {
    const { people, issues } = peopleFrom(csv);
    expect(issues).toEqual([]);
    expect(people.map(({ id, name, names, posts }) => [id, name, names.length, posts.length])).toEqual([
      ["calder", "Ines Calder", 2, 2],
      ["reyes", "Reyes, Tomas", 0, 1],
    ]);
    expect(people[0]?.identifiers).toEqual(["born:1970-05-01"]);
  });

  it("in CSV never makes one person of two rows of one name", () => {
    const { people } = peopleFrom("name;post\nAdam Smith;mayor\nAdam Smith;judge\n");
    expect(people.map(({ posts }) => posts.map(({ title }) => title))).toEqual([["mayor"], ["judge"]]);
  });

  const lines = `[\n${wikidata.map((entity) => JSON.stringify(entity)).join(",\n")}\n]\n`;
  it.each([
    ["a list", JSON.stringify(wikidata)],
    ["a line each", lines],
    ["a line each without the list", wikidata.map((entity) => JSON.stringify(entity)).join("\n")],
  ])("of Wikidata entities, as %s, gives who held a position", (_, dump) => {
    const { people, issues } = peopleFrom(dump);
    expect(people).toEqual([
      {
        id: "Q12",
        name: "Ines Calder",
        names: ["Ines Maria Calder"],
        identifiers: ["wikidata:Q12", "born:1970-05-01"],
        posts: [{ title: "mayor", body: "Harwick", from: "2020-05-04", to: "2024" }],
      },
    ]);
    expect(issues).toMatchObject([{ code: "skipped-part", at: "Q12, position 2" }]);
  });

  it.each<[string, string, string, string]>([
    ["no name column", "id,post\n1,mayor\n", "wrong-format", "line 1"],
    ["no name", "id,name\n1,\n", "bad-field", "line 2"],
    ["a date that is none", "name,post,from\nAda Smith,mayor,soon\n", "bad-field", "line 2, start date"],
    ["an end before the start", "name,post,from,to\nAda Smith,mayor,2020,2019\n", "bad-field", "line 2"],
    ["one id for two", "id,name\n1,Ada Smith\n1,Beth Smith\n", "bad-field", "line 3"],
    ["a name of a page", `name\n${"a".repeat(1000)}\n`, "bad-field", "line 2, name"],
    ["nothing", " \n", "empty", "the file"],
    ["broken JSON", '{"persons": [', "bad-json", "line 1"],
    ["another JSON", '{"a": 1}', "wrong-format", "the file"],
    ["a person that is no object", '{"persons": [7]}', "bad-field", "persons[0]"],
    ["a name that is no text", '{"persons": [{"name": {}}]}', "bad-field", "persons[0].name"],
    [
      "a membership of nobody",
      '{"persons": [{"id": "a", "name": "Ada Smith"}], "memberships": [{"person_id": "b"}]}',
      "bad-field",
      "memberships[0]",
    ],
    ["a table cut inside a field", 'name,post\n"Ada Smith,mayor\n', "damaged", "the table"],
  ])("with %s says so and where", (_, input, code, at) => {
    expect(peopleFrom(input).issues[0]).toMatchObject({ code, at });
  });

  it("keeps a person whose post cannot be read, without the post", () => {
    const { people } = peopleFrom("name,post,from\nAda Smith,mayor,soon\n");
    expect(people).toMatchObject([{ name: "Ada Smith", posts: [] }]);
  });

  it("takes nothing from the prototype of an object", () => {
    const { people } = peopleFrom(
      '{"persons": [{"id": "__proto__", "name": "constructor", "__proto__": {"a": 1}}]}',
    );
    expect(people).toMatchObject([{ id: "__proto__", name: "constructor" }]);
    expect(({} as { a?: number }).a).toBeUndefined();
  });

  it("that is too large is not read", () => {
    const { people, issues } = peopleFrom(new Uint8Array(defaultLimits.bytes + 1));
    expect(people).toEqual([]);
    expect(issues).toMatchObject([{ code: "too-large" }]);
  });

  it("of any bytes at all never fails, and what comes out is sound", () => {
    const piece = fc.constantFrom(
      ...'name id post , ; " \n [ ] { } : persons memberships claims P39 null 1 2020 Ines Calder \u0000 \ud800'.split(
        " ",
      ),
    );
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((pieces) => pieces.join("")),
      fc.json(),
    );
    fc.assert(
      fc.property(anything, (input) => {
        const first = peopleFrom(input);
        expect(peopleFrom(input)).toEqual(first);
        for (const person of first.people) expect(personSchema.safeParse(person).success).toBe(true);
        peopleFrom(new TextEncoder().encode(input));
      }),
      { numRuns: 300 },
    );
  });

  it("of a deep nesting does not fail", () => {
    expect(peopleFrom(`${"[".repeat(200_000)}`).people).toEqual([]);
    expect(peopleFrom(`{"persons":${"[".repeat(100_000)}${"]".repeat(100_000)}}`).people).toEqual([]);
  });
});
