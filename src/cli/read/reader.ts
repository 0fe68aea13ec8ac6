import type { ReadOptions } from "../../read.ts";
import type { Document, OnRecord } from "../../record.ts";
import { Misuse } from "../io/failure.ts";

/** What `--reader` may name; the first is the default. */
export const readers = ["quick", "thorough", "rules"] as const;
export type ReaderName = (typeof readers)[number];

/** `read` by the reader that was asked for. */
export type Read = (document: Document, options: Omit<ReadOptions, "reader">) => OnRecord | Promise<OnRecord>;

/** The reader's code and weights are loaded here. */
export async function readBy(name: ReaderName = readers[0]): Promise<Read> {
  const { read, readSlowly, rulesReader } = await import("../../read.ts");
  if (name === "rules") return (document, options) => read(document, { ...options, reader: rulesReader });
  const { quickReader, thoroughReader } = await import("../../models.ts");
  if (name === "quick") return (document, options) => read(document, { ...options, reader: quickReader() });
  const reader = await thoroughReader();
  if (reader === null)
    throw new Misuse(
      "The thorough reader needs the package onnxruntime-web: npm install onnxruntime-web, beside onrecord.",
    );
  return (document, options) => readSlowly(document, { ...options, reader });
}
