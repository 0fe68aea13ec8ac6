import type { AcrossExchange } from "../../exchanges/across/across.ts";
import { exchangesOf } from "../../exchanges/across/together.ts";
import type { OnRecord } from "../../record.ts";
import { Misuse, status } from "../io/failure.ts";
import { filterLines } from "../io/filter.ts";
import { inputsOf, nameOf } from "../io/input.ts";
import { checkTarget, put, say, writeWhole } from "../io/output.ts";
import { lookOf } from "../read/look.ts";
import { readBy } from "../read/reader.ts";
import { recordOf } from "../read/record-of.ts";
import type { ExchangesFlags } from "./exchanges.ts";
import { answer } from "./line.ts";

/** `onrecord exchanges`: returns the exit status. */
export async function runExchanges(given: readonly string[], flags: ExchangesFlags): Promise<number> {
  refuse(flags);
  if (flags.html !== undefined) checkTarget(flags.html, given);
  if (flags.store !== undefined) {
    const { amongKept } = await import("./kept.ts");
    const { records, exchanges, ids } = await amongKept(flags.store, given);
    await show(records, exchanges, flags, ids);
    return status.done;
  }
  const files = inputsOf(given);
  const read = await readBy(flags.reader);
  if (flags.ndjson) return filterLines(files, (line) => answer(line, read));
  const records: OnRecord[] = [];
  for (const file of files) {
    const { record, issues } = await recordOf(file, {}, read);
    for (const issue of issues) say(`${nameOf(file)}: ${issue}`);
    if (record !== null) records.push(record);
  }
  await show(records, exchangesOf(records), flags);
  return records.length < files.length ? status.foundWrong : status.done;
}

function refuse(flags: ExchangesFlags): void {
  const { ndjson, json, html } = flags;
  const other = (["json", "html", "store", "all"] as const).find((flag) => flags[flag]);
  if (ndjson && other) throw new Misuse(`--ndjson and --${other} do not go together.`);
  if (flags.store !== undefined && flags.reader !== undefined)
    throw new Misuse("--store and --reader do not go together: what is in the store was read already.");
  if (json && html === "-")
    throw new Misuse("Only one thing can go to standard output. Name a file for the page.");
}

type Ids = readonly ReadonlyMap<string, string>[];

async function show(
  records: readonly OnRecord[],
  exchanges: readonly AcrossExchange[],
  { json, html, ...flags }: ExchangesFlags,
  ids?: Ids,
): Promise<void> {
  if (html !== undefined) {
    const { renderThreadsPage } = await import("../../publish/page/threads-page.ts");
    await writeWhole(html, renderThreadsPage(records, exchanges));
  }
  if (json) await put(`${JSON.stringify(jsonOf(records, exchanges, ids), null, 2)}\n`);
  else if (html === undefined) {
    const { renderThreads } = await import("../../publish/report/threads.ts");
    const look = lookOf(flags, process.env, process.stdout);
    await put(renderThreads(records, exchanges, { ...look, all: flags.all === true, ids }));
  }
}

/**
 * Which documents, by their order here, and the exchanges between statements of their records; of a store, under
 * `kept`, with the ids by which a person decides on them.
 */
const jsonOf = (records: readonly OnRecord[], exchanges: readonly AcrossExchange[], ids?: Ids) => ({
  documents: records.map(({ id, document: { title, published, digest, id: document } }) => ({
    id,
    title,
    published,
    digest,
    ...(ids === undefined ? {} : { document }),
  })),
  exchanges: exchanges.map((one) => {
    if (ids === undefined) return one;
    const kept = ({ record, statement }: AcrossExchange["from"]) => ids[record]?.get(statement);
    return { ...one, kept: { from: kept(one.from), to: kept(one.to) } };
  }),
});
