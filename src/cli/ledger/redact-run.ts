import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { type Redacted, type RedactionOrder, redact, restore } from "../../ledger/acts/redact.ts";
import { givenAwayIn, tellTalesOfName } from "../../ledger/acts/spread.ts";
import { type Fields, type Kind, labelsOf } from "../../ledger/entry/fields.ts";
import { editorOf } from "../../publish/log/identity.ts";
import { forget } from "../../store/forget.ts";
import { entryByHash } from "../../store/ledger.ts";
import type { Store } from "../../store/store.ts";
import { Failure, Misuse } from "../io/failure.ts";
import { put, say } from "../io/output.ts";
import { inStore } from "../store/store-option.ts";
import { entryNamed } from "./entry-named.ts";
import { inWords } from "./failure.ts";
import type { RedactFlags } from "./redact.ts";

const ownerOnly = 0o600;

export async function runRedact(given: readonly string[], flags: RedactFlags): Promise<void> {
  holdFlags(given, flags);
  await inWords(() =>
    inStore(flags, { create: false }, (store) =>
      flags.restore === undefined ? redactAll(store, given, flags) : takeBack(store, flags.restore, flags),
    ),
  );
}

function holdFlags(
  given: readonly string[],
  { restore, from, values, reason, name, ground, appeal, keep }: RedactFlags,
): void {
  if (restore !== undefined) {
    if ((from === undefined && values === undefined) || reason === undefined)
      throw new Misuse("--restore wants --from or --values, and --reason.");
    return;
  }
  if (given.length === 0 && name === undefined) throw new Misuse("Name an ENTRY, or give --name.");
  if (ground === undefined || appeal === undefined)
    throw new Misuse("Say why with --ground, and how to appeal with --appeal.");
  if (keep !== undefined && existsSync(keep))
    throw new Misuse(`${keep} is there already, and would be overwritten.`);
}

async function redactAll(store: Store, given: readonly string[], flags: RedactFlags): Promise<void> {
  const targets = await targetsOf(store, given, flags);
  const base = {
    ground: flags.ground as Fields<"redaction">["ground"],
    decided: flags.decided,
    review: flags.review ?? null,
    appeal: flags.appeal ?? "",
  };
  const done: Redacted[] = [];
  for (const target of targets)
    done.push(await redact(store, { ...base, ...target }, await editorOf(store, flags.decided)));
  const { name } = flags;
  const documents =
    name === undefined ? 0 : await store.write((tx) => forget(store, tx, tellTalesOfName(name), null));
  if (done.length === 0 && documents === 0) throw new Failure("Nothing names it.");
  await store.settle();
  if (flags.keep !== undefined) {
    const removed = Object.fromEntries(done.map(({ entry, removed }) => [entry.id, removed]));
    writeFileSync(flags.keep, `${JSON.stringify(removed, null, 1)}\n`, { flag: "wx", mode: ownerOnly });
  }
  const rows = done.map(({ entry, target, removed }) => ({
    redaction: entry.id,
    entry: target.id,
    index: target.position,
    fields: Object.keys(removed),
  }));
  if (flags.json) await put(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  else
    for (const { redaction, entry, fields } of rows)
      say(`redaction ${redaction}: ${fields.join(", ")} of ${entry} removed.`);
  if (documents > 0) say(`taken out of ${documents} documents in the store, and their originals removed.`);
  if (done.length > 0) say("publish again: the folder still holds what was removed.");
}

type Target = Pick<RedactionOrder, "entry" | "fields">;

async function targetsOf(
  store: Store,
  given: readonly string[],
  { name, field }: RedactFlags,
): Promise<Target[]> {
  const targets: Target[] = [];
  for (const id of given) targets.push({ entry: (await entryNamed(store, id)).hash, fields: field ?? "all" });
  if (name === undefined) return targets;
  for (const [hash, labels] of await givenAwayIn(store.db, tellTalesOfName(name))) {
    const kind = (await entryByHash(store.db, hash))?.kind as Kind;
    targets.push({ entry: hash, fields: labels.filter((label) => labelsOf(kind).includes(label)) });
  }
  return targets;
}

async function takeBack(store: Store, redaction: string, flags: RedactFlags): Promise<void> {
  const { from, values: given } = flags;
  const disclosures = from === undefined ? {} : objectIn(from, keptFile)[redaction];
  if (disclosures === undefined) throw new Failure(`${from} holds nothing of the redaction ${redaction}.`);
  const values = given === undefined ? {} : objectIn(given, valuesFile);
  const by = await editorOf(store, flags.decided);
  const { entry } = await restore(store, { redaction, disclosures, values, reason: flags.reason ?? "" }, by);
  const labels = Object.keys({ ...disclosures, ...values });
  say(`restoration ${entry.id}: ${labels.join(", ")} are open again. Publish again to show them.`);
}

/** What --keep writes: by redaction and label. */
const keptFile = z.record(
  z.string(),
  z.record(z.string(), z.looseObject({ salt: z.string(), value: z.json() })),
);
const valuesFile = z.record(z.string(), z.json());

function objectIn<T>(path: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new Failure(`${path} cannot be read as what is wanted here.`, { cause: error });
  }
}
