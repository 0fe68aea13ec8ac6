import { Misuse } from "../io/failure.ts";
import { filterLines } from "../io/filter.ts";
import { answer } from "./line.ts";
import type { ReadFlags } from "./read.ts";
import { readBy } from "./reader.ts";

/** `read --ndjson` */
export async function readLines(files: readonly string[], flags: ReadFlags): Promise<number> {
  const other = Object.keys(flags).find((flag) => !["ndjson", "color", "width", "reader"].includes(flag));
  if (other) throw new Misuse(`--ndjson and --${other} do not go together.`);
  const read = await readBy(flags.reader);
  return filterLines(files, (line) => answer(line, read));
}
