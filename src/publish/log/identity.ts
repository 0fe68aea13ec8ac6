import { existsSync } from "node:fs";
import { bytesToHex, randomBytes } from "@noble/hashes/utils.js";
import type { Actor } from "../../ledger/acts/act.ts";
import { LedgerError } from "../../ledger/errors.ts";
import type { Signer } from "../../ledger/note/note.ts";
import { keyText, parseKey, type VerifierKey } from "../../ledger/note/verifier-key.ts";
import { setSetting, setting } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import { createKey, readKey } from "./key-file.ts";

/** Under this name the store keeps the verifier key of its log; the private half never comes into it. */
const keySetting = "ledger key";

/** Where the last signed checkpoint is kept. */
export const signedPathOf = (keyPath: string): string => `${keyPath}.signed`;

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
): Promise<{ signer: Signer; isNew: boolean }> {
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
    throw new LedgerError("bad-key", `the key at ${keyPath} is not the one that signs this store`);
  if (origin !== null && signer.key.name !== origin)
    throw new LedgerError("bad-key", `this log is ${signer.key.name}, and stays so`);
  if (known === null) await store.write((tx) => setSetting(tx, keySetting, keyText(signer.key), store.now()));
  return { signer, isNew: !isThere };
}

/** The verifier key of a store's log, or null before the first publication. */
export async function keyOf(store: Store): Promise<VerifierKey | null> {
  const text = await setting(store.db, keySetting);
  return typeof text === "string" ? parseKey(text) : null;
}

/** @throws LedgerError `broken-rule` before the first publication */
export async function editorOf(store: Store, role = "editor", policy = "1"): Promise<Actor> {
  const key = await keyOf(store);
  if (key === null) throw new LedgerError("broken-rule", "nothing was published from this store yet");
  return { role, key: key.id, policy };
}
