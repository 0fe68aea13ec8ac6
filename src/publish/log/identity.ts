import { existsSync } from "node:fs";
import { bytesToHex, randomBytes } from "@noble/hashes/utils.js";
import type { Actor } from "../../ledger/acts/act.ts";
import { LedgerError } from "../../ledger/errors.ts";
import type { Signer } from "../../ledger/note/note.ts";
import { keyText, parseKey, type VerifierKey } from "../../ledger/note/verifier-key.ts";
import { addKey, keysOf, setRoleOfKeys, setSetting, setting } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import type { Db } from "../../store/tables.ts";
import { createKey, readKey } from "./key-file.ts";

/** Under this name the store keeps the verifier key of its log; the private half never comes into it. */
const keySetting = "ledger key";

/** Where the last signed checkpoint is kept. */
export const signedPathOf = (keyPath: string): string => `${keyPath}.signed`;
/** Where a new key lies until it takes its place. */
export const newKeyPathOf = (keyPath: string): string => `${keyPath}.new`;
/** Where the key before this one is kept for as long as it signs, too. */
export const oldKeyPathOf = (keyPath: string): string => `${keyPath}.old`;

/**
 * The signer of a store's log. A key is made where neither the store nor the place of the key knows of one.
 *
 * @param origin name of the log, such as `ledger.example/onrecord`; random where none is given
 * @throws LedgerError `bad-key`
 */
export async function signerOf(
  store: Store,
  keyPath: string,
  origin: string | null = null,
): Promise<{ signer: Signer; also: Signer[]; isNew: boolean }> {
  const known = await keyOf(store);
  const isThere = existsSync(keyPath);
  if (!isThere && known !== null)
    throw new LedgerError(
      "bad-key",
      `the key of ${known.name} is not at ${keyPath}: name its place with --key`,
    );
  const name = origin ?? `onrecord.local/${bytesToHex(randomBytes(8))}`;
  const signer = isThere ? await readKey(keyPath) : await createKey(keyPath, name);
  if (known !== null && keyText(known) !== keyText(signer.key))
    throw new LedgerError(
      "bad-key",
      existsSync(newKeyPathOf(keyPath))
        ? "a change of the key was cut off: run onrecord rekey again"
        : `the key at ${keyPath} is not the one that signs this store`,
    );
  if (origin !== null && signer.key.name !== origin)
    throw new LedgerError("bad-key", `this log is ${signer.key.name}, and stays so`);
  if (known === null) await store.write((tx) => setSetting(tx, keySetting, keyText(signer.key), store.now()));
  return { signer, also: await alsoSigning(store, keyPath), isNew: !isThere };
}

/** The key before, while its file lies beside the new one's. */
async function alsoSigning(store: Store, keyPath: string): Promise<Signer[]> {
  const path = oldKeyPathOf(keyPath);
  if (!existsSync(path)) return [];
  const old = await readKey(path);
  const { vouched } = await formerKeys(store);
  if (!vouched.some((key) => keyText(key) === keyText(old.key)))
    throw new LedgerError("bad-key", `the key at ${path} never signed this store`);
  return [old];
}

/** Keys that signed the log before: all of them, and those that vouched for the ones after them. */
export async function formerKeys(store: Store): Promise<{ all: VerifierKey[]; vouched: VerifierKey[] }> {
  const rows = (await keysOf(store.db)).filter(({ valid_until }) => valid_until !== null);
  const keys = (some: typeof rows) => some.map((row) => parseKey(row.public));
  return { all: keys(rows), vouched: keys(rows.filter(({ role }) => role === vouchingRole)) };
}

/** What a former key is to those after it. */
export const vouchingRole = "publisher";
export const lostRole = "lost publisher";

/** From now on the log is signed by another key. */
export async function followKey(
  tx: Db,
  { old, next, isLost, at }: { old: VerifierKey; next: VerifierKey; isLost: boolean; at: string },
): Promise<void> {
  await addKey(tx, {
    id: old.id,
    name: old.name,
    public: keyText(old),
    role: vouchingRole,
    valid_from: at,
    valid_until: at,
  });
  // A key that nobody has any more vouches for nothing, and neither do those before it.
  if (isLost) await setRoleOfKeys(tx, lostRole);
  await setSetting(tx, keySetting, keyText(next), at);
}

/** The verifier key of a store's log, or null before the first publication. */
export async function keyOf(store: Store): Promise<VerifierKey | null> {
  const text = await setting(store.db, keySetting);
  return typeof text === "string" ? parseKey(text) : null;
}

/** @throws LedgerError `broken-rule` before the first publication */
export async function editorOf(store: Store, role = "editor", policy?: string): Promise<Actor> {
  const key = await keyOf(store);
  if (key === null) throw new LedgerError("broken-rule", "nothing was published from this store yet");
  return { role, key: key.id, policy: policy ?? (await policyInForce(store)) };
}

/** The version of the newest policy on record. */
export async function policyInForce({ db }: Store): Promise<string> {
  const row = await db
    .selectFrom("entries")
    .innerJoin("disclosures", "disclosures.hash", "entries.hash")
    .select("disclosures.value")
    .where("entries.kind", "=", "policy")
    .where("disclosures.field", "=", "version")
    .orderBy("entries.position", "desc")
    .executeTakeFirst();
  return row === undefined ? "1" : String(JSON.parse(row.value));
}
