import { parse } from "csv-parse/sync";
import fc from "fast-check";
import mammoth from "mammoth";
import { describe, expect, it } from "vitest";
import { columns } from "../../src/publish/sheet/csv.ts";
import { renderSheetDocx } from "../../src/publish/sheet/docx.ts";
import { sheetRows } from "../../src/publish/sheet/rows.ts";
import { renderSheet } from "../../src/publish/sheet/sheet.ts";
import { spot } from "../../src/publish/sheet/spotted.ts";
import type { OnRecord } from "../../src/record.ts";
import { neutral, restored } from "../../src/text/csv.ts";
import { anyRecord } from "../fixtures/publish/any-record.ts";
import { harwick } from "../fixtures/publish/harwick.ts";
import { retold } from "../fixtures/publish/retold.ts";

const rows = sheetRows(harwick);
const factsOf = (line: string) =>
  rows.find((row) => row.line === line)?.facts.map(({ types, words }) => `${types.join("+")}: ${words}`);

describe("sheetRows", () => {
  it("gives every sentence exactly once, in order, word for word, under its own id", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const made = sheetRows(record);
        expect(made.map(({ line }) => line)).toEqual(record.sentences.map(({ id }) => id));
        expect(made.map(({ text }) => text).join("")).toBe(record.document.text);
      }),
    );
  });

  it.each<[line: string, facts: string[]]>([
    ["l1", ["date: May"]],
    ["l4", ["title: Councillor", "name: Tomas Reyes"]],
    [
      "l5",
      [
        "date: 2023",
        "name: Reyes",
        "quotation: “The toll has gone up 12 percent since 2023,”",
        "number: The toll has gone up 12 percent since 2023",
      ],
    ],
    ["l6", ["quotation: “That is simply unfair.”"]],
    [
      "l7",
      [
        "title: Governor",
        "name: Ruth Amadi",
        "paraphrase: did not say: whether the state would pay for the ramps",
      ],
    ],
    [
      "l11",
      [
        "date: 2025",
        "number: About 1,300 people crossed the old bridge each day in 2025",
        "superlative: the largest number in ten years",
      ],
    ],
  ])("finds the facts in line %s", (line, facts) => {
    expect(factsOf(line)).toEqual(facts);
    expect(rows.find((row) => row.line === line)?.factsLeft).toBe(facts.length);
  });

  it("says who says a line and how", () => {
    expect(rows.map(({ said }) => said.join(" / ")).filter(Boolean)).toEqual([
      "Ines Calder (reported; read with confidence: by hand)",
      "Ines Calder (quoted; likely; read with confidence: by hand)",
      "Tomas Reyes (quoted; read with confidence: by hand)",
      "Tomas Reyes (quoted; read with confidence: by hand)",
      "Ruth Amadi (did not say; read with confidence: by hand)",
      "Ruth Amadi (reported: a belief, not a statement; likely; probably read right: by hand)",
      "“a resident”, speaker unknown (quoted; probably read right: by hand)",
      "Tomas Reyes (partly quoted; read with confidence: by hand) / Ines Calder (quoted; read with confidence: by hand)",
    ]);
  });

  it("presets opinion only where every claim of a line is one", () => {
    expect(rows.filter(({ status }) => status === "opinion").map(({ line }) => line)).toEqual(["l6", "l8"]);
    expect(
      rows.filter(({ status }) => status !== "opinion").every(({ status }) => status === "not started"),
    ).toBe(true);
    const mixed = sheetRows({
      ...harwick,
      claims: harwick.claims.map((claim) => (claim.id === "c4" ? { ...claim, sentence: "l6" } : claim)),
    });
    expect(mixed[5]?.status).toBe("not started");
  });

  const spotted = (line: string, type: string) =>
    spot(line, [])
      .filter((one) => one.type === type)
      .map(({ span }) => line.slice(...span));

  it.each([
    ["It may rain and they march on.", []],
    ["May I? It opened in May.", ["May"]],
    ["On 4 March 2026, on March 4 and in March 2026.", ["4 March 2026", "March 4", "March 2026"]],
    ["Between 1998 and 2024-05-01, on Friday, he paid 1200.", ["1998", "2024-05-01", "Friday"]],
  ])("dates in %j", (line, dates) => expect(spotted(line, "date")).toEqual(dates));

  it.each([
    ["Nobody asked. The town did.", []],
    ["The firm in Millbrook, Bell Haulage, left.", ["Millbrook", "Bell Haulage"]],
    [
      "It met the Bank of Harwick and Noor O’Brien-Šimić’s team on Friday.",
      ["Bank of Harwick", "Noor O’Brien-Šimić"],
    ],
    ["She said, “The bridge is open,” and I agree.", []],
  ])("names in %j", (line, names) => expect(spotted(line, "name")).toEqual(names));

  it("keeps what was found already, whole", () => {
    const line = "They met Mayor Ines Calder today.";
    expect(
      spot(line, [
        { type: "title", span: [9, 14] },
        { type: "name", span: [15, 26] },
      ]),
    ).toHaveLength(2);
  });
});

describe("CSV", () => {
  const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: "\r\n" });

  it("is read back by a parser, cell for cell", () => {
    const [head, ...lines] = read(renderSheet(harwick, "csv"));
    expect(head).toEqual(columns);
    expect(lines.map(([line, text]) => [line, restored(text ?? "")])).toEqual(
      rows.map(({ line, text }) => [line, text]),
    );
    expect(lines[4]).toEqual([
      "l5",
      "“The toll has gone up 12 percent since 2023,” Reyes said in reply to the mayor.",
      "fact",
      factsOf("l5")?.join("\n"),
      "4",
      "Tomas Reyes (quoted; read with confidence: by hand)",
      ...["", "", "", "", ""],
      "not started",
      ...["", "", "", "", ""],
    ]);
  });

  it("survives any text", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const [, ...lines] = read(renderSheet(record, "csv"));
        expect(lines.map(([, text]) => restored(text ?? "")).join("")).toBe(record.document.text);
      }),
    );
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1+1",
    "'=1+1",
    "\ufeff=1",
    "'",
  ])("neutralises %j so that it can be undone", (cell) => {
    expect(neutral(cell)).toBe(`'${cell}`);
    expect(restored(neutral(cell))).toBe(cell);
  });

  it("leaves no cell that a spreadsheet would run, and gives every cell back", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            "=",
            "+",
            "-",
            "@",
            "'",
            '"',
            ",",
            ";",
            "\t",
            "\r",
            "\n",
            " ",
            "＝",
            "a",
            "1",
          ),
        }),
        (cell) => {
          expect(neutral(cell)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          expect(restored(neutral(cell))).toBe(cell);
        },
      ),
    );
  });

  it("neutralises names, reasons and ids too", () => {
    const cells = read(renderSheet(retold(harwick, "=1+1"), "csv")).flat();
    expect(cells.some((cell) => cell.startsWith("'=1+1"))).toBe(true);
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });
});

describe("HTML", () => {
  it("has a row for each line, with its id and its facts", () => {
    const sheet = renderSheet(harwick, "html");
    expect(sheet.match(/<th scope="row">/g)).toHaveLength(rows.length);
    for (const { line, facts } of rows) {
      expect(sheet).toContain(`<span class="id">${line}</span>`);
      for (const { types } of facts) expect(sheet).toContain(`<b>${types.join(", ")}</b>`);
    }
    expect(sheet).toContain("11 lines, 31 facts left to check");
  });
});

describe("DOCX", () => {
  const textOf = async (record: OnRecord) =>
    (await mammoth.extractRawText({ buffer: Buffer.from(await renderSheetDocx(record)) })).value;

  it("opens, with every line in it", async () => {
    const text = await textOf(harwick);
    for (const row of rows) {
      expect(text).toContain(row.text);
      expect(text).toContain(row.line);
    }
    expect(text).toContain("Status is one of: not started, confirmed,");
  });

  it("opens when the text holds what XML cannot write", async () => {
    expect(await textOf(retold(harwick, "a\0b\x1b\uffff\ud800<c>&"))).toContain(
      "a\ufffdb\ufffd\ufffd\ufffd<c>&",
    );
  });

  it("repeats its head on each page and lies on its side", async () => {
    const { unzipSync, strFromU8 } = await import("fflate");
    const parts = unzipSync(await renderSheetDocx(harwick));
    const xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain("<w:tblHeader/>");
    expect(xml).toContain('w:orient="landscape"');
    expect(strFromU8(parts["word/footer1.xml"] ?? new Uint8Array())).toContain("NUMPAGES");
  });
});
