import { describe, expect, it } from "vitest";
import { mannerOf } from "../../src/attribution/manner.ts";
import type { Attribution } from "../../src/record.ts";
import { analysed } from "../support.ts";

/** Each written as source | cue | what is reported. */
const table: { [M in Attribution["manner"]]: string[] } = {
  statement: [
    "Reyes | said | that the bridge was safe",
    "Calder | according to | the bridge is safe",
    "The council | voiced concern about | the toll",
    "Lindqvist | declined | to comment on the toll",
    "Lindqvist | refused | to say whether the toll would rise",
    "Reyes | appeared to suggest | that the mayor knew",
    "Reyes | took aim at | the mayor",
    "Calder | promised | to open the bridge",
    "The mayor | moved to reassure | shopkeepers",
    "the Harwick Ledger | reported | that the bridge was late",
    " | reportedly | the bridge was late",
  ],
  belief: [
    "Reyes | believes | the bridge is safe",
    "Most residents | oppose | the toll",
    "Reyes | seemed to think | the toll was fair",
    "Her aides | are worried | that the toll will rise",
    "Shopkeepers | see | the toll as a burden",
    " | is expected | to rise",
    "Reyes | hopes | that the bridge will open",
    "many drivers | for | the toll is too high",
    "Lindqvist | finds | the plan tiresome",
  ],
  intention: [
    "Reyes | plans | to close the bridge",
    "The council | decided | to raise the toll",
    "Lindqvist | refused | to sign the lease",
    "Reyes | hopes | to open the bridge",
    "The company | is eager | to build it",
    "The mayor’s | decision | to wait",
  ],
  perception: [
    " | seems | to be late",
    " | looks like | a long winter",
    "Reyes | heard | that the bridge had closed",
    "The engineers | discovered | cracks",
  ],
  document: [
    "A poll | showed | that most residents want a new bridge",
    "Polls | suggest | that the mayor is liked",
    "the report of the county engineer | says | the piers are sound",
    "a letter to the council | warned | of floods",
    "court records | show | that the lease was signed",
  ],
};

const words = (text: string) => analysed(text).analysis.tokens;

describe("manner", () => {
  const rows = Object.entries(table).flatMap(([manner, cases]) => cases.map((written) => [written, manner]));

  it.each(rows)("%s: %s", (written, manner) => {
    const [source = "", cue = "", content = ""] = written.split("|").map((part) => part.trim());
    expect(mannerOf({ source, cue: words(cue), content: words(content), kind: "indirect" })).toBe(manner);
  });

  it("takes an attitude in full quotation as said", () => {
    const report = { source: "Reyes", cue: words("agreed"), content: words("“It is late.”") };
    expect(mannerOf({ ...report, kind: "direct" })).toBe("statement");
    expect(mannerOf({ ...report, kind: "indirect" })).toBe("belief");
    expect(mannerOf({ ...report, cue: words("thought"), kind: "direct" })).toBe("belief");
  });

  it("takes a quotation without a cue as said", () => {
    expect(mannerOf({ source: "Reyes", cue: [], content: words("“It is late.”"), kind: "direct" })).toBe(
      "statement",
    );
  });
});
