import { act } from "../../ledger/acts/act.ts";
import { type Fields, type Kind, kinds } from "../../ledger/entry/fields.ts";
import { LedgerError } from "../../ledger/errors.ts";
import { entryIdOf } from "../../publish/log/enrol.ts";
import { editorOf } from "../../publish/log/identity.ts";
import { entryByHash, entryById } from "../../store/ledger.ts";
import type { Store } from "../../store/store.ts";
import { Failure, Misuse } from "../io/failure.ts";
import { bytesOf } from "../io/input.ts";
import { put, say } from "../io/output.ts";
import { inStore } from "../store/store-option.ts";
import type { EnterFlags } from "./enter.ts";
import { inWords } from "./failure.ts";

/** Acts that other commands do, with all that belongs to them. */
const elsewhere: Kind[] = ["statement", "redaction", "restoration", "key", "edition", "audit-head"];

export async function runEnter(given: string, file: string, flags: EnterFlags): Promise<void> {
  const kind = kinds.find((kind) => kind === given && !elsewhere.includes(kind));
  if (kind === undefined) throw new Misuse(`${given} is no act that can be entered.`);
  const bytes = await bytesOf(file);
  if (!(bytes instanceof Uint8Array)) throw new Failure(`${file}: ${bytes.message}`);
  const fields = fieldsIn(bytes, file);
  const { index, hash, entry } = await inWords(() =>
    inStore(flags, { create: false }, async (store) => {
      const by = await editorOf(store, flags.role, flags.policy);
      const about = flags.about === undefined ? null : await hashOf(store, flags.about);
      return act(store, kind, fields, { about, by });
    }),
  );
  if (flags.json) await put(`${JSON.stringify({ id: entry.id, hash, index })}\n`);
  else say(`${kind} ${entry.id} is entry ${index}. Publish again to show it.`);
}

function fieldsIn(bytes: Uint8Array, file: string): Fields<Kind> {
  try {
    const fields: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof fields === "object" && fields !== null) return fields as Fields<Kind>;
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw new Failure(`${file} is not a JSON object.`);
}

async function hashOf(store: Store, given: string): Promise<string> {
  const id = given.startsWith("s-") ? await entryIdOf(store, given) : given;
  const entry = (await entryById(store.db, id)) ?? (await entryByHash(store.db, id));
  if (entry === null) throw new LedgerError("broken-rule", `there is no entry ${given}`);
  return entry.hash;
}
