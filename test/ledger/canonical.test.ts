import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/ledger/bytes.ts";
import { canonical, type Json, parseCanonical } from "../../src/ledger/canonical.ts";
import { commitment, disclosureOf, newSalt } from "../../src/ledger/commitment.ts";
import { hostile } from "./log.ts";

const jcs = hostile("jcs");

describe("canonical JSON", () => {
  it.each<[Json, string]>([
    [{ b: 1, a: [true, null] }, '{"a":[true,null],"b":1}'],
    [1e21, "1e+21"],
    [-0, "0"],
    [0.000001, "0.000001"],
    ["\u20ac$\u000f\nA'B\"\\", '"\u20ac$\\u000f\\nA\'B\\"\\\\"'],
    [
      { "\u20ac": 1, "\r": 2, "\ufb33": 3, "\ud83d\ude00": 4 },
      '{"\\r":2,"\u20ac":1,"\ud83d\ude00":4,"\ufb33":3}',
    ],
  ])("spells %j", (value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }, undefined as unknown as Json])(
    "has no spelling for %s",
    (value) => {
      expect(() => canonical(value)).toThrow(expect.objectContaining({ code: "no-canonical-form" }));
    },
  );

  it("is read back to the same value, and in no other spelling", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const text = canonical(value as Json);
        expect(canonical(parseCanonical(text) as Json)).toBe(text);
        expect(parseCanonical(` ${text}`)).toBeUndefined();
      }),
    );
    for (const text of ["{", '{"b":1,"a":2}', '{"a":1,"a":1}', "1.0", '"\\u0061"'])
      expect(parseCanonical(text)).toBeUndefined();
  });

  it.skipIf(!jcs)("has the spelling of each of the six published vectors", () => {
    const names = readdirSync(join(jcs ?? "", "input"));
    expect(names.length).toBe(6);
    for (const name of names) {
      const input = JSON.parse(readFileSync(join(jcs ?? "", "input", name), "utf8"));
      expect(canonical(input)).toBe(readFileSync(join(jcs ?? "", "output", name), "utf8"));
      const hex = readFileSync(join(jcs ?? "", "outhex", name.replace(".json", ".txt")), "utf8");
      expect(Buffer.from(canonical(input)).toString("hex")).toBe(hex.replace(/\s/g, ""));
    }
  });
});

describe("base64", () => {
  it("has one spelling for some bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
    for (const text of ["A", "AA", "AB==", "AAB=", "AA=A", "-_-_", "AAAA\n", "===="])
      expect(fromBase64(text)).toBeNull();
  });
});

describe("commitments", () => {
  it("depend on label, value and salt, and on nothing else", () => {
    const salt = toBase64(new Uint8Array(32).fill(1));
    const one = commitment("text", disclosureOf({ a: 1, b: 2 }, salt));
    expect(one).toBe("av3L3QCVbdhvei1S6SBz7/MUSS9J7EeHsfZfg6wWbYM=");
    expect(commitment("text", disclosureOf({ b: 2, a: 1 }, salt))).toBe(one);
    expect(commitment("texts", disclosureOf({ a: 1, b: 2 }, salt))).not.toBe(one);
    expect(commitment("text", disclosureOf({ a: 1, b: 3 }, salt))).not.toBe(one);
    expect(commitment("text", disclosureOf({ a: 1, b: 2 }))).not.toBe(one);
  });

  it("want a salt as long as the hash, and never the same", () => {
    expect(commitment("text", disclosureOf(1, "AAAA"))).toBeNull();
    expect(commitment("text", disclosureOf(1, "not base64"))).toBeNull();
    expect(new Set(Array.from({ length: 1000 }, newSalt)).size).toBe(1000);
  });
});
