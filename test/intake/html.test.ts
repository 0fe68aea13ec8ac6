import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { intake } from "../../src/intake/intake.ts";
import type { Document } from "../../src/record.ts";

const page = async (name: string): Promise<Document> => {
  const { document } = await intake(
    readFileSync(new URL(`../fixtures/intake/html/${name}.html`, import.meta.url)),
    { name: `${name}.html` },
  );
  if (document === null) throw new Error(name);
  return document;
};
const read = async (html: string) => intake(new TextEncoder().encode(html), { format: "html" });
const paragraphs = (document: Document) => document.text.split("\n\n");
const ofKind = (document: Document, kind: string) =>
  document.blocks
    .filter((block) => block.kind === kind)
    .map(({ start, end }) => document.text.slice(start, end));

const article = [
  "The council voted 5 to 2 on Tuesday to close the river ferry for the winter, ending a service that has run since 1911.",
  "Mayor Ines Calder said the boat needed a new engine before it could carry passengers again.",
  "“We looked at every figure twice,” Councillor Tomas Reyes told the meeting. “The ferry costs more than it earns.”",
  "Councillor Ada Lindqvist, who voted against, said riders had not been asked. A second vote is planned for March.",
] as const;
const [first, second, third, fourth] = article;

/** The whole text of each page, paragraph by paragraph: all of the article, and nothing besides. */
const pages: [name: string, expected: string[]][] = [
  ["semantic", [first, second, "What comes next", third, "The ferry at its berth on Monday.", fourth]],
  ["div-soup", [...article]],
  [
    "blog",
    [
      first,
      second,
      "The ferry is the shortest road across the river, and it always was.",
      "Petition of the riders",
      third,
      fourth,
    ],
  ],
  ["linked-data", [...article]],
  ["amp", [...article]],
  ["live-blog", ["19:40", first, "19:22", second, "19:05", third, "18:50", fourth]],
  [
    "transcript",
    [
      "MODERATOR: Good evening. The question is the ferry.",
      "MAYOR CALDER: Thank you. The boat needs an engine. [applause]",
      "It cannot sail without one, and we have the report.",
      "TOMAS REYES: I asked for that report in May.",
      "MAYOR CALDER: You have it now.",
    ],
  ],
  [
    "opinion",
    [
      first,
      "The shortest road across the river is made of water.",
      "I have always held that the shortest road across the river is made of water. Others may prefer the bridge.",
      "riders had not been asked. A second vote is planned",
      fourth,
      "Every resident shall be heard before a service ends.",
      "That is the charter, and it has not changed since the town was founded.",
    ],
  ],
  ["old-table", [...article]],
  ["stub", [first]],
  [
    "newspaper",
    [
      "A single ticket will cost two dollars from 1 May, the council decided.",
      "A bus at Mill Street.",
      "Bus passengers in Harwick will pay more from May, the council decided on Monday night by 6 votes to 3.",
      "“Fuel costs twice what it did,” said Mayor Ines Calder. “We have held out for three years.”",
      "“We have held out for three years.”",
      "Ines Calder",
      "Councillor Tomas Reyes said the rise was unnecessary and\nthat riders would leave.",
      "I voted no. Riders were not asked.",
      "— Ada Lindqvist (@adalindqvist) May 1, 2026",
      "What it will cost",
      "Single: $2",
      "Day ticket: $5",
      "More on the timetable will be said in June, according to Governor Ruth Amadi.",
    ],
  ],
];

describe("pages of different build", () => {
  test.each(pages)("%s: the article's text and nothing of the furniture", async (name, expected) => {
    const document = await page(name);
    expect(paragraphs(document)).toEqual(expected);
    expect(document.text).not.toContain("FURNITURE");
    expect(document.source.mediaType).toBe("text/html");
  });
});

describe("what a page says of itself", () => {
  test("elements and the canonical address", async () => {
    expect(await page("semantic")).toMatchObject({
      title: "Harwick closes its ferry for the winter",
      publisher: "Harwick Ledger",
      authors: ["Nora Finch"],
      published: "2026-11-03",
      address: "https://ledger.example/ferry",
      language: "en",
    });
  });

  test("linked data wins; the day is the one that the page writes", async () => {
    expect(await page("linked-data")).toMatchObject({
      title: "Council ends winter ferry",
      publisher: "Harwick Ledger",
      authors: ["Nora Finch", "Paul Okoye"],
      published: "2026-11-03",
    });
  });

  test("meta elements", async () => {
    expect(await page("blog")).toMatchObject({
      title: "Ferry closed",
      authors: ["Paul Okoye"],
      published: "2026-11-04",
    });
    expect(await page("opinion")).toMatchObject({
      authors: ["Ada Lindqvist"],
      publisher: null,
      published: null,
    });
  });

  test("names and addresses in a graph; references of HTML in a script", async () => {
    expect(await page("newspaper")).toMatchObject({
      title: "Bus fares to rise & service to shrink",
      publisher: "Harwick Ledger",
      authors: ["Nora Finch", "Paul Okoye"],
      published: "2026-05-01",
      address: "https://ledger.example/bus-fares",
      language: "en",
    });
  });

  test.each<[html: string, authors: string[]]>([
    ['<p class="byline">By Nora Finch and Paul Okoye, Transport reporters</p>', ["Nora Finch", "Paul Okoye"]],
    [
      "<div>By <a rel=author href=n>Nora Finch</a> and <a rel=author href=p>Paul Okoye</a></div>",
      ["Nora Finch", "Paul Okoye"],
    ],
    ['<div>By <span class="author-name">Owen Marsh</span> | May 3, 2026</div>', ["Owen Marsh"]],
    ["<p>By Monday the council will know.</p>", []],
  ])("a shown byline: %s", async (html, authors) => {
    expect((await read(`${html}<p>${first}</p>`)).document?.authors).toEqual(authors);
  });

  test("linked data may be nested without end", async () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const data = `{"@type":"Article","headline":${deep},"author":${deep}}`;
    const { document } = await read(`<script type="application/ld+json">${data}</script><p>${first}</p>`);
    expect(document).toMatchObject({ text: first, title: null, authors: [] });
  });

  test("what is given wins", async () => {
    const bytes = readFileSync(new URL("../fixtures/intake/html/semantic.html", import.meta.url));
    const { document } = await intake(bytes, { metadata: { title: "Another", published: "2026-11-05" } });
    expect(document).toMatchObject({
      title: "Another",
      published: "2026-11-05",
      publisher: "Harwick Ledger",
    });
  });

  test("an address that is no web address is none", async () => {
    const { document } = await read(`<link rel=canonical href="javascript:void(0)"><p>${first}</p>`);
    expect(document?.address).toBeNull();
  });
});

describe("layout", () => {
  test("headings, captions and quotations are marked", async () => {
    const semantic = await page("semantic");
    expect(ofKind(semantic, "heading")).toEqual(["What comes next"]);
    expect(ofKind(semantic, "caption")).toEqual(["The ferry at its berth on Monday."]);
  });

  test("a pull quote is known by its name, and by its words standing in the text", async () => {
    const opinion = await page("opinion");
    expect(ofKind(opinion, "pullquote")).toEqual([
      "The shortest road across the river is made of water.",
      "riders had not been asked. A second vote is planned",
    ]);
    expect(ofKind(opinion, "blockquote")).toEqual(["Every resident shall be heard before a service ends."]);
  });

  test("a transcript page has turns", async () => {
    const { kind, turns, text } = await page("transcript");
    expect(kind).toBe("debate");
    expect(turns?.map(({ speaker, start, end }) => [speaker, text.slice(start, end)])).toEqual([
      ["MODERATOR", "Good evening. The question is the ferry."],
      [
        "MAYOR CALDER",
        "Thank you. The boat needs an engine. [applause]\n\nIt cannot sail without one, and we have the report.",
      ],
      ["TOMAS REYES", "I asked for that report in May."],
      ["MAYOR CALDER", "You have it now."],
    ]);
  });

  const snippets: [html: string, text: string][] = [
    ["<p>One\n  two <b>three</b>four.</p><p>Five.</p>", "One two threefour.\n\nFive."],
    ["<p>One<br>two<br><br>three</p>", "One\ntwo\n\nthree"],
    ["<p>She said <q>no</q>.</p>", "She said “no”."],
    ["<p>A &lt;b&gt; &amp; c&#8217;s &eacute;</p>", "A <b> & c’s é"],
    [
      "<p>Seen</p><p hidden>gone</p><p style='display: none'>gone</p><template>gone</template><noscript>gone</noscript>",
      "Seen",
    ],
    ["<ul><li>One thing</li><li>Another</li></ul>", "One thing\n\nAnother"],
    ["<p>Told<sup><a href='#fn1'>1</a></sup> so.</p>", "Told so."],
    [
      "<table><tr><th>Year</th><th>Riders</th></tr><tr><td>2025</td><td>900</td></tr></table>",
      "Year\tRiders\n\n2025\t900",
    ],
    ["<p>Unclosed <i>tag", "Unclosed tag"],
    ["<p>6&nbsp;votes un&shy;neces&#8203;sary</p>", "6 votes unnecessary"],
    ["<table><tr><td>Tomas<br>Reyes</td><td>5</td></tr></table>", "Tomas Reyes\t5"],
    ["<p>One</p><p>Two <!-- <html> --></p>", "One\n\nTwo"],
    ["<html><body><p>One</p></body></html><p>Two</p>", "One\n\nTwo"],
  ];
  test.each(snippets)("%s", async (html, text) => {
    expect((await read(html)).document?.text).toBe(text);
  });
});
