import { queueOf } from "../../claims/queue.ts";
import { renderReport } from "../../publish/report/report.ts";
import { status } from "../io/failure.ts";
import { inputsOf, nameOf } from "../io/input.ts";
import { put, say, writeWhole } from "../io/output.ts";
import { weightsOf, withOverrides } from "./claim-files.ts";
import { readLines } from "./filter.ts";
import { lookOf } from "./look.ts";
import { intakeOptionsOf } from "./options.ts";
import { readAs } from "./people.ts";
import type { ReadFlags } from "./read.ts";
import { readBy } from "./reader.ts";
import { recordOf } from "./record-of.ts";
import { type QueueFor, targetsOf } from "./targets.ts";

/** `onrecord read`: returns the exit status. */
export async function runRead(given: readonly string[], flags: ReadFlags): Promise<number> {
  const files = inputsOf(given);
  return flags.ndjson ? readLines(files, flags) : readFiles(files, flags);
}

async function readFiles(files: readonly string[], flags: ReadFlags): Promise<number> {
  const options = intakeOptionsOf(flags);
  const read = await readAs(await readBy(flags.reader), flags);
  const weights = flags.queue === undefined ? undefined : weightsOf(flags.queue);
  const queue: QueueFor = (record) => (weights === undefined ? [] : queueOf([record], weights));
  const targets = targetsOf(files, flags, queue);
  const decided = withOverrides(flags.overrides);
  const toPrint = flags.json ? "json" : targets.length === 0 || flags.report ? "report" : "nothing";
  let failures = 0;
  let printed = 0;
  for (const file of files) {
    const { record: found, issues } = await recordOf(file, options, read);
    const record = found && decided(found);
    // The report shows the issues of a record itself.
    if (record === null || toPrint !== "report") for (const issue of issues) say(`${nameOf(file)}: ${issue}`);
    if (record === null) {
      failures++;
      continue;
    }
    if (toPrint === "json") await put(`${JSON.stringify(record, null, files.length > 1 ? 0 : 2)}\n`);
    if (toPrint === "report") {
      if (files.length > 1) await put(`${printed > 0 ? "\n" : ""}==> ${nameOf(file)} <==\n\n`);
      await put(
        renderReport(record, {
          ...lookOf(flags, process.env, process.stdout),
          all: flags.all === true,
          ...(weights && { queue: { name: weights.name, items: queue(record) } }),
        }),
      );
    }
    printed++;
    for (const { path, render } of targets) {
      await writeWhole(path, await render(record));
      if (path !== "-") say(`wrote ${path}`);
    }
  }
  return failures > 0 ? status.foundWrong : status.done;
}
