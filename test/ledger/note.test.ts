import { createPrivateKey, sign } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import { checkpointText, openCheckpoint, parseCheckpoint } from "../../src/ledger/note/checkpoint.ts";
import { openNote, type Signer, signNote } from "../../src/ledger/note/note.ts";
import { parseProof, proofText } from "../../src/ledger/note/proof-file.ts";
import { keyText, parseKey, verifierKey } from "../../src/ledger/note/verifier-key.ts";
import { leafHash } from "../../src/ledger/tree/hashes.ts";
import { bundleBytes, entriesOf, tileBytes, tilePath, tilesOf } from "../../src/ledger/tree/tiles.ts";
import { Tree } from "../../src/ledger/tree/tree.ts";
import { entry, treeOf, vectors } from "./log.ts";

/** The log of the vectors signs with a seed of 32 bytes of 1, which no real log may use. */
const log = "onrecord.test/log";
const vkey = "onrecord.test/log+2a6edc7e+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
const signer = testSigner(log, 1);

function testSigner(name: string, seed: number): Signer {
  const pkcs8 = Buffer.concat([
    Buffer.from("302e020100300506032b657004220420", "hex"),
    Buffer.alloc(32, seed),
  ]);
  const privateKey = createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  const { x = "" } = privateKey.export({ format: "jwk" });
  const key = verifierKey(name, new Uint8Array(Buffer.from(x, "base64url")));
  return { key, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}

const checkpoint = (size: number) =>
  signNote(checkpointText({ origin: log, size, root: treeOf(size).root() }), [signer]);
const code = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return "none";
};

describe("signed notes", () => {
  it("are signed as Go signs them", () => {
    expect(keyText(signer.key)).toBe(vkey);
    expect(checkpoint(300)).toBe(
      `onrecord.test/log\n300\n/HWHrG4pE4NMFS6AT9H/tB1zmHHi6JjoCB6fX0NQXiA=\n\n\u2014 onrecord.test/log Km7cfmMsDWW56RoJm3naK8ZpeLOrk1vwq1f0zRTZG4fqFxdNwjipZ1NIzAWdTYFvMFBdZko9HswnoL7EVtqYF/sReAA=\n`,
    );
  });

  it("open with the key, and with no bit changed", () => {
    const note = utf8ToBytes(checkpoint(5));
    expect(openCheckpoint(note, [parseKey(vkey)])).toEqual({ origin: log, size: 5, root: treeOf(5).root() });
    for (let bit = 0; bit < note.length * 8; bit++) {
      const changed = note.slice();
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(code(() => openNote(changed, [signer.key]))).toMatch(/bad-note|bad-signature|unknown-signer/);
    }
  });

  it("pass over signatures of unknown keys, and refuse one bad signature of a known key", () => {
    const [other, third] = [testSigner("other.test", 2), testSigner("third.test", 3)];
    const note = signNote("words\n", [other, signer]);
    expect(openNote(note, [signer.key])).toBe("words\n");
    expect(code(() => openNote(note, [third.key]))).toBe("unknown-signer");
    const forged = signNote("words\n", [signer, { ...other, sign: third.sign }]);
    expect(code(() => openNote(forged, [signer.key, other.key]))).toBe("bad-signature");
  });

  it("carry as many signatures as the specification asks for", () => {
    const many = Array.from({ length: 16 }, (_, i) => testSigner(`witness${i}.test`, i + 1));
    expect(openNote(signNote("words\n", many), [many[15]?.key ?? signer.key])).toBe("words\n");
  });

  it.each([
    ["no signature", "words\n"],
    ["no line feed at the end", checkpoint(1).trimEnd()],
    ["a control character", checkpoint(1).replace("\n1\n", "\n1\r\n")],
    ["a hyphen for the dash", checkpoint(1).replace("\u2014", "-")],
    [
      "base64 whose spare bits are not zero",
      checkpoint(1).replace(/.(?==\n$)/, (char) => String.fromCharCode(char.charCodeAt(0) + 1)),
    ],
    ["too long", `${"x".repeat(1_000_001)}${checkpoint(1)}`],
  ])("are refused: %s", (_, note) => {
    expect(code(() => openNote(note, [signer.key]))).toBe("bad-note");
  });

  it.each([
    "",
    "name",
    "name+00000000+AAAA",
    `${vkey} `,
    vkey.replace("2a6e", "2A6E"),
    vkey.replace("onrecord", "onrecore"),
  ])("have no key %j", (text) => {
    expect(code(() => parseKey(text))).toBe("bad-key");
  });
});

describe("checkpoints", () => {
  it.each(["", "a b\n1\nx\n", "log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "log\n1\n47DE\n"])(
    "are refused: %j",
    (text) => {
      expect(code(() => parseCheckpoint(text))).toBe("bad-checkpoint");
    },
  );
});

describe("proof files", () => {
  const tree = treeOf(300);
  const file = proofText({ index: 7, proof: tree.inclusion(7), checkpoint: checkpoint(300) });

  it("say what they were made of", () => {
    expect(parseProof(file)).toEqual({ index: 7, proof: tree.inclusion(7), checkpoint: checkpoint(300) });
    expect(file.startsWith("c2sp.org/tlog-proof@v1\nindex 7\n")).toBe(true);
  });

  it.each([
    "",
    "c2sp.org/tlog-proof@v1\n",
    file.replace("index 7", "index 07"),
    file.replace("index 7\n", ""),
    file.replace("@v1", "@v2"),
    file.replace("index 7", "index 7\nxyz"),
  ])("are refused: %#", (text) => {
    expect(code(() => parseProof(text))).toBe("bad-proof");
  });
});

describe("bundles", () => {
  it("give back their entries, and say when they are cut", () => {
    const entries = [entry(1), new Uint8Array(), new Uint8Array(65_535).fill(7)];
    expect(entriesOf(bundleBytes(entries))).toEqual(entries);
    expect(code(() => entriesOf(bundleBytes(entries).slice(0, -1)))).toBe("bad-tile");
    expect(code(() => entriesOf(Uint8Array.of(0)))).toBe("bad-tile");
    expect(code(() => bundleBytes([new Uint8Array(65_536)]))).toBe("bad-entry");
  });
});

describe.skipIf(!vectors)("the logs of others", () => {
  const file = (path: string) => new Uint8Array(readFileSync(join(vectors ?? "", path)));

  it("the Go-made log is byte for byte ours, at each of its sizes", () => {
    for (const size of [1, 2, 255, 256, 257, 300]) {
      const tree = treeOf(size);
      for (const name of tilesOf(size)) {
        const { level, number, width } = name;
        const entries = () => Array.from({ length: width }, (_, i) => entry(number * 256 + i));
        const ours = level === "entries" ? bundleBytes(entries()) : tileBytes(tree, { level, number, width });
        expect(ours).toEqual(file(`xmod/log300/${tilePath(name)}`));
      }
      expect(utf8ToBytes(checkpoint(size))).toEqual(file(`xmod/log300/checkpoint.${size}`));
    }
  });

  it("the log that Tessera wrote is read and verified, with each of its checkpoints", () => {
    const key = parseKey(new TextDecoder().decode(file("tessera-log/vkey")).trim());
    const newest = openCheckpoint(file("tessera-log/checkpoint"), [key]);
    const tree = new Tree();
    for (const leaf of entriesOf(file("tessera-log/tile/entries/000.p/15"))) tree.append(leafHash(leaf));
    expect([tree.size, tree.root()]).toEqual([newest.size, newest.root]);
    const names = readdirSync(join(vectors ?? "", "tessera-log")).filter((name) =>
      name.startsWith("checkpoint."),
    );
    expect(names.length).toBe(16);
    for (const name of names) {
      const { size, root } = openCheckpoint(file(`tessera-log/${name}`), [key]);
      expect(tree.root(size)).toEqual(root);
      for (const tile of tilesOf(size))
        if (tile.level === 0)
          expect(tileBytes(tree, { ...tile, level: 0 })).toEqual(file(`tessera-log/${tilePath(tile)}`));
    }
  });
});
