import type { OnRecord } from "../../record.ts";
import type { Span } from "../../text/span.ts";
import type { StatementRow } from "../public-record/rows.ts";
import { statementHref } from "../site/places.ts";
import type { Web } from "../site/web.ts";
import { kindWords, notSaid } from "../words.ts";
import { codePoints } from "./code-points.ts";

const context = "http://www.w3.org/ns/anno.jsonld";
/** Characters before and after a quotation, by which it is found again. */
const around = 32;

export interface Annotated {
  view: OnRecord;
  /** Id in the record -> the statement as it stands on record. */
  statements: ReadonlyMap<string, StatementRow>;
  web: Web;
  /** Paths of the text, of its page, and of the file of annotations. */
  text: string;
  page: string;
  path: string;
}

/** The statements of a document that are on record, as W3C Web Annotations on its text and on where it was published. */
export function annotationPage({ view, statements, web, text, page, path }: Annotated): object {
  const { document } = view;
  const point = codePoints(document.text);
  const contents = new Map(view.attributions.map(({ id, content }) => [id, content]));
  const items = view.statements.flatMap(({ id, attribution }) => {
    const row = statements.get(id);
    const spans = contents.get(attribution) ?? [];
    if (row === undefined || row.words === null || spans.length === 0) return [];
    const address = web.to(statementHref(row), path);
    return [
      {
        "@context": context,
        id: address,
        type: "Annotation",
        motivation: "describing",
        created: row.entered,
        generator: { type: "Software", name: `Onrecord ${view.reader.version}` },
        body: [
          {
            type: "TextualBody",
            purpose: "describing",
            format: "text/plain",
            language: "en",
            value: inWords(row),
          },
          { id: address, type: "Text", format: "text/html" },
        ],
        target: spans.flatMap((span) => {
          const quote = quoteOf(document.text, span);
          const [start, end] = [point(span[0]), point(span[1])];
          const here = {
            type: "SpecificResource",
            source: { id: web.to(text, path), type: "Text", format: "text/plain" },
            // Both say the same place; the position counts characters of Unicode, as the standard wants it.
            selector: [quote, { type: "TextPositionSelector", start, end }],
          };
          const there = /^https?:\/\//i.test(document.address ?? "")
            ? [{ type: "SpecificResource", source: document.address, selector: quote }]
            : [];
          return [here, ...there];
        }),
      },
    ];
  });
  return {
    "@context": context,
    id: web.to(path, path),
    type: "AnnotationPage",
    partOf: {
      id: web.to(page, path),
      type: "AnnotationCollection",
      label: document.title ?? "A text without a title",
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}

const quoteOf = (text: string, [start, end]: Span) => ({
  type: "TextQuoteSelector",
  exact: text.slice(start, end),
  prefix: wellFormed(text.slice(Math.max(0, start - around), start)),
  suffix: wellFormed(text.slice(end, end + around)),
});

/** Without half a character at either end. */
const wellFormed = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");

function inWords({ name, role, body, form, manner, negated }: StatementRow): string {
  const who = [name ?? "A speaker whose name was removed", role, body].filter(Boolean).join(", ");
  const how = negated === 1 ? notSaid[manner as keyof typeof notSaid] : "said this";
  return `${who}: ${how} (${kindWords[form as keyof typeof kindWords] ?? form})`;
}
