import { act } from "../../ledger/acts/act.ts";
import type { Fields, Kind } from "../../ledger/entry/fields.ts";
import { editorOf } from "../../publish/log/identity.ts";
import { disclosures } from "../../store/ledger.ts";
import type { Store } from "../../store/store.ts";
import { Failure, Misuse } from "../io/failure.ts";
import { bytesOf } from "../io/input.ts";
import { put, say } from "../io/output.ts";
import { inStore } from "../store/store-option.ts";
import type { EnterFlags } from "./enter.ts";
import { entryNamed } from "./entry-named.ts";
import { inWords } from "./failure.ts";
import { enteredKinds, leftOf, templates } from "./templates.ts";

export async function runEnter(given: string, file: string | undefined, flags: EnterFlags): Promise<void> {
  const kind = enteredKinds.find((kind) => kind === given);
  if (kind === undefined)
    throw new Misuse(`${given} is no act that can be entered. It is one of ${enteredKinds.join(", ")}.`);
  if (flags.template) {
    const { fields, notes } = templates[kind];
    await put(`${JSON.stringify(fields, null, 2)}\n`);
    for (const note of notes) say(note);
    return;
  }
  if (file === undefined) throw new Misuse("Name a FILE with the fields, or ask for them with --template.");
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) throw new Failure(`${file}: ${bytes.message}`);
  const fields = fieldsIn(bytes, file);
  const { index, hash, entry } = await inWords(() =>
    inStore(flags, { create: false }, async (store) => {
      const by = await editorOf(store, flags.role, flags.policy);
      const about = flags.about === undefined ? null : (await entryNamed(store, flags.about)).hash;
      const named = await withHashes(store, fields);
      if (kind === "walkback") await sayWhose(store, [about, named.statement]);
      return act(store, kind, named as Fields<Kind>, { about, by });
    }),
  );
  if (flags.json) await put(`${JSON.stringify({ id: entry.id, hash, index })}\n`);
  else say(`${kind} ${entry.id} is entry ${index}. Publish again to show it.`);
}

type Given = { [label: string]: unknown };

function fieldsIn(bytes: Uint8Array, file: string): Given {
  const fields = parsed(bytes);
  if (typeof fields !== "object" || fields === null || Array.isArray(fields))
    throw new Failure(`${file} is not a JSON object.`);
  const left = leftOf(fields);
  if (left !== null) throw new Failure(`${file} still says ${left}: put your own words there.`);
  return fields as Given;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** Entries are named by their hashes on the record, and by their ids, or a statement's, by people. */
async function withHashes(store: Store, fields: Given): Promise<Given> {
  const named = async (name: unknown) =>
    typeof name === "string" ? (await entryNamed(store, name)).hash : name;
  const { evidence, statement } = fields;
  return {
    ...fields,
    ...(Array.isArray(evidence) ? { evidence: await Promise.all(evidence.map(named)) } : {}),
    ...(statement === undefined ? {} : { statement: await named(statement) }),
  };
}

/** Two names may be of one speaker, which an editor knows and we do not: it is said, and not refused. */
async function sayWhose(store: Store, hashes: readonly unknown[]): Promise<void> {
  const names = new Set<string>();
  for (const hash of hashes)
    for (const { field, value } of await disclosures(store.db, String(hash)))
      if (field === "speaker" && value !== null) names.add((value as { name: string }).name);
  if (names.size > 1)
    say(`the statements are by ${[...names].join(" and ")}: a walk-back is the speaker's own.`);
}
