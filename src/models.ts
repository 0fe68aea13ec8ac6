/** The weights that come with the package, read from its folder. */
import { readFile } from "node:fs/promises";
import type { QuickReader } from "./attribution/quick/quick-reader.ts";

/** The quick reader with its weights; loaded only when asked for. */
export async function quickReader(): Promise<QuickReader> {
  const { loadQuickReader } = await import("./attribution/quick/quick-reader.ts");
  return loadQuickReader(await readFile(new URL("../models/attribution/quick.bin", import.meta.url)));
}
