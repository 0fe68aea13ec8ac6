import { existsSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../shared");

/** The folder of corpora beside the project; null where it is absent, and the tests that need it say so. */
export const shared: string | null = existsSync(folder) ? folder : null;
