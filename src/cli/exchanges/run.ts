import type { OnRecord } from "../../record.ts";
import { Misuse, status } from "../io/failure.ts";
import { filterLines } from "../io/filter.ts";
import { inputsOf, nameOf } from "../io/input.ts";
import { put, say } from "../io/output.ts";
import { lookOf } from "../read/look.ts";
import { readBy } from "../read/reader.ts";
import { recordOf } from "../read/record-of.ts";
import type { ExchangesFlags } from "./exchanges.ts";
import { answer, exchangesOf } from "./line.ts";

/** `onrecord exchanges`: returns the exit status. */
export async function runExchanges(given: readonly string[], flags: ExchangesFlags): Promise<number> {
  const files = inputsOf(given);
  if (flags.ndjson && (flags.json || flags.all))
    throw new Misuse(`--ndjson and --${flags.json ? "json" : "all"} do not go together.`);
  const read = await readBy(flags.reader);
  if (flags.ndjson) return filterLines(files, (line) => answer(line, read));
  const records: OnRecord[] = [];
  for (const file of files) {
    const { record, issues } = await recordOf(file, {}, read);
    for (const issue of issues) say(`${nameOf(file)}: ${issue}`);
    if (record !== null) records.push(record);
  }
  const exchanges = exchangesOf(records);
  if (flags.json) await put(`${JSON.stringify(jsonOf(records, exchanges), null, 2)}\n`);
  else {
    const { renderThreads } = await import("../../publish/report/threads.ts");
    const look = lookOf(flags, process.env, process.stdout);
    await put(renderThreads(records, exchanges, { ...look, all: flags.all === true }));
  }
  return records.length < files.length ? status.foundWrong : status.done;
}

/** Which documents, by their order here, and the exchanges between statements of their records. */
const jsonOf = (records: readonly OnRecord[], exchanges: ReturnType<typeof exchangesOf>) => ({
  documents: records.map(({ id, document: { title, published, digest } }) => ({
    id,
    title,
    published,
    digest,
  })),
  exchanges,
});
