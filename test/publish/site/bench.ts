import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { act } from "../../../src/ledger/acts/act.ts";
import type { Fields } from "../../../src/ledger/entry/fields.ts";
import { openedAt } from "../../../src/publish/log/ledger-pages.ts";
import { pathsIn } from "../../../src/publish/log/stage.ts";
import type { OnRecord } from "../../../src/record.ts";
import { keep, underItsId } from "../../../src/store/keep.ts";
import { ledgerSize } from "../../../src/store/ledger.ts";
import type { Store } from "../../../src/store/store.ts";
import { type Bench, withBench } from "../log/kept.ts";

const examples = new URL("../../../examples/", import.meta.url);

/** The records of the examples, as the machine reads them. */
export const exampleRecords: OnRecord[] = readdirSync(examples)
  .filter((name) => name.endsWith(".record.json"))
  .sort()
  .map((name) => JSON.parse(readFileSync(new URL(name, examples), "utf8")) as OnRecord);

export async function keepRecord(store: Store, record: OnRecord): Promise<void> {
  const incoming = { document: record.document, bytes: new TextEncoder().encode(record.document.text) };
  await keep(store, incoming, { ...record, document: underItsId(incoming) });
}

/** The examples, published, with one of each act on record about the first statements. */
export const withSite = <T>(use: (bench: Bench) => Promise<T>): Promise<T> =>
  withBench(async (bench) => {
    for (const record of exampleRecords) await keepRecord(bench.store, record);
    await bench.publish();
    await enterActs(bench);
    await bench.publish();
    return use(bench);
  });

export const actor = ({ signer }: Bench) => ({ role: "editor", key: signer.key.id, policy: "1" });

/** The statements on record, by their places. */
export async function statementsOf({ store }: Bench) {
  const size = await ledgerSize(store.db);
  const all = await Promise.all(Array.from({ length: size }, (_, i) => openedAt(store.db, i)));
  return all
    .filter(({ entry }) => entry.kind === "statement")
    .map(({ index, hash, entry, disclosures }) => ({
      index,
      hash,
      id: entry.id,
      text: String(disclosures.text?.value),
      form: disclosures.form?.value as { kind: string; negated: boolean },
    }));
}

async function enterActs(bench: Bench): Promise<void> {
  const by = actor(bench);
  const [first, second, third] = (await statementsOf(bench)).filter(({ form }) => !form.negated);
  if (first === undefined || second === undefined || third === undefined)
    throw new Error("too few statements");
  const evidence = await act(
    bench.store,
    "evidence",
    {
      title: "Accounts of 2025",
      address: "https://harwick.example/accounts",
      capture: null,
      note: null,
      receipt: null,
    },
    { about: first.hash, by },
  );
  const ruling: Fields<"ruling"> = {
    claim: "The toll rose 12 percent.",
    ruling: "The accounts show 9 percent.",
    reasons: ["The accounts list both years."],
    evidence: [evidence.hash],
    reply: { state: "no answer", asked: "2026-01-01", channel: "e-mail", deadline: "2026-01-03" },
  };
  const { hash } = await act(bench.store, "ruling", ruling, { about: first.hash, by });
  await act(
    bench.store,
    "correction",
    { reason: "wrong number", was: "9 percent", is: "8 percent", note: null },
    { about: hash, by },
  );
  await act(
    bench.store,
    "reply",
    { from: "The board", received: "2026-01-06", text: "We rounded." },
    { about: hash, by },
  );
  await act(
    bench.store,
    "revision",
    { field: "place", value: "Harwick town hall", reason: "The place was missing." },
    { about: second.hash, by },
  );
  await act(
    bench.store,
    "walkback",
    { statement: third.hash, change: "softens" },
    { about: second.hash, by },
  );
}

export const fileIn = (folder: string, path: string): string => readFileSync(join(folder, path), "utf8");
export const jsonIn = <T>(folder: string, path: string): T => JSON.parse(fileIn(folder, path)) as T;
export const pathsLike = (folder: string, pattern: RegExp): string[] =>
  pathsIn(folder)
    .filter((path) => pattern.test(path))
    .sort();
