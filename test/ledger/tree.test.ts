import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/ledger/bytes.ts";
import { emptyRoot, leafHash, nodeHash } from "../../src/ledger/tree/hashes.ts";
import { provesConsistency, provesInclusion } from "../../src/ledger/tree/proofs.ts";
import { tileNamed, tilePath, tilesOf } from "../../src/ledger/tree/tiles.ts";
import { entry, treeOf, vectors } from "./log.ts";

const json = (name: string) => JSON.parse(readFileSync(join(vectors ?? "", name), "utf8"));
const bytes = (text: string): Uint8Array => fromBase64(text) ?? new Uint8Array();
const tree = treeOf(400);

/** The definition of RFC 6962 section 2.1, word for word and slow. */
function definedRoot(leaves: Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot;
  if (leaves.length === 1) return leafHash(leaves[0] as Uint8Array);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(definedRoot(leaves.slice(0, k)), definedRoot(leaves.slice(k)));
}

describe("the Merkle tree", () => {
  it("has the roots of the definition at every size", () => {
    for (let size = 0; size <= 70; size++)
      expect(tree.root(size)).toEqual(definedRoot(Array.from({ length: size }, (_, i) => entry(i))));
  });

  it("knows the roots of the Go-made log for three sizes", () => {
    expect([0, 1, 2].map((size) => toBase64(tree.root(size)))).toEqual([
      "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      "2Cnt0HE6G7BePNBhaSSkxb3iHjblNxSaICOe2vqIJfE=",
      "jXl7tY1h9ngEf9+So5ARexbYcYuVcwOpIxo2z24MX3U=",
    ]);
  });

  it("proves every leaf, and nothing once a hash, the index or the size differs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), fc.nat(), (size, i, j) => {
        const index = i % size;
        const proof = tree.inclusion(index, size);
        const leaf = leafHash(entry(index));
        const root = tree.root(size);
        expect(provesInclusion(index, size, leaf, proof, root)).toBe(true);
        const other = j % size;
        if (other !== index) expect(provesInclusion(other, size, leaf, proof, root)).toBe(false);
        expect(provesInclusion(index, size, leafHash(entry(401)), proof, root)).toBe(false);
        expect(provesInclusion(index, size, leaf, [...proof, leaf], root)).toBe(false);
        if (proof.length > 0) expect(provesInclusion(index, size, leaf, proof.slice(1), root)).toBe(false);
      }),
    );
  });

  it("proves that every tree extends every earlier one, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (size, m) => {
        const old = m % (size + 1);
        const proof = tree.consistency(old, size);
        expect(provesConsistency(old, size, tree.root(old), tree.root(size), proof)).toBe(old > 0);
        if (old > 0) expect(provesConsistency(old, size, emptyRoot, tree.root(size), proof)).toBe(false);
        expect(provesConsistency(old, size, tree.root(old), tree.root(size), [...proof, tree.root(1)])).toBe(
          false,
        );
        if (old > 0 && old < size)
          expect(provesConsistency(size, old, tree.root(size), tree.root(old), proof)).toBe(false);
      }),
    );
  });

  it("refuses sizes and indices that are no counts", () => {
    const leaf = leafHash(entry(0));
    for (const [index, size] of [
      [-1, 1],
      [0, 0],
      [0.5, 1],
      [Number.NaN, 1],
      [0, 2 ** 60],
      [1, 1],
    ] as const)
      expect(provesInclusion(index, size, leaf, [], leaf)).toBe(false);
    expect(provesConsistency(-1, 1, leaf, leaf, [])).toBe(false);
    expect(provesConsistency(2, 1, leaf, leaf, [])).toBe(false);
  });
});

describe("tiles", () => {
  it("are named in groups of three digits", () => {
    expect(tilePath({ level: 0, number: 1_234_067, width: 256 })).toBe("tile/0/x001/x234/067");
    expect(tilePath({ level: "entries", number: 0, width: 7 })).toBe("tile/entries/000.p/7");
  });

  it("are read from their names, and from no other names", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(2_000_000), fc.integer({ min: 1, max: 256 }), (level, number, width) => {
        const name = { level, number, width };
        expect(tileNamed(tilePath(name))).toEqual(name);
      }),
    );
    for (const path of [
      "tile/0/1",
      "tile/0/x000/001",
      "tile/00/001",
      "tile/0/000.p/0",
      "tile/0/000.p/256",
      "tile/x/000",
      "tile/0/../000",
    ])
      expect(tileNamed(path)).toBeNull();
  });
});

describe.skipIf(!vectors)("the Go-made log", () => {
  it("has our roots at every size", () => {
    const rows = json("xmod/roots.json") as { size: number; root: string }[];
    const large = treeOf(Math.max(...rows.map((row) => row.size)));
    expect(rows.length).toBeGreaterThan(300);
    for (const { size, root } of rows) expect([size, toBase64(large.root(size))]).toEqual([size, root]);
  });

  it("has our inclusion proofs", () => {
    for (const row of json("xmod/inclusion.json")) {
      const own = row.Size > 400 ? treeOf(row.Size) : tree;
      const proof = own.inclusion(row.Index, row.Size);
      expect(proof.map(toBase64)).toEqual(row.Proof ?? []);
      expect(provesInclusion(row.Index, row.Size, bytes(row.Leaf), proof, bytes(row.Root))).toBe(true);
    }
  });

  it("has our consistency proofs", () => {
    for (const row of json("xmod/consistency.json")) {
      const own = row.NewSize > 400 ? treeOf(row.NewSize) : tree;
      const proof = own.consistency(row.OldSize, row.NewSize);
      expect(proof.map(toBase64)).toEqual(row.Proof ?? []);
      expect(provesConsistency(row.OldSize, row.NewSize, bytes(row.OldRoot), bytes(row.NewRoot), proof)).toBe(
        true,
      );
    }
  });

  it("has our tiles for 70,000 entries", () => {
    const hashTiles = tilesOf(70_000).filter(({ level }) => level !== "entries");
    expect(hashTiles.map(tilePath).sort()).toEqual(json("xmod/tiles-70000.json").sort());
  });

  it("takes the right ones of 132 proofs and refuses the wrong ones", () => {
    const rows = readFileSync(join(vectors ?? "", "proofs.jsonl"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows.length).toBe(132);
    for (const row of rows) {
      const proof = (row.proof ?? []).map(bytes);
      const holds =
        row.kind === "inclusion"
          ? provesInclusion(
              row.leafIdx,
              row.treeSize,
              bytes(row.leafHash ?? ""),
              proof,
              bytes(row.root ?? ""),
            )
          : provesConsistency(row.size1, row.size2, bytes(row.root1 ?? ""), bytes(row.root2 ?? ""), proof);
      expect([row.id, holds]).toEqual([row.id, !row.wantErr]);
    }
  });
});
