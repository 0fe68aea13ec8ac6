import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classWeights } from "../src/claims/class-weights.ts";
import { claimModels } from "../src/claims/models.ts";
import { read as readAsShipped } from "../src/index.ts";
import { documentOf } from "../src/intake/document-of.ts";
import { intake } from "../src/intake/intake.ts";
import { quickReader } from "../src/models.ts";
import { read, rulesReader } from "../src/read.ts";
import { type OnRecord, recordJsonSchema, recordSchema } from "../src/record.ts";
import type { Span } from "../src/text/span.ts";
import { expectLinear, pumps } from "./linear.ts";

const home = resolve(import.meta.dirname, "..");

/** What holds for every record, whatever the text. */
function expectSound(record: OnRecord, text: string): void {
  expect(recordSchema.parse(record)).toEqual(record);
  expect(record.document.text).toBe(text);
  let end = 0;
  for (const sentence of record.sentences) {
    expect(text.slice(end, sentence.start).trim()).toBe("");
    expect(sentence.start).toBeGreaterThanOrEqual(end);
    end = sentence.end;
  }
  expect(text.slice(end).trim()).toBe("");
  const spans: Span[] = [
    ...record.attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
    ...record.speakers.flatMap(({ mentions, posts }) => [...mentions, ...posts.map(({ span }) => span)]),
    ...record.statements.flatMap(({ place }) => (place === null ? [] : [place.span])),
    ...record.exchanges.flatMap(({ cue }) => (cue === null ? [] : [cue])),
    ...record.claims.flatMap(({ span, quantity }) => (quantity === null ? [span] : [span, quantity.span])),
  ];
  for (const [start, stop] of spans) expect(0 <= start && start < stop && stop <= text.length).toBe(true);
  const ids = (items: readonly { id: string }[]) => {
    const all = new Set(items.map(({ id }) => id));
    expect(all.size).toBe(items.length);
    return all;
  };
  const [sentences, attributions, speakers, statements] = [
    ids(record.sentences),
    ids(record.attributions),
    ids(record.speakers),
    ids(record.statements),
  ];
  ids(record.claims);
  for (const { within } of record.attributions)
    expect(within === null || attributions.has(within)).toBe(true);
  for (const { attribution, speaker, addressee } of record.statements) {
    expect(attributions.has(attribution)).toBe(true);
    expect(speaker === null || speakers.has(speaker)).toBe(true);
    expect(addressee === null || speakers.has(addressee)).toBe(true);
  }
  for (const { from, to } of record.exchanges) expect(statements.has(from) && statements.has(to)).toBe(true);
  for (const { sentence, statement, span } of record.claims) {
    expect(sentences.has(sentence)).toBe(true);
    expect(statement === null || statements.has(statement)).toBe(true);
    const holder = record.sentences.find(({ id }) => id === sentence);
    expect(holder !== undefined && holder.start <= span[0] && span[1] <= holder.end).toBe(true);
  }
}

describe("read", () => {
  it("gives a sound record for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) =>
        expectSound(read(documentOf(text)), text),
      ),
      { numRuns: 300 },
    );
  });

  it("gives a sound record for texts that look like news", () => {
    const parts = fc.constantFrom(
      "Mayor Ines Calder ",
      "Reyes ",
      "said ",
      "“We will cut taxes by 5 percent,” ",
      "told the council ",
      "on Monday ",
      "that crime had doubled since 2010",
      ". ",
      "\n\n",
      "He ",
      "she added",
      ", who ",
      "according to the county",
      "“",
      "”",
      "‘no’ ",
      "CALDER: ",
      "REYES: ",
      "[applause]",
      "nine of ten ",
      "$4.6 million ",
      "walked it back ",
      "fired back: ",
      "Why? ",
      "\ud83d",
      "\u202e",
      "e\u0301",
      "\u0000",
      " — Ada Lindqvist\n",
      "I think ",
      "did not say whether ",
      "12:04 ",
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        expectSound(read(documentOf(text, { published: "2024-03-07" })), text);
      }),
      { numRuns: 300 },
    );
  });

  it("gives the same bytes again", () => {
    const document = documentOf(readFileSync(join(home, "examples/council-debate.txt"), "utf8"));
    expect(JSON.stringify(read(document))).toBe(JSON.stringify(read(structuredClone(document))));
  });

  it("takes the id it is given, and makes one of the document otherwise", () => {
    expect(read(documentOf("It rained."), { id: "x" }).id).toBe("x");
    expect(read(documentOf("It rained.")).id).toMatch(/^r-[0-9a-f]{12}$/);
  });

  it("reads by a learnt reader, and says by which", () => {
    const reader = quickReader();
    const { text } = documentOf(readFileSync(join(home, "examples/council-debate.txt"), "utf8"));
    const record = read(documentOf(text), { reader });
    expectSound(record, text);
    expect(record.reader.models).toEqual({ attribution: reader.digest, ...claimModels });
    expect(reader.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("names the weights of the claims by what they are", () => {
    const digest = createHash("sha256").update(JSON.stringify(classWeights)).digest("hex");
    expect(claimModels.classes).toBe(`sha256:${digest}`);
  });

  it("reads by rule where only the rules are at hand; as the package for Node, by the quick reader", () => {
    const document = documentOf("Mayor Ines Calder said the bridge would open in May.");
    expect(read(document)).toEqual(read(document, { reader: rulesReader }));
    expect(read(document).reader.models).toEqual(claimModels);
    expect(readAsShipped(document)).toEqual(read(document, { reader: quickReader() }));
    expect(readAsShipped(document, { reader: rulesReader })).toEqual(read(document));
  });

  it("hands the intake's issues on", () => {
    const issue = { code: "skipped-part", message: "One cue was left out." } as const;
    expect(read(documentOf("It rained."), { issues: [issue] }).issues).toEqual([issue]);
  });

  it("publishes its schema", () => {
    expect(JSON.parse(readFileSync(join(home, "schema/record-1.json"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(recordJsonSchema())),
    );
  });

  describe("takes linear time", () => {
    it.each(pumps)("$id", (pump) => expectLinear(pump, (text) => read(documentOf(text))));
  });
});

describe("the examples", () => {
  const folder = join(home, "examples");
  const names = readdirSync(folder).filter((name) => !name.endsWith(".record.json"));

  it("are at least four", () => expect(names.length).toBeGreaterThanOrEqual(4));

  it.each(names)("%s gives the record that was reviewed", async (name) => {
    const { document, issues } = await intake(readFileSync(join(folder, name)), { name });
    if (document === null) throw new Error(issues.map(({ message }) => message).join("\n"));
    const record = readAsShipped(document, { issues });
    expectSound(record, document.text);
    const reviewed = readFileSync(join(folder, `${name.replace(/\.\w+$/, "")}.record.json`), "utf8");
    expect(record).toEqual(JSON.parse(reviewed));
  });
});
