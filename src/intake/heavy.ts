import type { Draft } from "./draft.ts";
import type { Format } from "./format.ts";
import type { Limits } from "./limits.ts";

/** Formats read by large parsers that others wrote; each is loaded when first needed. */
export type HeavyFormat = Extract<Format, "html" | "pdf" | "docx">;

/** `content` is text for HTML, bytes for the others. */
export async function readHeavy(
  format: HeavyFormat,
  content: Uint8Array | string,
  limits: Limits,
): Promise<Draft> {
  if (typeof content === "string") return (await import("./html/read-html.ts")).readHtml(content, limits);
  if (format === "pdf") return (await import("./pdf/read-pdf.ts")).readPdf(content, limits);
  return (await import("./docx/read-docx.ts")).readDocx(content, limits);
}
