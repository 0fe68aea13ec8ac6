import type { AttributionReader } from "../read.ts";

/** What `--reader` may name; the first is the default. */
export const readers = ["quick", "rules"] as const;
export type ReaderName = (typeof readers)[number];

/** The reader of that name; its code and weights are loaded here. */
export async function readerOf({ reader = readers[0] }: { reader?: ReaderName }): Promise<{
  reader: AttributionReader;
}> {
  if (reader === "rules") return { reader: (await import("../read.ts")).rulesReader };
  return { reader: (await import("../models.ts")).quickReader() };
}
