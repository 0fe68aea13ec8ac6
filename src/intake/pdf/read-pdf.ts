import { getDocumentProxy } from "unpdf";
import { dayOf } from "../day.ts";
import { type Draft, draftOf, hasWords } from "../draft.ts";
import type { Limits } from "../limits.ts";
import type { Metadata } from "../metadata.ts";
import { issueOf, Refusal } from "../refusal.ts";
import { type Item, type Line, linesOf } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { withoutRunningHeads } from "./running-heads.ts";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A PDF whose text is text. Its scripts are not run, and nothing that it names is fetched. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<Draft> {
  // 1. Whole, and open to everybody.
  if (!isWhole(bytes)) throw new Refusal("damaged", "The end of the PDF is missing.");
  const pdf = await opened(bytes);
  if (pdf.numPages > limits.pages) throw new Refusal("too-many-pages");
  // 2. The lines of each page in reading order; a page that cannot be read is named, the others are kept.
  const pages: Line[][] = [];
  const broken: number[] = [];
  let length = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const lines = await pageLines(pdf, number).catch(() => null);
    if (lines === null) broken.push(number);
    pages.push(lines ?? []);
    length += (lines ?? []).reduce((sum, { text }) => sum + text.length, 0);
    if (length > limits.text) throw new Refusal("too-much-text");
  }
  if (broken.length === pdf.numPages) throw new Refusal("damaged");
  // 3. Paragraphs of what is neither head nor foot.
  const parts = paragraphsOf(withoutRunningHeads(pages));
  if (!parts.some(({ text }) => hasWords(text))) throw new Refusal("no-text");
  const issues = broken.map((page) => issueOf("skipped-part", `Page ${page} is damaged.`));
  const found = await metadataOf(pdf);
  const title = parts.find(({ kind }) => kind === "heading")?.text;
  return draftOf(
    parts,
    found.title === undefined && title !== undefined ? { ...found, title } : found,
    issues,
  );
}

/** "The last line of the file contains only the end-of-file marker" (ISO 32000-1, 7.5.5); some programs append to it. */
const tail = 2048;
const isWhole = (bytes: Uint8Array): boolean =>
  /%%EOF|startxref/.test(String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - tail))));

async function opened(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableAutoFetch: true,
      enableXfa: false,
      verbosity: 0,
    });
  } catch (error) {
    const name = error instanceof Error ? error.name : "";
    throw new Refusal(name === "PasswordException" ? "encrypted" : "damaged", undefined, { cause: error });
  }
}

async function pageLines(pdf: Pdf, number: number): Promise<Line[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const pieces: Item[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    const size = Math.hypot(c, d) || Math.hypot(a, b) || item.height;
    // Turned text (a stamp in the margin) is no line of the page.
    if (![x, y, size].every(Number.isFinite) || size === 0 || Math.abs(b) > Math.abs(a)) continue;
    pieces.push({ text: item.str, left: x, y, width: item.width, size });
  }
  return linesOf(pieces);
}

async function metadataOf(pdf: Pdf): Promise<Metadata> {
  const found: Metadata = {};
  const info = await pdf.getMetadata().then(
    (data) => data.info as { [key: string]: unknown },
    () => ({}) as { [key: string]: unknown },
  );
  const word = (key: string) => (typeof info[key] === "string" ? info[key].trim() : "");
  const created = /^D:(\d{4})(\d{2})(\d{2})/.exec(word("CreationDate"));
  const day = created ? dayOf(`${created[1]}-${created[2]}-${created[3]}`) : null;
  // Programs that print to PDF put the file's name there.
  if (
    word("Title") !== "" &&
    !/\.(?:docx?|pdf|indd|qxd|odt)$|^(?:untitled|microsoft word)/i.test(word("Title"))
  )
    found.title = word("Title");
  if (word("Author") !== "" && /\s/.test(word("Author"))) found.authors = word("Author").split(/\s*[;,]\s*/);
  if (day !== null) found.published = day;
  return found;
}
