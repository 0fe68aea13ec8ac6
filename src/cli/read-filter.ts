import { Misuse, status } from "./failure.ts";
import { nameOf, streamOf, unreadable } from "./input.ts";
import { lines } from "./lines.ts";
import { put, say } from "./output.ts";
import { Progress } from "./progress.ts";
import type { ReadFlags } from "./read.ts";
import { answer, longestLine } from "./read-line.ts";
import { readBy } from "./reader.ts";

/** `read --ndjson`: one answer for each line, in order; a line is answered before the next is asked for. */
export async function filterLines(files: readonly string[], flags: ReadFlags): Promise<number> {
  const other = Object.keys(flags).find((flag) => !["ndjson", "color", "width", "reader"].includes(flag));
  if (other) throw new Misuse(`--ndjson and --${other} do not go together.`);
  const read = await readBy(flags.reader);
  const progress = new Progress();
  let failures = 0;
  let count = 0;
  for (const file of files) {
    try {
      for await (const line of lines(streamOf(file), longestLine)) {
        const out = await answer(line, read);
        if ("error" in out) failures++;
        progress.step(`${(++count).toLocaleString("en-US")} lines read …`);
        await put(`${JSON.stringify(out)}\n`);
      }
    } catch (error) {
      progress.clear();
      say(`${nameOf(file)}: ${unreadable(error as NodeJS.ErrnoException).message}`);
      failures++;
    }
  }
  progress.clear();
  return failures > 0 ? status.foundWrong : status.done;
}
