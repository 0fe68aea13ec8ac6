/** The weights that come with the package, read from its folder. */
import { readFileSync } from "node:fs";
import { loadQuickReader, type QuickReader } from "./attribution/quick/quick-reader.ts";

let loaded: QuickReader | undefined;

/** The quick reader with its weights; read on the first call, the same one ever after. */
export function quickReader(): QuickReader {
  loaded ??= loadQuickReader(readFileSync(new URL("../models/attribution/quick.bin", import.meta.url)));
  return loaded;
}
