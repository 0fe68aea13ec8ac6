import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { type Actor, laterOf, wholeSeconds } from "../../ledger/acts/act.ts";
import { appendNew } from "../../ledger/acts/bulk.ts";
import { type SealedEntry, seal } from "../../ledger/entry/entry.ts";
import { LedgerError } from "../../ledger/errors.ts";
import type { Signer } from "../../ledger/note/note.ts";
import { setSetting, setting } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import type { PublicDocuments } from "../public-record/documents.ts";
import { type PublicStatement, publicStatements } from "./public-statements.ts";

/** Entries in one transaction. */
const page = 5000;

/**
 * Puts every statement that may be published into the ledger, once. An entry's id is drawn from the statement's id and
 * a secret of this store: it looks random to everyone else, and the same statement finds its entry again.
 *
 * @returns how many are new
 */
export async function enrol(
  store: Store,
  signer: Signer,
  by: Actor,
  documents: PublicDocuments,
): Promise<number> {
  const secret = await makeSecret(store, signer);
  let added = 0;
  let waiting: { id: string; fields: PublicStatement["fields"] }[] = [];
  const send = async () => {
    const at = wholeSeconds(store.now());
    added += await store.write((tx) =>
      appendNew(tx, waiting, (item, lastAt) => sealed(item, by, laterOf(at, lastAt))),
    );
    waiting = [];
  };
  for await (const document of documents.all(store.db)) {
    const entries = new Map<string, string>();
    for (const { local, statement, fields } of publicStatements(document.record, document.view)) {
      const id = entryId(secret, statement);
      entries.set(local, id);
      waiting.push({ id, fields });
    }
    documents.keep(document, secretId(secret, "document", document.id), entries);
    if (waiting.length >= page) await send();
  }
  await send();
  return added;
}

const entryId = (secret: Uint8Array, statement: string): string => secretId(secret, "statement", statement);

const secretId = (secret: Uint8Array, kind: string, id: string): string =>
  bytesToHex(hmac(sha256, secret, utf8ToBytes(`${kind} ${id}`)).subarray(0, 16));

function sealed(
  { id, fields }: { id: string; fields: PublicStatement["fields"] },
  { role, key, policy }: Actor,
  at: string,
): SealedEntry | null {
  try {
    return seal("statement", fields, { id, about: null, prev: null, policy, by: { role, key }, at });
  } catch (error) {
    // Half a character, which no file in UTF-8 can hold: the statement stays in the store.
    if (error instanceof LedgerError && error.code === "no-canonical-form") return null;
    throw error;
  }
}

const secretSetting = "ledger secret";

/**
 * 32 bytes, made once for a store: out of a signature that nobody else can make and that is never shown, so that a
 * store that was restored from before the first publication comes to the same.
 */
async function makeSecret(store: Store, { key, sign }: Signer): Promise<Uint8Array> {
  const made = bytesToHex(sha256(sign(utf8ToBytes(`onrecord/entry-ids/1\n${key.name}\n`))));
  return store.write(async (tx) => {
    const known = await setting(tx, secretSetting);
    if (typeof known === "string") return hexToBytes(known);
    await setSetting(tx, secretSetting, made, store.now());
    return hexToBytes(made);
  });
}

/**
 * The id of the entry of a statement of the store.
 *
 * @throws LedgerError `broken-rule` before the first publication
 */
export async function entryIdOf(store: Store, statement: string): Promise<string> {
  const secret = await setting(store.db, secretSetting);
  if (typeof secret !== "string")
    throw new LedgerError("broken-rule", "nothing was published from this store yet");
  return entryId(hexToBytes(secret), statement);
}

/** The ids of the entries of statements of the store, once something was published. */
export async function entryIdsOf(store: Store): Promise<(statement: string) => string> {
  const secret = await setting(store.db, secretSetting);
  const bytes = hexToBytes(typeof secret === "string" ? secret : "");
  return (statement) => entryId(bytes, statement);
}
