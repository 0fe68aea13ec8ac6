import { describe, expect, test } from "vitest";
import { intake } from "../../src/intake/intake.ts";
import { column, makePdf, type Piece } from "./make-pdf.ts";

const read = async (pages: Piece[][], more = {}) => (await intake(makePdf(pages, more))).document;

const story = [
  "The council voted on Tuesday to close the river ferry for the winter, and",
  "the town will decide in March whether the boat is to sail again. Mayor Ines",
  "Calder said that the engine, which was bought second-hand, had failed an in-",
  "spection twice.",
  "",
  "Councillor Tomas Reyes asked for the report. He said the ferry costs more",
  "than it earns.",
];

describe("layout", () => {
  test("lines become paragraphs; a word cut at a line's end is joined, a compound keeps its hyphen", async () => {
    const document = await read([column(story)]);
    expect(document?.text.split("\n\n")).toEqual([
      "The council voted on Tuesday to close the river ferry for the winter, and the town will decide in March whether the boat is to sail again. Mayor Ines Calder said that the engine, which was bought second-hand, had failed an inspection twice.",
      "Councillor Tomas Reyes asked for the report. He said the ferry costs more than it earns.",
    ]);
    expect(document?.source.mediaType).toBe("application/pdf");
  });

  test("two columns under a title are read one after the other", async () => {
    const left = [
      "The ferry has crossed the river",
      "since 1911. It carried timber at",
      "first, and later the children of",
      "the north bank to their school.",
      "This winter it stays ashore, and",
    ];
    const right = [
      "the bridge must carry all. Riders",
      "wrote to the mayor. She answered",
      "that the boat is not safe as it is.",
      "A second vote is planned for the",
      "end of March.",
    ];
    const document = await read([
      [
        { x: 72, y: 740, text: "A ferry and its town", size: 20 },
        ...column(left),
        ...column(right, { x: 320 }),
      ],
    ]);
    expect(document?.text).toBe(
      "A ferry and its town\n\nThe ferry has crossed the river since 1911. It carried timber at first, and later the children of the north bank to their school. This winter it stays ashore, and the bridge must carry all. Riders wrote to the mayor. She answered that the boat is not safe as it is. A second vote is planned for the end of March.",
    );
    expect(document?.title).toBe("A ferry and its town");
    expect(document?.blocks).toEqual([{ kind: "heading", start: 0, end: 20 }]);
  });

  test("running heads and page numbers are left out, and a paragraph goes on over the page", async () => {
    const page = (number: number, lines: string[]): Piece[] => [
      { x: 72, y: 760, text: "Harwick Ledger, 3 November 2026" },
      ...column(lines),
      { x: 300, y: 30, text: `${number}` },
    ];
    const document = await read([
      page(1, [
        "The council met for two hours and heard from nine riders, of whom",
        "seven asked for the boat to be kept and two for the money to be",
      ]),
      page(2, ["spent on the bridge. The mayor thanked them all, and closed the", "meeting."]),
      page(3, ["A second vote is planned."]),
    ]);
    expect(document?.text).toBe(
      "The council met for two hours and heard from nine riders, of whom seven asked for the boat to be kept and two for the money to be spent on the bridge. The mayor thanked them all, and closed the meeting.\n\nA second vote is planned.",
    );
  });

  test("a compound cut at its own hyphen keeps it, if the text has it elsewhere", async () => {
    const document = await read([
      column([
        "The engine was bought second-hand, and Ada Lindqvist asked whether a second-",
        "hand engine could be in-",
        "sured at all.",
      ]),
    ]);
    expect(document?.text).toBe(
      "The engine was bought second-hand, and Ada Lindqvist asked whether a second-hand engine could be insured at all.",
    );
  });

  test("a justified line with spaces as wide as a gutter is one line, in its column", async () => {
    const wide = ["Ada", "Lindqvist", "told", "them"].map((text, i) => ({ x: 72 + i * 58, y: 652, text }));
    const left = [
      "The ferry has crossed the river",
      "since 1911. It carried timber at",
      "first, and then children.",
      "",
    ];
    const right = [
      "that the neighbourhood would need",
      "the boat in March, and that nobody",
      "had asked the riders. Tomas Reyes",
      "had no more questions.",
      "",
    ];
    const document = await read([
      [...column([...left, "", "that the town would pay for it and"]), ...wide, ...column(right, { x: 320 })],
    ]);
    expect(document?.text).toContain(
      "Ada Lindqvist told them that the town would pay for it and that the neighbourhood",
    );
  });

  test("three columns", async () => {
    const words = ["one", "two", "three"].map((name) =>
      Array.from({ length: 5 }, (_, i) => `line ${i + 1} of column ${name}`),
    );
    const document = await read([words.flatMap((lines, i) => column(lines, { x: 72 + i * 160 }))]);
    expect(document?.text).toBe(words.flat().join(" "));
  });

  test("paragraphs set by indents", async () => {
    const indented: Piece[] = [
      "  The boat is old, and the council knew of it when the first of the",
      "repairs was paid.",
      "  The second was paid in May, after a vote that nobody opposed in",
      "the chamber.",
    ].map((text, i) => ({
      x: text.startsWith("  ") ? 90 : 72,
      y: 700 - i * 12,
      text: text.trim(),
      size: 10,
    }));
    expect((await read([indented]))?.text.split("\n\n")).toHaveLength(2);
  });

  test("a transcript has turns", async () => {
    const document = await read([
      column(
        [
          "MAYOR CALDER: The boat is not safe.",
          "TOMAS REYES: Who says so?",
          "MAYOR CALDER: The inspector does.",
        ],
        { leading: 24 },
      ),
    ]);
    expect(document?.kind).toBe("debate");
    expect(document?.turns?.map(({ speaker }) => speaker)).toEqual([
      "MAYOR CALDER",
      "TOMAS REYES",
      "MAYOR CALDER",
    ]);
  });

  test("what the file says of itself", async () => {
    const info = "/Title (The ferry report) /Author (Nora Finch) /CreationDate (D:20261103080000Z)";
    expect(await read([column(story)], { info })).toMatchObject({
      title: "The ferry report",
      authors: ["Nora Finch"],
      published: "2026-11-03",
    });
  });
});

describe("refusals", () => {
  const codes = async (bytes: Uint8Array, options = {}) =>
    (await intake(bytes, options)).issues.map(({ code }) => code);
  const whole = makePdf([column(story)]);

  test.each<[string, Uint8Array, object, string]>([
    [
      "protected",
      makePdf([column(story)], {
        trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >> /ID [<01><01>]`,
      }),
      {},
      "encrypted",
    ],
    ["cut short", whole.subarray(0, whole.length - 300), {}, "damaged"],
    ["no words", makePdf([[]]), {}, "no-text"],
    ["too many pages", makePdf([column(story), column(story)]), { limits: { pages: 1 } }, "too-many-pages"],
    ["too much text", whole, { limits: { text: 50 } }, "too-much-text"],
    ["another format is given", whole, { format: "docx" }, "wrong-format"],
    ["nothing but the mark", Buffer.from("%PDF-1.7\n%%EOF"), {}, "damaged"],
  ])("%s", async (_, bytes, options, code) => {
    expect(await codes(bytes, options)).toEqual([code]);
  });

  test("a script is not run", async () => {
    const catalog = "/OpenAction << /S /JavaScript /JS (globalThis.ferry = 1) >>";
    expect((await read([column(story)], { catalog }))?.text).toContain("council");
    expect("ferry" in globalThis).toBe(false);
  });
});
