import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Reader, Writer } from "../../../src/text/tagger/bytes.ts";
import { FeatureTable } from "../../../src/text/tagger/feature-table.ts";
import { stateGraph } from "../../../src/text/tagger/graph.ts";
import { fold, hashText } from "../../../src/text/tagger/hashing.ts";
import { Lattice } from "../../../src/text/tagger/lattice.ts";
import { LinearTagger, quantise, readTagger, writeTagger } from "../../../src/text/tagger/linear-tagger.ts";

const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 200 });

describe("hashing", () => {
  test("two values never meet under one hash", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (h, a, b) => {
        fc.pre(a !== b);
        expect(fold(h, a)).not.toBe(fold(h, b));
      }),
    );
  });

  test("a part of a text hashes as that part alone", () => {
    expect(hashText("harbour", 3)).toBe(hashText("bour"));
    expect(hashText("harbour", 0, 4)).toBe(hashText("harb"));
    expect(hashText("bour")).not.toBe(hashText("ruob"));
  });
});

test("a feature table finds what is in it and nothing else", () => {
  fc.assert(
    fc.property(hashes, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (keys, other) => {
      const table = new FeatureTable(Uint32Array.from(keys));
      keys.forEach((key, i) => {
        expect(table.find(key)).toBe(i);
        expect(table.find(key | 0)).toBe(i);
      });
      if (!keys.includes(other)) expect(table.find(other)).toBe(-1);
    }),
  );
});

const graph = stateGraph(2, [0, 1], (_, label) => label);

describe("weights", () => {
  const keys = Uint32Array.of(7, 900, 4_000_000_000);
  const weights = quantise(2, keys, Float32Array.of(0.5, -1, 0, 0, 0.25, 0.75), [0, 0.1, 0.2, 0.3]);

  test("features that weigh nothing are left out; the others keep their weight to within one unit", () => {
    expect([...weights.keys]).toEqual([7, 4_000_000_000]);
    const tagger = new LinearTagger(weights);
    const lattice = new Lattice(graph);
    lattice.begin(1);
    tagger.score(lattice, 0, Int32Array.of(7, 900, 4_000_000_000 | 0, 12), 4);
    expect(lattice.scores[0]).toBeCloseTo(0.75, 1);
    expect(lattice.scores[1]).toBeCloseTo(-0.25, 1);
  });

  test("what is written is read again", () => {
    const writer = new Writer().text("a name");
    writeTagger(writer, weights);
    const bytes = writer.finish();
    for (const given of [bytes, Buffer.from(bytes)]) {
      const reader = new Reader(given);
      expect(reader.text()).toBe("a name");
      expect(readTagger(reader)).toEqual(weights);
    }
  });

  test("one changed bit anywhere is noticed", () => {
    const writer = new Writer();
    writeTagger(writer, weights);
    const bytes = writer.finish();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ (1 << bit);
        expect(() => new Reader(changed)).toThrow(RangeError);
      }),
    );
    expect(() => new Reader(bytes.slice(0, 20))).toThrow(RangeError);
  });
});
