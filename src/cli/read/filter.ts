import { Misuse } from "../io/failure.ts";
import { filterLines } from "../io/filter.ts";
import { answer } from "./line.ts";
import { readAs } from "./people.ts";
import type { ReadFlags } from "./read.ts";
import { readBy } from "./reader.ts";

const together = ["ndjson", "color", "width", "reader", "people", "public"];

/** `read --ndjson` */
export async function readLines(files: readonly string[], flags: ReadFlags): Promise<number> {
  const other = Object.keys(flags).find((flag) => !together.includes(flag));
  if (other) throw new Misuse(`--ndjson and --${other} do not go together.`);
  const read = await readAs(await readBy(flags.reader), flags);
  return filterLines(files, (line) => answer(line, read));
}
