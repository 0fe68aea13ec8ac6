import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Queued } from "../../claims/queue.ts";
import type { OnRecord } from "../../record.ts";
import { dayInWords } from "../dates.ts";
import { count, isNot } from "../words.ts";
import { factsLeft } from "./html.ts";
import { type SheetRow, sheetRows, statuses } from "./rows.ts";

// In twentieths of a point; together the width of A4 on its side less the margins.
const columns: [heading: string, width: number][] = [
  ["Line", 1150],
  ["Words", 3800],
  ["Facts in it", 3000],
  ["Speaker", 1700],
  ["Source", 1500],
  ["Checked", 1150],
  ["Status", 950],
  ["Wording", 1150],
  ["Reply", 1150],
];
const margin = 640;
const quiet = "5C574E";
const small = 15;
const line = { style: BorderStyle.SINGLE, size: 4, color: "B9B3A7" };

/** The sheet as a Word document: A4 on its side, the heads on every page, pages numbered. */
export async function renderSheetDocx(record: OnRecord, queue: readonly Queued[] = []): Promise<Uint8Array> {
  const rows = sheetRows(record, queue);
  const { title, publisher, authors, published } = record.document;
  const about = [
    publisher,
    authors.length > 0 ? `by ${authors.join(", ")}` : null,
    published && dayInWords(published),
  ];
  const document = new Document({
    title: writable(title ?? "Line sheet"),
    creator: "Onrecord",
    styles: { default: { document: { run: { font: "Calibri", size: 17 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: 11906, height: 16838 },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: footer(title) },
        children: [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [run(title ?? "A text without a title", { size: 32, color: "22201C" })],
          }),
          new Paragraph({ children: [run(about.filter(Boolean).join(" · "), { color: quiet })] }),
          new Paragraph({
            children: [
              run(
                `Line sheet: ${count(rows.length, "line")}, ${count(factsLeft(rows), "fact")} left to check. ${isNot}`,
              ),
            ],
          }),
          new Paragraph({
            spacing: { after: 160 },
            children: [run(`Status is one of: ${statuses.join(", ")}.`, { color: quiet })],
          }),
          table(rows),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function table(rows: readonly SheetRow[]): Table {
  const head = new TableRow({
    tableHeader: true,
    children: columns.map(([heading], i) => cell(i, [paragraph(heading, { bold: true })], "F1EEE7")),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    width: { size: columns.reduce((sum, [, width]) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(([, width]) => width),
    rows: [head, ...rows.map(tableRow)],
  });
}

function tableRow({
  line: id,
  n,
  text,
  categories,
  facts,
  factsLeft: left,
  said,
  status,
  priority,
}: SheetRow): TableRow {
  const asks = (...what: string[]) => what.map((one) => paragraph(`${one}:`, { size: small, color: quiet }));
  const cells = [
    [
      paragraph(String(n)),
      paragraph(id, { size: small, color: quiet }),
      ...(priority === null ? [] : [paragraph(`priority ${priority}`, { size: small, color: quiet })]),
    ],
    text.split("\n").map((part) => paragraph(part, { font: "Cambria", size: 19 })),
    [
      ...(categories.length > 0 ? [paragraph(categories.join(", "), { size: small, color: quiet })] : []),
      ...facts.map(
        ({ types, words, alone }) =>
          new Paragraph({
            children: [
              run(`${types.join(", ")}: `, { bold: true }),
              run(words),
              ...(alone === undefined ? [] : [run(` standing alone: ${alone}`, { color: quiet })]),
            ],
          }),
      ),
      paragraph(`${count(left, "fact")} left`, { size: small, color: quiet }),
    ],
    said.length > 0 ? said.map((one) => paragraph(one)) : [paragraph("")],
    asks("source and pointer", "second source"),
    asks("how", "by", "on"),
    [paragraph(status)],
    asks("old", "new"),
    asks("asked", "received"),
  ];
  return new TableRow({ cantSplit: true, children: cells.map((children, i) => cell(i, children)) });
}

function cell(column: number, children: Paragraph[], fill?: string): TableCell {
  return new TableCell({
    children,
    width: { size: columns[column]?.[1] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
  });
}

function footer(title: string | null): Footer {
  const shown = title === null ? "" : `${title.slice(0, 80)} · `;
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          run(shown, { size: small, color: quiet }),
          new TextRun({
            children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
            size: small,
            color: quiet,
          }),
        ],
      }),
    ],
  });
}

interface Look {
  bold?: boolean;
  size?: number;
  color?: string;
  font?: string;
}

const paragraph = (text: string, look: Look = {}): Paragraph =>
  new Paragraph({ children: [run(text, look)] });

const run = (text: string, look: Look = {}): TextRun => new TextRun({ text: writable(text), ...look });

/** XML 1.0 has no way to write these characters at all; a file that held one would not open. */
const writable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
