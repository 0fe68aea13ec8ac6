import { strToU8, zipSync } from "fflate";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import { dayOf } from "../day.ts";
import { type Draft, draftOf, type Part } from "../draft.ts";
import { partsOf } from "../html/parts.ts";
import type { Limits } from "../limits.ts";
import type { Metadata } from "../metadata.ts";
import { Refusal } from "../refusal.ts";
import { unpack } from "./archive.ts";
import { checkXml, textOf } from "./xml.ts";

const main = "word/document.xml";
/** Beside a document, these are what its charts were made of; without one, they may hold it. */
const archive = /\.(?:zip|docx|docm|xlsx|pptx|jar|7z|rar|gz|tar)$/i;
const core = "docProps/core.xml";
/** All that the words of a document need: no pictures, no fonts, no macros. */
const wanted =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:_rels\/)?(?:document|styles|numbering|footnotes|endnotes)\.xml(?:\.rels)?)$/;

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Caption'] => figcaption:fresh",
  "p[style-name='caption'] => figcaption:fresh",
];

/** A Word document: its text with headings, quotations and lists; notes at the end. */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<Draft> {
  // 1. The parts of the archive that hold text, safely out of it.
  const { parts, names } = unpack(bytes, limits, (name) => wanted.test(name));
  if (!parts.has(main))
    throw [...names].some((name) => archive.test(name))
      ? new Refusal("nested-archive")
      : new Refusal("unknown-format", "The archive holds no Word document.");
  const texts = new Map<string, string>();
  for (const [name, data] of parts) {
    const xml = new TextDecoder().decode(data);
    checkXml(xml, limits.depth);
    texts.set(name, withoutTargets(name, xml));
  }
  // 2. Through the converter, which sees an archive of our own making only.
  const files = Object.fromEntries([...texts].map(([name, xml]) => [name, strToU8(xml)]));
  const buffer = Buffer.from(zipSync(files, { level: 0 }));
  const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
  const { value } = await mammoth
    .convertToHtml({ buffer }, { styleMap: styles, convertImage })
    .catch((error: unknown) => {
      throw new Refusal("damaged", undefined, { cause: error });
    });
  // 3. Its paragraphs, and what it says of itself.
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
  for (const back of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"]'))
    back.remove();
  return withTitle(partsOf(document.documentElement), metadataOf(texts.get(core) ?? ""));
}

/** Relations to what lies outside of the file: links keep their words, everything else is left out. */
const withoutTargets = (name: string, xml: string): string =>
  name.endsWith(".rels")
    ? xml.replace(/<Relationship\b[^>]{0,8000}>/g, (relation) =>
        /TargetMode\s*=\s*["']External/.test(relation) && !/\/hyperlink["']/.test(relation) ? "" : relation,
      )
    : xml;

function metadataOf(xml: string): Metadata {
  const found: Metadata = {};
  const title = textOf(xml, "dc:title");
  const author = textOf(xml, "dc:creator");
  const created = textOf(xml, "dcterms:created");
  const language = textOf(xml, "dc:language");
  if (title) found.title = title;
  // Programs that write DOCX put their own name where nobody gave one.
  if (author && !/^(?:un-?named|unknown|user|admin|microsoft|python-docx)/i.test(author))
    found.authors = author.split(/\s*;\s*/);
  const day = created === undefined ? null : dayOf(created);
  if (day !== null) found.published = day;
  if (language) found.language = language;
  return found;
}

function withTitle(parts: Part[], found: Metadata): Draft {
  const first = parts[0];
  return draftOf(
    parts,
    first?.kind === "heading" && found.title === undefined ? { ...found, title: first.text } : found,
  );
}
