import type { Part } from "../draft.ts";
import { isPullQuote } from "./furniture.ts";

const blocks = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption`.split(
    /\s+/,
  ),
);
const longestCell = 120;

/** The text below an element, a part for each paragraph as a browser would set it. */
export function partsOf(root: Element): Part[] {
  const parts: Part[] = [];
  let run = "";
  let isNewLine = false;
  const flush = (kind: Part["kind"]) => {
    const text = run
      .split("\n")
      .map((line) => line.replace(/[ \t]+/g, " ").trim())
      .join("\n")
      .trim();
    if (text !== "") parts.push({ text, kind });
    run = "";
    isNewLine = false;
  };
  const walk = (element: Element, kind: Part["kind"], keepsLines: boolean) => {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = shown(node.textContent ?? "");
        if (/\S/.test(text)) isNewLine = false;
        run += keepsLines ? text : text.replace(/[ \t\r\n\f]+/g, " ");
      } else if (node.nodeType === 1) enter(node as Element, kind, keepsLines);
    }
  };
  const enter = (element: Element, outer: Part["kind"], keepsLines: boolean) => {
    const { localName } = element;
    if (localName === "br") {
      // Two in a row part paragraphs.
      if (isNewLine) return flush(outer);
      run += "\n";
      isNewLine = true;
    } else if (localName === "q") {
      run += "“";
      walk(element, outer, keepsLines);
      run += "”";
    } else if (localName === "sup" && element.querySelector('a[href*="#"]') !== null) return;
    else if (localName === "tr" && isRow(element)) {
      flush(outer);
      const cells = [...element.children].map((cell) =>
        partsOf(cell)
          .map(({ text }) => text)
          .join(" ")
          .replaceAll("\n", " "),
      );
      const text = cells.filter((cell) => cell !== "").join("\t");
      if (text !== "") parts.push({ text, kind: "list" });
    } else if (blocks.has(localName)) {
      flush(outer);
      const kind = kindOf(element, outer);
      walk(element, kind, localName === "pre");
      flush(kind);
    } else walk(element, kindOf(element, outer), keepsLines);
  };
  enter(root, null, false);
  flush(null);
  return parts;
}

/** As a reader sees it: spaces that may not break are spaces; where a word may break shows nothing. */
const shown = (text: string): string =>
  text.replace(/[\u00A0\u202F]/g, " ").replace(/[\u00AD\u200B\u2060\uFEFF]/g, "");

function kindOf(element: Element, outer: Part["kind"]): Part["kind"] {
  const { localName } = element;
  if (outer === "pullquote" || isPullQuote(element)) return "pullquote";
  if (/^h[1-6]$/.test(localName)) return "heading";
  if (localName === "blockquote") return "blockquote";
  if (localName === "figcaption" || localName === "caption") return "caption";
  if (/(?:^|\s)(?:wp-)?caption(?:-text)?(?=\s|$)/.test(element.getAttribute("class") ?? "")) return "caption";
  if (localName === "li") return outer ?? "list";
  return outer;
}

/** A row of data, as opposed to a table that lays out a page. */
function isRow(row: Element): boolean {
  const cells = [...row.children];
  return (
    cells.length > 1 &&
    cells.every(
      (cell) =>
        (cell.textContent ?? "").trim().length <= longestCell &&
        ![...cell.children].some((child) => blocks.has(child.localName)),
    )
  );
}
