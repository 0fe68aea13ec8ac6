import { describe, expect, it } from "vitest";
import { documentOf } from "../../src/intake/document-of.ts";

const head = (text: string) => {
  const { title, authors, published, blocks } = documentOf(text);
  return { title, authors, published, headings: blocks.map(({ start, end }) => text.slice(start, end)) };
};
const nothing = { title: null, authors: [], published: null, headings: [] };

describe("the head of a plain text", () => {
  it("gives title, author and date that stand on lines of their own", () => {
    expect(
      head(
        "Bridge to close to lorries\nBy Nora Whitfield and Owen Marsh\n7 March 2024\n\nThe bridge will close.",
      ),
    ).toEqual({
      title: "Bridge to close to lorries",
      authors: ["Nora Whitfield", "Owen Marsh"],
      published: "2024-03-07",
      headings: ["Bridge to close to lorries", "By Nora Whitfield and Owen Marsh", "7 March 2024"],
    });
  });

  it("gives a title that an empty line sets apart", () => {
    expect(head("Bridge to close to lorries\n\nThe bridge will close.").title).toBe(
      "Bridge to close to lorries",
    );
  });

  it.each([
    ["a first sentence", "The bridge will close.\n\nIt is old."],
    ["a first line that runs on", "The bridge will close to\nlorries on Monday and nobody\nknows why."],
    ["one line", "Bridge to close to lorries"],
    ["a quotation", "“The bridge is old\n\nand it must close.”"],
    ["one word", "Bridge\n\nThe bridge will close."],
  ])("leaves alone %s", (_, text) => expect(head(text)).toEqual(nothing));

  it("never changes the text, and lets what is given win", () => {
    const text = "Bridge to close\r\n\r\nThe bridge \t will close.";
    const document = documentOf(text, { title: "Other", id: "x", kind: "post" });
    expect(document.text).toBe(text);
    expect([document.title, document.id, document.kind]).toEqual(["Other", "x", "post"]);
  });
});
