import { status } from "./failure.ts";
import { nameOf, streamOf, unreadable } from "./input.ts";
import { longestLine } from "./line.ts";
import { lines } from "./lines.ts";
import { put, say } from "./output.ts";
import { Progress } from "./progress.ts";

/** A filter: one answer for each line, in order; a line is answered before the next is asked for. */
export async function filterLines(
  files: readonly string[],
  answer: (line: Uint8Array | null) => Promise<object>,
): Promise<number> {
  const progress = new Progress();
  let failures = 0;
  let count = 0;
  for (const file of files) {
    try {
      for await (const line of lines(streamOf(file), longestLine)) {
        const out = await answer(line);
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
