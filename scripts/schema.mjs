/** Writes the JSON Schema of a record from its definition: `node scripts/schema.mjs` after a build. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { recordJsonSchema } from "../dist/record.js";

writeFileSync(
  resolve(import.meta.dirname, "../schema/record-1.json"),
  `${JSON.stringify(recordJsonSchema(), null, 2)}\n`,
);
