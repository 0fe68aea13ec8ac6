/** Bytes -> Document. Whatever comes in, the answer is a document or issues that say why there is none. */
import type { Document, Issue } from "../record.ts";
import { sha256 } from "../text/digest.ts";
import { decode } from "./decode.ts";
import { assemble, readPlain } from "./document-of.ts";
import { type Draft, hasWords, utf8Length } from "./draft.ts";
import { binaryFormat, type Format, formatOf, mediaTypes } from "./format.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import type { Metadata } from "./metadata.ts";
import { issueOf, Refusal } from "./refusal.ts";
import { fixLabels, type LabelFixes } from "./transcript/fixes.ts";

export type { Format } from "./format.ts";

export interface IntakeOptions {
  /** The file's name: its ending decides where the content does not. */
  name?: string;
  /** Given where the format is not to be found by content. */
  format?: Format;
  /** A label of the WHATWG Encoding standard. */
  encoding?: string;
  /** What is known of the document; wins over what is found in it. */
  metadata?: Metadata;
  /** Corrections of who speaks in a transcript or captions. */
  fixes?: LabelFixes;
  limits?: Partial<Limits>;
}

export type Intake = { document: Document; issues: Issue[] } | { document: null; issues: Issue[] };

/** Reads a document of any format. Never throws for bad input: a refusal is an issue with its code. */
export async function intake(bytes: Uint8Array, options: IntakeOptions = {}): Promise<Intake> {
  try {
    const limits = { ...defaultLimits, ...options.limits };
    if (bytes.length === 0) throw new Refusal("empty", "The input is empty.");
    if (bytes.length > limits.bytes) throw new Refusal("too-large");
    const { format, draft } = await draftFrom(bytes, options, limits);
    if (!hasWords(draft.text)) throw new Refusal("empty");
    if (utf8Length(draft.text) > limits.text) throw new Refusal("too-much-text");
    const source = { mediaType: mediaTypes[format], bytes: bytes.length, digest: sha256(bytes) };
    const document = assemble(draft, options.metadata ?? {}, source);
    if (options.fixes === undefined) return { document, issues: draft.issues };
    const fixed = fixLabels(document, options.fixes);
    return { document: fixed.document, issues: [...draft.issues, ...fixed.issues] };
  } catch (error) {
    if (error instanceof Refusal) return { document: null, issues: [error.issue] };
    const reason = error instanceof Error ? error.message : String(error);
    return { document: null, issues: [issueOf("damaged", `It could not be read (${reason}).`)] };
  }
}

async function draftFrom(
  bytes: Uint8Array,
  options: IntakeOptions,
  limits: Limits,
): Promise<{ format: Format; draft: Draft }> {
  const binary = binaryFormat(bytes, options.encoding);
  if (binary !== null) {
    agree(options.format, binary);
    const { isolated } = await import("./isolate.ts");
    return { format: binary, draft: await isolated(binary, bytes, limits) };
  }
  const { text, issues } = decode(bytes, options.encoding);
  if (!hasWords(text)) throw new Refusal("empty");
  const format = formatOf(text, options.name, options.format);
  const draft = await draftOfText(format, text, limits);
  return { format, draft: { ...draft, issues: [...issues, ...draft.issues] } };
}

async function draftOfText(format: Format, text: string, limits: Limits): Promise<Draft> {
  switch (format) {
    case "html":
      return (await import("./isolate.ts")).isolated("html", text, limits);
    case "markdown":
      return (await import("./markdown/markdown.ts")).readMarkdown(text);
    case "vtt":
    case "srt":
      return (await import("./captions/captions.ts")).readCaptions(text);
    default:
      return readPlain(text);
  }
}

function agree(given: Format | undefined, found: Format): void {
  if (given !== undefined && given !== found)
    throw new Refusal("wrong-format", `The content is ${mediaTypes[found]}.`);
}
