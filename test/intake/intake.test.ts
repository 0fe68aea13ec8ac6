import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode } from "../../src/intake/decode.ts";
import { type Intake, type IntakeOptions, intake } from "../../src/intake/intake.ts";
import { documentSchema, issueCodes } from "../../src/record.ts";
import { shared } from "../shared.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Buffer.from(text, "latin1");
const codes = async (bytes: Uint8Array, options?: IntakeOptions) =>
  (await intake(bytes, options)).issues.map(({ code }) => code);

/** What holds for every answer: a document whose every span lies in its text, or at least one named reason. */
function expectSound({ document, issues }: Intake): void {
  for (const { code, message } of issues) {
    expect(issueCodes).toContain(code);
    expect(message).not.toBe("");
  }
  if (document === null) {
    expect(issues).not.toEqual([]);
    return;
  }
  documentSchema.parse(document);
  const { text, blocks, turns = [], cues = [] } = document;
  for (const { start, end } of [...blocks, ...turns, ...cues]) {
    expect(0 <= start && start <= end && end <= text.length).toBe(true);
  }
  for (const { label } of turns)
    if (label !== null) expect(label[0] < label[1] && label[1] <= text.length).toBe(true);
  for (let i = 1; i < turns.length; i++)
    expect(turns[i]?.start).toBeGreaterThanOrEqual(turns[i - 1]?.end ?? 0);
}

describe("format", () => {
  test.each<[string, string, string | undefined, string]>([
    ["words", "The ferry sails.", undefined, "text/plain"],
    ["a page, whatever its name", "<!doctype html><p>The ferry sails.</p>", "a.txt", "text/html"],
    ["a page after a comment", "<!-- x -->\n<html><p>The ferry sails.</p></html>", undefined, "text/html"],
    [
      "captions, whatever their name",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nThe ferry sails.",
      "a.txt",
      "text/vtt",
    ],
    ["SubRip", "1\n00:00:01,000 --> 00:00:02,000\nThe ferry sails.", undefined, "application/x-subrip"],
    ["Markdown by name", "The *ferry* sails.", "a.md", "text/markdown"],
    ["a comparison is no tag", "The ferry is <slow> at 3 < 4.", undefined, "text/plain"],
  ])("%s", async (_, text, name, mediaType) => {
    const { document } = await intake(bytesOf(text), name === undefined ? {} : { name });
    expect(document?.source.mediaType).toBe(mediaType);
  });

  test.each<[string, Uint8Array, IntakeOptions, string]>([
    ["nothing", new Uint8Array(), {}, "empty"],
    ["white space", bytesOf(" \n\t "), {}, "empty"],
    ["NULs", new Uint8Array(4), {}, "unknown-format"],
    [
      "a program",
      Buffer.concat([latin("\x7fELF\x02\x01\x01\0\0\0\0\0"), Buffer.alloc(200)]),
      {},
      "unknown-format",
    ],
    ["a picture", latin("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), {}, "no-text"],
    ["an old Word file", latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 words"), {}, "unknown-format"],
    [
      "a protected Word file",
      latin("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
      {},
      "encrypted",
    ],
    ["a feed", bytesOf('<?xml version="1.0"?><rss><channel/>words</rss>'), {}, "unknown-format"],
    ["rich text", latin("{\\rtf1 words}"), {}, "unknown-format"],
    ["captions that are none", bytesOf("words"), { format: "vtt" }, "wrong-format"],
    ["a PDF that is none", bytesOf("words"), { format: "pdf" }, "wrong-format"],
    ["more bytes than the limit", bytesOf("words"), { limits: { bytes: 4 } }, "too-large"],
    ["more text than the limit", bytesOf("words"), { limits: { text: 4 } }, "too-much-text"],
  ])("%s", async (_, bytes, options, code) => {
    expect(await codes(bytes, options)).toEqual([code]);
  });
});

describe("encoding", () => {
  test.each<[string, string, string | undefined, string]>([
    ["UTF-8", "caf\xc3\xa9", undefined, "café"],
    ["not UTF-8", "caf\xe9 \x93hi\x94", undefined, "café “hi”"],
    ["a mark wins over what is declared", "\xff\xfeh\0i\0", "utf-8", "hi"],
    ["a mark of the other order", "\xfe\xff\0h\0i", "iso-8859-1", "hi"],
    ["ISO 8859-1 is a label of windows-1252", "\x93hi\x94", "iso-8859-1", "“hi”"],
    ["Shift_JIS", "\x82\xf1\x82\xcd", "shift_jis", "んは"],
    ["UTF-16 by declaration", "h\0i\0", "utf-16le", "hi"],
    ["never UTF-7", "+AD0-", "utf-7", "+AD0-"],
    [
      "declared by the page",
      '<meta charset="iso-8859-2"><p>\xb1',
      undefined,
      '<meta charset="iso-8859-2"><p>ą',
    ],
  ])("%s", (_, bytes, declared, text) => {
    expect(decode(latin(bytes), declared)).toEqual({ text, issues: [] });
  });

  test("UTF-16 without a mark, as declared", async () => {
    expect((await intake(latin("h\0i\0"), { encoding: "utf-16le" })).document?.text).toBe("hi");
  });

  test("what is not valid shows and is named", async () => {
    const { document, issues } = await intake(latin("words \xc0\x80"), { encoding: "utf-8" });
    expect(document?.text).toBe("words \uFFFD\uFFFD");
    expect(issues.map(({ code }) => code)).toEqual(["invalid-encoding"]);
  });
});

describe("whatever comes in", () => {
  const starts = [
    "",
    "%PDF-1.4\n",
    "PK\x03\x04",
    "WEBVTT\n\n00:01.000 --> 00:02.000\n",
    "<!doctype html><p>",
    "1\n00:00:01,000 --> 00:00:02,000\n",
    "# ",
  ];
  test("any bytes give a sound document or a named refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        expectSound(await intake(Buffer.concat([latin(start), rest])));
      }),
      { numRuns: 300 },
    );
  });

  test("any text is kept to the last character", async () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("MAYOR CALDER: Yes.", "Q. Why?", "A. So.", "[applause]", ">> Go on.", "[00:12:04]"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line), async (lines) => {
        const text = lines
          .join("\n")

          .replace(/^\uFEFF/, "");
        const read = await intake(bytesOf(text), { name: "a.txt", format: "text" });
        expectSound(read);
        if (read.document !== null) expect(read.document.text).toBe(text);
      }),
    );
  });

  test("any markup", async () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "</div>",
      "<blockquote>",
      "</table>",
      "<tr><td>",
      "<!--",
      "-->",
      "<a href=x>",
      "<script>",
      "</script>",
      "&amp;",
      "words and more ",
      "<",
      ">",
      "\0",
      "<svg><p>",
      "<html>",
      "</body>",
      "<h1>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        expectSound(await intake(bytesOf(pieces.join("")), { format: "html" }));
      }),
    );
  });
});

/** The hostile set that may lie beside the project. */
const hostile = shared === null ? null : `${shared}/corpora/hostile`;
if (hostile === null || !existsSync(hostile))
  console.log("The hostile set is absent: its tests are left out.");
else {
  describe("the hostile set", () => {
    test.each(["pdf", "zip"])("%s: text or a named refusal", async (folder) => {
      for (const name of readdirSync(`${hostile}/${folder}`)) {
        const read = await intake(readFileSync(`${hostile}/${folder}/${name}`), { name });
        expectSound(read);
        if (folder === "zip") expect(read.document, name).toBeNull();
      }
    });

    test("captions", async () => {
      for (const line of rows("vtt/vttjs.jsonl")) {
        const { vtt_base64 } = JSON.parse(line) as { vtt_base64: string };
        expectSound(await intake(Buffer.from(vtt_base64, "base64"), { name: "a.vtt" }));
      }
    });

    test("encodings", async () => {
      type Case = { id: string; base64: string; declared: string; expect: string };
      for (const { base64, declared, expect: told } of JSON.parse(
        readFileSync(`${hostile}/encodings/cases.json`, "utf8"),
      ) as Case[]) {
        const bytes = Buffer.from(base64, "base64");
        const read = await intake(bytes, { encoding: declared });
        expectSound(read);
        const { text, issues } = decode(bytes, declared);
        if (told.includes("U+FFFD"))
          expect(
            issues.map(({ code }) => code),
            told,
          ).toEqual(["invalid-encoding"]);
        const shown = /'(.*)'/.exec(told)?.[1] ?? (told.includes("curly quotes") ? "“hi”" : null);
        if (shown !== null) expect(text).toBe(shown);
        if (told.includes("not refused")) expect(read.document, told).not.toBeNull();
        else if (told.includes("refused")) expect(read.document).toBeNull();
      }
    });

    test("encoding sniffing as html5lib has it", () => {
      for (const name of ["tests1", "tests2"]) {
        const file = readFileSync(`${hostile}/html5lib/encoding/${name}.dat`);
        for (const part of file
          .toString("latin1")
          .split(/^#data\n/m)
          .slice(1)) {
          const [data = "", wanted = ""] = part.split(/\n#encoding\n/);
          // Further down only a parser finds the element, and then begins anew; ours does not.
          if (data.length > 1024) continue;
          const label = new TextDecoder(wanted.trim().split("\n")[0]?.trim() || "windows-1252").encoding;
          const text = decode(Buffer.from(data, "latin1")).text;
          // Where nothing is declared the standard guesses by region; ours is UTF-8 for what is valid UTF-8.
          const same = [label, "utf-8"].map((encoding) =>
            new TextDecoder(encoding).decode(Buffer.from(data, "latin1")),
          );
          expect(same, data).toContain(text);
        }
      }
    });

    test("markup and strings", async () => {
      for (const name of ["xss/dompurify.jsonl", "strings/blns.jsonl", "xss/feeds.jsonl"]) {
        for (const line of rows(name)) {
          for (const format of ["html", "markdown", "text"] as const)
            expectSound(await intake(bytesOf(line), { format }));
        }
      }
    });
  });
}

const rows = (name: string): string[] =>
  readFileSync(`${hostile}/${name}`, "utf8")
    .split("\n")
    .filter((line) => line !== "");
