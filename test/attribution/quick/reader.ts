import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadQuickReader } from "../../../src/attribution/quick/quick-reader.ts";

export const weights = new Uint8Array(
  readFileSync(join(import.meta.dirname, "../../../models/attribution/quick.bin")),
);
export const quickReader = loadQuickReader(weights);
