import { markedEncoding } from "./decode.ts";
import { encodingOf } from "./prescan.ts";
import { Refusal } from "./refusal.ts";

/** A labelled transcript is no format of its own: its labels are looked for in the text of every format. */
export const formats = ["text", "markdown", "html", "pdf", "docx", "vtt", "srt"] as const;
export type Format = (typeof formats)[number];

export const mediaTypes: Readonly<{ [format in Format]: string }> = {
  text: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  vtt: "text/vtt",
  srt: "application/x-subrip",
};

/** The formats that are not text, by their first bytes; null for what may be text. Refuses what is neither. */
export function binaryFormat(bytes: Uint8Array, declared?: string): "pdf" | "docx" | null {
  const head = latin(bytes.subarray(0, 1024));
  // "%PDF-" may stand anywhere in the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
  if (head.includes("%PDF-") && !/^\s*</.test(head)) return "pdf";
  if (/^PK(\x03\x04|\x05\x06|\x07\x08)/.test(head)) return "docx";
  for (const [magic, refusal] of foreign) if (head.startsWith(magic)) throw refusal(bytes);
  if (/^.{4}ftyp/s.test(head) || /^RIFF.{4}(?:WEBP|AVI |WAVE)/s.test(head)) throw notText();
  // Half of the bytes of UTF-16 are NUL.
  const isWide = (markedEncoding(bytes) ?? encodingOf(declared))?.startsWith("utf-16") ?? false;
  if (!isWide && isBinary(bytes)) throw notText();
  return null;
}

const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
const notText = () => new Refusal("unknown-format", "The input is not text.");
const picture = () => new Refusal("no-text", "The input is a picture.");
const packed = () => new Refusal("unknown-format", "The input is a packed file: unpack it first.");

const foreign: readonly [magic: string, refusal: (bytes: Uint8Array) => Refusal][] = [
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", oldOffice],
  ["\x89PNG", picture],
  ["\xff\xd8\xff", picture],
  ["GIF87a", picture],
  ["GIF89a", picture],
  ["II*\0", picture],
  ["MM\0*", picture],
  ["\x1f\x8b", packed],
  ["7z\xbc\xaf", packed],
  ["Rar!\x1a", packed],
  ["BZh9", packed],
  ["\xfd7zXZ", packed],
  ["{\\rtf", () => new Refusal("unknown-format", "This is a rich text file: save it as DOCX.")],
];

/** Word wraps a protected DOCX in the container that its old files use, with a stream of this name. */
function oldOffice(bytes: Uint8Array): Refusal {
  const name = "EncryptedPackage".split("").join("\0");
  return latin1Includes(bytes, name)
    ? new Refusal("encrypted")
    : new Refusal("unknown-format", "This is an old Office file: save it as DOCX.");
}

const latin1Includes = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder("windows-1252").decode(bytes).includes(text);

/** Share of control bytes ("binary data bytes" of the MIME Sniffing standard) above which a file is no text. */
const mostControls = 0.01;

function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of head)
    if (byte < 9 || byte === 11 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls++;
  return controls > head.length * mostControls;
}

const endings: Readonly<{ [ending: string]: Format }> = {
  txt: "text",
  text: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  vtt: "vtt",
  srt: "srt",
};

/**
 * The format of a text: by its content first, by the ending of its name second.
 *
 * @throws Refusal `wrong-format` where the content is plainly not what is given
 */
export function formatOf(text: string, name?: string, given?: Format): Format {
  const ending = /\.([a-z]+)$/i.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  const found = formatByContent(text, ending);
  if (given !== undefined) {
    const impossible =
      given === "pdf" || given === "docx" || ((given === "vtt" || given === "srt") && !isTimed(text));
    if (impossible) throw new Refusal("wrong-format", `The content is not ${mediaTypes[given]}.`);
    return given;
  }
  if (found !== null) return found;
  if (/^\s*(?:<\?xml[\s?]|<(?:rss|feed|svg)[\s>])/i.test(text.slice(0, headLength).replace(/^\uFEFF/, "")))
    throw new Refusal("unknown-format", "This is XML, but no page.");
  return endings[ending] ?? "text";
}

const headLength = 2_000;
const isTimed = (text: string) =>
  /\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*-->/.test(text) || /^\uFEFF?WEBVTT/.test(text);

function formatByContent(text: string, ending: string): Format | null {
  const head = text.slice(0, headLength).replace(/^\uFEFF/, "");
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return "vtt";
  if (/^\s*(?:\d+\s*\r?\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{1,3}[ \t]*-->/.test(head)) return "srt";
  if (
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--|<!doctype html|<html|<head|<body|<article|<main)[\s>-]/i.test(head)
  )
    return "html";
  // A few tags make a page, but not in Markdown, which may hold them.
  if (
    endings[ending] !== "markdown" &&
    /<(?:p|div|h1|h2|article|body|table|blockquote)(?:\s[^<>]{0,500})?>/i.test(head) &&
    /<\/(?:p|div|h1|h2|article|body|table|blockquote|title)>/i.test(text)
  )
    return "html";
  return null;
}
