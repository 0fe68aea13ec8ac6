import { utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/ledger/canonical.ts";
import { commitment } from "../../src/ledger/commitment.ts";
import { disclosureLine, parseDisclosures } from "../../src/ledger/disclosure-lines.ts";
import { parseEntry, seal } from "../../src/ledger/entry/entry.ts";
import { type Fields, kinds, labelsOf } from "../../src/ledger/entry/fields.ts";
import { type History, type Known, ruleBreaches } from "../../src/ledger/entry/history.ts";

const by = { role: "editor", key: "2a6edc7e" };
const head = { about: null, prev: null, policy: "1", by, at: "2026-01-05T10:00:00Z" };
const hash = (digit: string): string => digit.repeat(64);

const ruling: Fields<"ruling"> = {
  claim: "The bridge cost 3 million dollars.",
  ruling: "The council's accounts say 4 million.",
  reasons: ["The accounts of 2025 list 4 million dollars for the bridge."],
  evidence: [hash("e")],
  reply: { state: "no answer", asked: "2026-01-01", channel: "e-mail", deadline: "2026-01-03" },
};
const evidence: Fields<"evidence"> = {
  title: "Accounts",
  address: null,
  capture: null,
  note: null,
  receipt: null,
};

function history(...known: Pick<Known, "hash" | "kind">[]): History {
  const all = new Map(
    known.map((entry, index) => [entry.hash, { index, about: null, chain: entry.hash, ...entry }]),
  );
  return {
    known: (hash) => all.get(hash),
    newest: (chain) => (all.has(chain) ? chain : undefined),
    lastAt: "2026-01-05T09:00:00Z",
  };
}
const past = history({ hash: hash("5"), kind: "statement" }, { hash: hash("e"), kind: "evidence" });
const onStatement = { ...head, about: hash("5"), prev: hash("5") };

describe("entries", () => {
  it("hold commitments and nothing of what they say", () => {
    const { entry, leaf, disclosures } = seal("ruling", ruling, onStatement);
    const text = new TextDecoder().decode(leaf);
    for (const word of ["bridge", "million", "e-mail", "2025"]) expect(text).not.toContain(word);
    expect(parseEntry(leaf)).toEqual(entry);
    expect(entry.c).toEqual(
      labelsOf("ruling").map((label) => commitment(label, disclosures[label] ?? { salt: "", text: "" })),
    );
  });

  it("are never the same twice", () => {
    const [one, two] = [seal("evidence", evidence, head), seal("evidence", evidence, head)];
    expect(one.entry.id).not.toBe(two.entry.id);
    for (const [i, c] of one.entry.c.entries()) expect(c).not.toBe(two.entry.c[i]);
  });

  it.each<[string, object]>([
    ["no reasons", { ...ruling, reasons: [] }],
    ["an empty reason", { ...ruling, reasons: [" "] }],
    ["no evidence", { ...ruling, evidence: [] }],
    ["no word on the right of reply", { ...ruling, reply: undefined }],
    ["not asked, without a because", { ...ruling, reply: { state: "not asked", because: "" } }],
    ["an answer without its words", { ...ruling, reply: { ...ruling.reply, state: "answered" } }],
    ["a field that rulings do not have", { ...ruling, score: 7 }],
  ])("a ruling is refused with %s", (_, fields) => {
    expect(() => seal("ruling", fields as Fields<"ruling">, onStatement)).toThrow(
      expect.objectContaining({ code: "bad-entry" }),
    );
  });

  it.each<[string, (entry: { [key: string]: Json }) => void]>([
    ["a kind nobody knows", (entry) => (entry.kind = "verdict")],
    ["a field too many", (entry) => (entry.text = "words")],
    ["a commitment too few", (entry) => (entry.c as Json[]).pop()],
    ["a time with a fraction", (entry) => (entry.at = "2026-01-05T10:00:00.5Z")],
    ["an id that could be a name", (entry) => (entry.id = "ines-calder")],
  ])("are refused with %s", (_, change) => {
    const entry = JSON.parse(new TextDecoder().decode(seal("evidence", evidence, head).leaf));
    change(entry);
    const sorted = Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(() => parseEntry(utf8ToBytes(JSON.stringify(sorted)))).toThrow(
      expect.objectContaining({ code: "bad-entry" }),
    );
  });

  it("have fields for every kind", () => {
    for (const kind of kinds) expect(labelsOf(kind).length).toBeGreaterThan(0);
  });
});

describe("the rules between entries", () => {
  const breaches = (kind: Parameters<typeof seal>[0], fields: object, given: object, at = past) =>
    ruleBreaches(seal(kind, fields as never, { ...onStatement, ...given }).entry, fields as never, at).map(
      ({ message }) => message,
    );

  it("let a ruling pass that follows them", () => {
    expect(breaches("ruling", ruling, {})).toEqual([]);
    expect(
      breaches("ruling", { ...ruling, reply: { state: "not asked", because: "The speaker has died." } }, {}),
    ).toEqual([]);
  });

  it.each<[string, Parameters<typeof seal>[0], object, object, RegExp]>([
    ["a ruling about nothing", "ruling", ruling, { about: null, prev: null }, /must say what it is about/],
    ["a ruling about evidence", "ruling", ruling, { about: hash("e"), prev: hash("e") }, /cannot be about/],
    [
      "evidence that is nowhere",
      "ruling",
      { ...ruling, evidence: [hash("f")] },
      {},
      /names evidence that is not/,
    ],
    [
      "a statement as evidence",
      "ruling",
      { ...ruling, evidence: [hash("5")] },
      {},
      /names evidence that is not/,
    ],
    [
      "no answer, before the deadline",
      "ruling",
      { ...ruling, reply: { ...ruling.reply, deadline: "2026-01-05" } },
      {},
      /before the deadline/,
    ],
    ["a second entry after the same one", "ruling", ruling, { prev: null }, /newest entry of its chain/],
    ["a date before the entry before", "ruling", ruling, { at: "2026-01-05T08:59:59Z" }, /dated/],
    [
      "a walk-back to a statement that is not there",
      "walkback",
      { statement: hash("f"), change: "withdraws" },
      {},
      /no statement/,
    ],
    [
      "an entry about one that is not there",
      "reply",
      { from: "Ines Calder", received: "2026-01-04", text: "No." },
      { about: hash("9"), prev: null },
      /not in the log/,
    ],
    [
      "a redaction of another entry",
      "redaction",
      redaction({ entry: hash("e"), index: 1 }),
      {},
      /another entry/,
    ],
    [
      "a redaction of fields that are not there",
      "redaction",
      { ...redaction(), fields: ["salary"] },
      {},
      /does not have/,
    ],
  ])("find %s", (_, kind, fields, given, message) => {
    expect(breaches(kind, fields, given).join("; ")).toMatch(message);
  });

  it("let nothing of the ledger's own acts be redacted", () => {
    const at = history({ hash: hash("5"), kind: "edition" });
    expect(breaches("redaction", { ...redaction(), fields: ["files"] }, {}, at).join()).toMatch(
      /nothing can be redacted/,
    );
  });

  function redaction(target = { entry: hash("5"), index: 0 }): Fields<"redaction"> {
    return {
      target,
      fields: ["speaker"],
      ground: "private person",
      decided: "editor",
      review: null,
      appeal: "Write to us.",
    };
  }
});

describe("lines of disclosures", () => {
  it("are read as they were written, and in no other spelling", () => {
    const { disclosures } = seal("evidence", evidence, head);
    const line = disclosureLine({ index: 3, disclosures });
    expect(parseDisclosures(utf8ToBytes(line))).toEqual([{ index: 3, disclosures }]);
    expect(disclosureLine({ index: 3, disclosures: {} })).toBe("");
    for (const wrong of [
      line.trimEnd(),
      ` ${line}`,
      `${line}${line}`,
      line.replace('"i":3', '"i":03'),
      '{"f":{},"i":0,"x":1}\n',
      '{"f":{"__proto__":["",1]},"i":0}\n',
      '{"f":{"a":["",1,2]},"i":0}\n',
      '{"f":null,"i":0}\n',
      "null\n",
    ])
      expect(parseDisclosures(utf8ToBytes(wrong))).toBeNull();
  });
});
