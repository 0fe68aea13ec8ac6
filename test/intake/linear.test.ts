import { describe, test } from "vitest";
import { readCaptions } from "../../src/intake/captions/captions.ts";
import { documentOf } from "../../src/intake/document-of.ts";
import { readHtml } from "../../src/intake/html/read-html.ts";
import { defaultLimits } from "../../src/intake/limits.ts";
import { readMarkdown } from "../../src/intake/markdown/markdown.ts";
import { prescan } from "../../src/intake/prescan.ts";
import { expectLinear, pumps } from "../linear.ts";

const own = [
  "<p>a",
  "<a href=b>c</a> ",
  "<br>",
  "<li>x",
  "<td>y",
  "**a ",
  "`a",
  "[a](",
  "![",
  "> ",
  "# \n",
  "> a\n\n",
  "|a",
  "A: b\n",
  ">> ",
].map((pump) => ({ id: JSON.stringify(pump), prefix: "", pump, suffix: "" }));

/** A refusal is an answer too; it must come as fast. */
const quietly = (work: () => unknown) => {
  try {
    work();
  } catch {
    // The time is what counts here.
  }
};

describe.each([...own, ...pumps])("$id", (pump) => {
  test("plain text", () => expectLinear(pump, (text) => documentOf(text)));
  test("Markdown", () => expectLinear(pump, (text) => readMarkdown(text)));
  test("HTML", { retry: 2 }, () =>
    expectLinear(pump, (text) => quietly(() => readHtml(`<p>x</p>${text}`, defaultLimits))),
  );
  test("captions", () =>
    expectLinear(pump, (text) => quietly(() => readCaptions(`WEBVTT\n\n00:00.000 --> 00:01.000\n${text}`))));
  test("prescan", () => expectLinear(pump, (text) => prescan(new TextEncoder().encode(text))));
});
