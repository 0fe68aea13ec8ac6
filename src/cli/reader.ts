import type { AttributionReader } from "../read.ts";
import type { ReadFlags } from "./read.ts";

/** What --reader names; nothing for the rules, which are always there. */
export async function readerOf({ reader }: ReadFlags): Promise<{ reader?: AttributionReader }> {
  if (reader !== "quick") return {};
  const { quickReader } = await import("../models.ts");
  return { reader: await quickReader() };
}
