import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { act } from "../../../src/ledger/acts/act.ts";
import { codePoints } from "../../../src/publish/annotations/code-points.ts";
import { tableNames, tables } from "../../../src/publish/public-record/tables.ts";
import { restored } from "../../../src/text/csv.ts";
import {
  actor,
  exampleRecords,
  fileIn,
  jsonIn,
  keepRecord,
  pathsLike,
  statementsOf,
  withSite,
} from "./bench.ts";
import { parquetRows } from "./everything.ts";

const ajv = new Ajv2020({ allErrors: true, strict: false });
formats.default(ajv);
const schema = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(new URL(`../schemas/${name}.json`, import.meta.url), "utf8")));

interface Annotations {
  items: { target: { source: unknown; selector: unknown }[] }[];
}
interface Selectors {
  exact: string;
  start: number;
  end: number;
}

describe("linked data", () => {
  it("gives each ruling as a ClaimReview that holds to the schema, on its page and as a file, corrections in it", () =>
    withSite(async ({ folder }) => {
      const validate = schema("claim-review");
      const [path = ""] = pathsLike(folder, /^ruling\/.*json$/);
      const review = jsonIn<{ [key: string]: unknown }>(folder, path);
      expect(validate(review), JSON.stringify(validate.errors)).toBe(true);
      expect(review).toMatchObject({
        url: `https://onrecord.test/harwick/${path.replace("json", "html")}`,
        claimReviewed: "The toll rose 12 percent.",
        reviewRating: { alternateName: "The accounts show 9 percent." },
        correction: [{ text: expect.stringContaining("8 percent") }],
      });
      const [, inPage = ""] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
          fileIn(folder, path.replace("json", "html")),
        ) ?? [];
      expect(JSON.parse(inPage)).toEqual(review);
      // A schema that lets everything through would say nothing.
      expect(validate({ ...review, claimReviewed: undefined })).toBe(false);
      expect(validate({ ...review, reviewRating: { "@type": "Rating", ratingValue: 1 } })).toBe(false);
    }));

  it("gives each document with its quotations and claims, and none that was not said", () =>
    withSite(async (bench) => {
      const things = pathsLike(bench.folder, /jsonld$/).flatMap(
        (path) => jsonIn<{ hasPart: { "@type": string; text: string }[] }>(bench.folder, path).hasPart,
      );
      const statements = await statementsOf(bench);
      const said = statements.filter(({ form }) => !form.negated);
      expect(things.map(({ text }) => text).sort()).toEqual(said.map(({ text }) => text).sort());
      expect(said.length).toBeLessThan(statements.length);
      for (const { form, text } of said)
        expect(things).toContainEqual(
          expect.objectContaining({ "@type": form.kind === "direct" ? "Quotation" : "Claim", text }),
        );
    }));
});

describe("corrections as linked data", () => {
  it("stand on their page, each about what it corrects", () =>
    withSite(async ({ folder }) => {
      const validate = ajv.compile({
        type: "object",
        required: ["@type", "text", "datePublished", "about"],
        properties: {
          "@type": { const: "CorrectionComment" },
          text: { type: "string", minLength: 1 },
          datePublished: { type: "string", format: "date-time" },
          about: {
            type: "object",
            required: ["@id"],
            properties: { "@id": { type: "string", format: "uri" } },
          },
        },
      });
      const [, block = "{}"] =
        /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(fileIn(folder, "corrections.html")) ??
        [];
      const { "@graph": things } = JSON.parse(block) as { "@graph": { about: { "@id": string } }[] };
      expect(things.length).toBe(2);
      for (const thing of things) {
        expect(validate(thing), JSON.stringify(validate.errors)).toBe(true);
        const path = thing.about["@id"].replace("https://onrecord.test/harwick/", "").split("#")[0] ?? "";
        expect(pathsLike(folder, /html$/)).toContain(path);
      }
    }));
});

describe("annotations", () => {
  it("hold to the model, and both selectors name the same place in the text", () =>
    withSite(async ({ folder, store, publish }) => {
      // A text in which characters take two units each.
      const [record] = exampleRecords;
      if (record === undefined) throw new Error("no example");
      const text = record.document.text.replaceAll("o", "\u{1d52c}");
      const shift = (at: number) => at + (record.document.text.slice(0, at).match(/o/g)?.length ?? 0);
      const moved = JSON.parse(JSON.stringify(record), (_, value) =>
        Array.isArray(value) && value.length === 2 && value.every(Number.isInteger)
          ? value.map(shift)
          : value,
      );
      await keepRecord(store, {
        ...moved,
        document: { ...moved.document, text, blocks: [], turns: undefined },
      });
      await publish();
      const validate = schema("annotation-page");
      let count = 0;
      let wide = 0;
      for (const path of pathsLike(folder, /annotations\.json$/)) {
        const page = jsonIn<Annotations>(folder, path);
        expect(validate(page), JSON.stringify(validate.errors)).toBe(true);
        const points = [...fileIn(folder, path.replace("annotations.json", "txt"))];
        for (const { selector } of page.items.flatMap(({ target }) => target)) {
          if (!Array.isArray(selector)) continue;
          const [{ exact }, { start, end }] = selector as [Selectors, Selectors];
          expect(points.slice(start, end).join("")).toBe(exact);
          count += 1;
          if (points.slice(0, start).includes("\u{1d52c}")) wide += 1;
        }
      }
      expect(count).toBeGreaterThan(30);
      expect(wide).toBeGreaterThan(3);
    }));

  it("count characters of Unicode", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), (text, at) => {
        const points = [...text].slice(0, at).join("");
        expect(codePoints(text)(points.length)).toBe([...points].length);
      }),
    );
  });
});

describe("feeds", () => {
  it("are Atom and JSON Feed with the same items, ids that stay, and the newest date of what changed", () =>
    withSite(async (bench) => {
      const { folder, store, publish } = bench;
      const ids: string[][] = [];
      for (const name of ["latest", "corrections"]) {
        const atom = parseAtomFeed(fileIn(folder, `feeds/${name}.xml`));
        const json = parseJsonFeed(fileIn(folder, `feeds/${name}.json`));
        expect(atom.entries?.length).toBeGreaterThan(2);
        expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
        expect(fileIn(folder, `feeds/${name}.json`)).toContain("https://jsonfeed.org/version/1.1");
        for (const { url } of json.items ?? []) {
          const path = url?.replace("https://onrecord.test/harwick/", "").split("#")[0] ?? "";
          expect(pathsLike(folder, /html$/)).toContain(path);
        }
        ids.push(atom.entries?.map(({ id }) => String(id)) ?? []);
      }
      // Something is said about an old statement: it comes up again, under the same id.
      const old = (await statementsOf(bench)).at(5);
      await act(
        store,
        "correction",
        { reason: "misquoted", was: "one <b> & two", is: "\u0000three\ud800", note: null },
        { about: old?.hash ?? "", by: actor(bench) },
      ).catch(() =>
        act(
          store,
          "correction",
          { reason: "misquoted", was: "one <b> & two", is: "three", note: null },
          { about: old?.hash ?? "", by: actor(bench) },
        ),
      );
      await publish();
      const after = parseAtomFeed(fileIn(folder, "feeds/latest.xml"));
      const [first] = after.entries ?? [];
      expect(first?.id).toContain(old?.id ?? "none");
      expect(ids[0]).toContain(first?.id);
      expect(first?.content?.value).toContain("one <b> & two");
      expect(String(after.updated)).toBe(String(first?.updated));
    }));
});

describe("the data", () => {
  it("is the same as CSV, Parquet and SQLite, as its description says", () =>
    withSite(async ({ folder }) => {
      const db = new Database(join(folder, "data/record.sqlite"));
      const described = jsonIn<{
        resources: { name: string; bytes: number; hash: string; schema: { fields: { name: string }[] } }[];
      }>(folder, "data/datapackage.json");
      for (const name of tableNames) {
        const bytes = readFileSync(join(folder, `data/${name}.csv`));
        const csv = parse(bytes, { columns: true }) as { [column: string]: string }[];
        const parquet = await parquetRows(join(folder, `data/${name}.parquet`));
        const rows = db.prepare(`select * from ${name}`).all() as { [column: string]: unknown }[];
        expect(rows.length, name).toBeGreaterThan(0);
        const boolean = new Set<string>(
          tables[name].columns.filter(({ type }) => type === "boolean").map((one) => one.name),
        );
        const inWords = (column: string, value: unknown) =>
          value === null || value === undefined
            ? ""
            : boolean.has(column)
              ? String(Boolean(value))
              : String(value);
        const asText = (row: { [column: string]: unknown }) =>
          tables[name].columns.map((column) => inWords(column.name, row[column.name]));
        expect(parquet.map(asText), name).toEqual(rows.map(asText));
        expect(
          csv.map((row) => tables[name].columns.map((column) => restored(row[column.name] ?? ""))),
          name,
        ).toEqual(rows.map(asText));
        const resource = described.resources.find((one) => one.name === name);
        expect(resource).toMatchObject({
          bytes: bytes.length,
          hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
        });
        expect(resource?.schema.fields.map((field) => field.name)).toEqual(
          tables[name].columns.map((one) => one.name),
        );
        const readme = fileIn(folder, "data/README.md");
        for (const { about } of tables[name].columns) expect(readme).toContain(about);
      }
      db.close();
    }));
});
