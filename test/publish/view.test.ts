import { describe, expect, it } from "vitest";
import { open } from "../../src/publish/view.ts";
import { harwick } from "../fixtures/publish/harwick.ts";

describe("open", () => {
  const view = open(harwick);

  it("numbers statements in the order of the text, the outer before the inner", () => {
    expect(view.said.map(({ n, statement }) => [n, statement.id])).toEqual(
      ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"].map((id, i) => [i + 1, id]),
    );
    expect(view.said[7]?.within).toBe(view.said[6]);
  });

  it("joins the pieces of a split quotation and nothing else", () => {
    expect(view.said[2]?.words).toBe(
      "“The toll has gone up 12 percent since 2023,” … “That is simply unfair.”",
    );
  });

  it("groups by speaker in the order of first statements and keeps the unknown apart", () => {
    expect(view.speakers.map(({ speaker }) => speaker.name)).toEqual([
      "Ines Calder",
      "Tomas Reyes",
      "Ruth Amadi",
    ]);
    expect(view.unknown.map(({ source }) => source)).toEqual(["a resident"]);
    expect(view.silent.map(({ name }) => name)).toEqual(["the council"]);
  });

  it("reads a record whose links lead nowhere, taking them as unknown", () => {
    const broken = open({
      ...harwick,
      speakers: [],
      exchanges: [{ from: "x", to: "s1", kind: "answers", cue: null, confidence: 1 }],
    });
    expect(broken.unknown).toHaveLength(8);
    expect(broken.exchanges).toEqual([]);
    expect(open({ ...harwick, attributions: [] }).said).toEqual([]);
  });
});
