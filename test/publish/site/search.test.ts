import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSafePath } from "../../../src/ledger/layout.ts";
import { shardName, shardsOf } from "../../../src/publish/site/search/shards.ts";
import { searchWords } from "../../../src/publish/site/search/words.ts";

/** As the reader's browser looks for the file of a word. */
const ownShard = (prefixes: readonly string[], word: string): string | undefined =>
  prefixes.filter((prefix) => word.startsWith(prefix)).sort((a, b) => b.length - a.length)[0];

describe("the index of the search", () => {
  it.each([
    ["The TOLL rose 12.5 percent", ["the", "toll", "rose", "12", "5", "percent"]],
    ["Café, naïve: ﬁve", ["cafe", "naive", "five"]],
    ["桥 will 关闭", ["桥", "will", "关", "闭"]],
    ["__proto__ <script>", ["proto", "script"]],
    ["", []],
  ])("takes %j apart", (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it("holds every word once, in the file where it is looked for, and no file grows large", () => {
    const words = Array.from({ length: 60_000 }, (_, i): [string, string] => [
      `${"abcde"[i % 5]}${i.toString(36)}`,
      "1,2,3;",
    ]).sort(([a], [b]) => (a < b ? -1 : 1));
    const shards = shardsOf(words);
    const prefixes = shards.map(({ prefix }) => prefix);
    expect(shards.flatMap(({ words }) => words).length).toBe(words.length);
    for (const { prefix, words } of shards) {
      expect(JSON.stringify(words).length).toBeLessThan(100_000);
      for (const [word] of words) expect(ownShard(prefixes, word)).toBe(prefix);
    }
  });

  it("gives every word a file, under a name that every system takes", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme", minLength: 1 })), (texts) => {
        const words = [...new Set(texts.flatMap(searchWords))].sort();
        const shards = shardsOf(words.map((word) => [word, "1;"]));
        const prefixes = shards.map(({ prefix }) => prefix);
        const names = prefixes.map(shardName);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(isSafePath(`search/w/${name}.js`)).toBe(true);
        for (const word of words) expect(ownShard(prefixes, word)).toBeDefined();
      }),
    );
  });
});
