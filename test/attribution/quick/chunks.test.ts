import { describe, expect, test } from "vitest";
import { adviceOf } from "../../../src/attribution/quick/advice.ts";
import { chunk, chunksOf, kindAt, pathOf } from "../../../src/attribution/quick/chunks.ts";
import { observe } from "../../../src/attribution/quick/observe.ts";
import { documentOf } from "../../../src/intake/document-of.ts";
import { analyse } from "../../../src/text/analyse.ts";

const names = Object.fromEntries(Object.entries(chunk).map(([name, kind]) => [kind, name]));

function chunked(text: string) {
  const document = documentOf(text);
  const analysis = analyse(document);
  const none = { word: () => 0, frame: () => 0 };
  const seen = observe(analysis, [0, analysis.tokens.length], none, adviceOf(analysis, document));
  const chunks = chunksOf(seen);
  const words = Array.from(chunks.kinds, () => [] as string[]);
  for (const [i, token] of analysis.tokens.entries()) words[chunks.at[i] as number]?.push(token.text);
  return { chunks, phrases: words.map((held, c) => `${held.join(" ")}/${names[chunks.kinds[c] as number]}`) };
}

describe("chunks", () => {
  test.each([
    [
      "She said that the old bridge of Harwick would not come, and nobody paid.",
      "She/noun said/verb that/opener the old bridge/noun of/preposition Harwick/noun would not come/verb ,/comma and/and nobody/noun paid/verb ./mark",
    ],
    [
      "The county wants to close the mayor’s road.",
      "The county/noun wants/verb to/to close/verb the mayor ’s road/noun ./mark",
    ],
    ["He gave the council the plan.", "He/noun gave/verb the council/noun the plan/noun ./mark"],
    ["It rained. It snowed.", "It/noun rained/verb ./mark It/noun snowed/verb ./mark"],
  ])("%s", (text, expected) => {
    expect(chunked(text).phrases.join(" ")).toBe(expected);
  });

  test("know what the clause holds since its verb, and the way from one to another", () => {
    const { chunks } = chunked("He gave the council the plan for May.");
    // Before “for”: two noun phrases and no preposition since the verb.
    expect(chunks.load[6]).toBe(2 * 4);
    expect(kindAt(chunks, 0, 1)).toBe(chunk.verb);
    expect(kindAt(chunks, 0, -1)).toBe(0);
    expect(pathOf(chunks, 0, 1)).not.toBe(pathOf(chunks, 1, 2));
    expect(chunked("").phrases).toEqual([]);
  });
});
