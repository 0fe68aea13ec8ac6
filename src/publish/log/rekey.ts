/** A new signing key for a log: the old one vouches for it, or is lost. */
import { existsSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { type Actor, actIn } from "../../ledger/acts/act.ts";
import { toBase64 } from "../../ledger/bytes.ts";
import { LedgerError } from "../../ledger/errors.ts";
import type { Signer } from "../../ledger/note/note.ts";
import { keyText, type VerifierKey } from "../../ledger/note/verifier-key.ts";
import { keyChangeText } from "../../ledger/verify/trust.ts";
import type { Store } from "../../store/store.ts";
import { flush } from "./durable.ts";
import { followKey, keyOf, newKeyPathOf, oldKeyPathOf } from "./identity.ts";
import { createKey, readKey } from "./key-file.ts";

export interface Rekeying {
  store: Store;
  /** Where the key is; the new one takes its place, and the old one lies beside it with `.old` after its name. */
  keyPath: string;
  /** The old key is gone: nothing vouches for the new one. */
  isLost: boolean;
  policy: string;
}

/**
 * Makes a new key for the log and puts the change on record. A kill at any point is mended by doing it again.
 *
 * @throws LedgerError `bad-key`, `broken-rule`
 */
export async function rekey({ store, keyPath, isLost, policy }: Rekeying): Promise<VerifierKey> {
  const known = await keyOf(store);
  if (known === null) throw new LedgerError("broken-rule", "nothing was published from this store yet");
  const [newPath, oldPath] = [newKeyPathOf(keyPath), oldKeyPathOf(keyPath)];
  if (existsSync(oldPath) && existsSync(keyPath))
    throw new LedgerError("bad-key", `the key before still signs: take ${oldPath} away first`);
  if (isLost === existsSync(keyPath) && !existsSync(newPath))
    throw new LedgerError(
      "bad-key",
      isLost ? `the key is at ${keyPath}, and is not lost` : `the key of ${known.name} is not at ${keyPath}`,
    );
  // 1: the new key is on the disk before anything says that it signs
  const next = existsSync(newPath) ? await readKey(newPath) : await createKey(newPath, known.name);
  // 2: the change is on record, and the store knows the new key
  if (keyText(next.key) !== keyText(known)) {
    const by: Actor = { role: "publisher", key: known.id, policy };
    if (isLost) await replaceLost(store, known, next, by);
    else await handOver(store, await oldSigner(keyPath, known), next, by);
  }
  // 3: the files take their places
  if (existsSync(keyPath)) renameSync(keyPath, oldPath);
  renameSync(newPath, keyPath);
  flush(dirname(keyPath));
  return next.key;
}

async function oldSigner(keyPath: string, known: VerifierKey): Promise<Signer> {
  const signer = await readKey(keyPath);
  if (keyText(signer.key) !== keyText(known))
    throw new LedgerError("bad-key", `the key at ${keyPath} is not the one that signs this store`);
  return signer;
}

/** Both keys sign the change. */
const handOver = (store: Store, old: Signer, next: Signer, by: Actor): Promise<void> =>
  store.write(async (tx) => {
    const names = { old: keyText(old.key), new: keyText(next.key) };
    const message = keyChangeText(names.old, names.new);
    const signatures = {
      oldSignature: toBase64(old.sign(message)),
      newSignature: toBase64(next.sign(message)),
    };
    await actIn(tx, store.now(), "key", { ...names, ...signatures }, { about: null, by });
    await followKey(tx, { old: old.key, next: next.key, isLost: false, at: store.now() });
  });

/** Nobody can vouch for the new key, so the record says just that. */
const replaceLost = (store: Store, old: VerifierKey, next: Signer, by: Actor): Promise<void> =>
  store.write(async (tx) => {
    const what = `The signing key ${keyText(old)} is lost. From here on ${keyText(next.key)} signs, and the lost key does not vouch for it.`;
    const when = store.now().slice(0, 10);
    await actIn(
      tx,
      store.now(),
      "incident",
      { what, when },
      { about: null, by: { ...by, key: next.key.id } },
    );
    await followKey(tx, { old, next: next.key, isLost: true, at: store.now() });
  });
