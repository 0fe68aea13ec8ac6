import { deflateRawSync } from "node:zlib";
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { intake } from "../../src/intake/intake.ts";

const made = await Packer.toBuffer(
  new Document({
    title: "The ferry vote",
    creator: "Nora Finch",
    footnotes: { 1: { children: [new Paragraph("Minutes of 3 November.")] } },
    sections: [
      {
        children: [
          new Paragraph({ text: "The ferry vote", heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun("The council voted "),
              new TextRun({ text: "5 to 2", bold: true }),
              new TextRun("."),
              new FootnoteReferenceRun(1),
            ],
          }),
          new Paragraph({ text: "Every resident shall be heard.", style: "IntenseQuote" }),
          new Paragraph({ text: "A second vote", bullet: { level: 0 } }),
          new Paragraph({
            children: [
              new ExternalHyperlink({
                link: "https://ledger.example/",
                children: [new TextRun("The report")],
              }),
            ],
          }),
        ],
      },
    ],
    styles: { paragraphStyles: [{ id: "IntenseQuote", name: "Intense Quote", basedOn: "Normal" }] },
  }),
);

const codes = async (bytes: Uint8Array, options = {}) =>
  (await intake(bytes, options)).issues.map(({ code }) => code);
const files = () => unzipSync(made);
const withMain = (change: (xml: string) => string) => {
  const parts = files();
  const xml = change(Buffer.from(parts["word/document.xml"] as Uint8Array).toString());
  return zipSync({ ...parts, "word/document.xml": strToU8(xml) });
};

describe("a Word document", () => {
  test("text with its layout, notes at the end", async () => {
    const { document, issues } = await intake(made);
    expect(issues).toEqual([]);
    expect(document?.text.split("\n\n")).toEqual([
      "The ferry vote",
      "The council voted 5 to 2.",
      "Every resident shall be heard.",
      "A second vote",
      "The report",
      "Minutes of 3 November.",
    ]);
    expect(document?.blocks.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual([
      ["heading", "The ferry vote"],
      ["blockquote", "Every resident shall be heard."],
      ["list", "A second vote"],
      ["list", "Minutes of 3 November."],
    ]);
    expect(document).toMatchObject({ title: "The ferry vote", authors: ["Nora Finch"] });
  });
});

test("a table behind a chart is no reason to refuse", async () => {
  const bytes = zipSync({ ...files(), "word/embeddings/Microsoft_Excel_Sheet1.xlsx": made });
  const { document, issues } = await intake(bytes);
  expect(issues).toEqual([]);
  expect(document?.title).toBe("The ferry vote");
});

describe("hostile archives", () => {
  test.each<[string, () => Uint8Array, object, string]>([
    ["cut short", () => made.subarray(0, made.length - 200), {}, "damaged"],
    [
      "bomb",
      () => zipSync({ ...files(), "word/media/a.bin": new Uint8Array(20 * 1024 * 1024) }),
      {},
      "inflates-too-far",
    ],
    ["above the limit in all", () => made, { limits: { inflated: 1000 } }, "inflates-too-far"],
    ["too many entries", () => made, { limits: { entries: 3 } }, "too-many-entries"],
    ["an archive that holds the document", () => zipSync({ "minutes.docx": made }), {}, "nested-archive"],
    [
      "two entries of one name",
      () => {
        const bytes = Buffer.from(
          zipSync({ ...files(), "word/documenu.xml": files()["word/document.xml"] as Uint8Array }),
        );
        return Buffer.from(bytes.toString("latin1").replaceAll("documenu", "document"), "latin1");
      },
      {},
      "damaged",
    ],
    [
      "20,000 entries",
      () => zipSync(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`${i}`, new Uint8Array()]))),
      {},
      "too-many-entries",
    ],
    ["no document inside", () => zipSync({ "a.txt": strToU8("words") }), {}, "unknown-format"],
    [
      "entities",
      () => withMain((xml) => xml.replace(/(<w:document)/, '<!DOCTYPE x [<!ENTITY a "b">]>$1')),
      {},
      "damaged",
    ],
    [
      "too deep",
      () =>
        withMain((xml) =>
          xml.replace("<w:body>", `<w:body>${"<w:sdt>".repeat(600)}${"</w:sdt>".repeat(600)}`),
        ),
      {},
      "too-deep",
    ],
    ["no XML", () => withMain(() => "<w:document"), {}, "damaged"],
    ["overlapping entries", overlapping, {}, "damaged"],
  ])("%s", async (_, bytes, options, code) => {
    expect(await codes(bytes(), options)).toEqual([code]);
  });

  test("a declared size is not believed", async () => {
    const bytes = Buffer.from(zipSync({ ...files(), "word/media/a.bin": new Uint8Array(20 * 1024 * 1024) }));
    for (
      let at = bytes.indexOf("PK\x01\x02", 0, "latin1");
      at >= 0;
      at = bytes.indexOf("PK\x01\x02", at + 4, "latin1")
    )
      bytes.writeUInt32LE(10, at + 24);
    expect(await codes(bytes)).toEqual(["inflates-too-far"]);
  });
});

/** Many entries that all point to the same packed bytes. */
function overlapping(): Uint8Array {
  const data = deflateRawSync(Buffer.alloc(50_000, "a"));
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(1, 26);
  local.write("a", 30);
  const central = Buffer.alloc(47);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt16LE(1, 28);
  central.write("a", 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(500, 10);
  end.writeUInt32LE(local.length + data.length, 16);
  return Buffer.concat([local, data, ...Array.from({ length: 500 }, () => central), Buffer.from(end)]);
}
