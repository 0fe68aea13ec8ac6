import { sameBytes, toBase64 } from "../../ledger/bytes.ts";
import { LedgerError } from "../../ledger/errors.ts";
import { type Checkpoint, checkpointText, openCheckpoint } from "../../ledger/note/checkpoint.ts";
import { type Signer, signNote } from "../../ledger/note/note.ts";
import type { VerifierKey } from "../../ledger/note/verifier-key.ts";
import type { Tree } from "../../ledger/tree/tree.ts";
import { lastCheckpoint, saveCheckpoint } from "../../store/checkpoints.ts";
import { restoredSetting, setting } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import { readIfThere, writeDurably } from "./durable.ts";

export interface SigningPlace {
  store: Store;
  signer: Signer;
  /** Former keys that still sign, too. */
  also: readonly Signer[];
  /** Every key that may have signed this log. */
  keys: readonly VerifierKey[];
  /** Where the last signed checkpoint is kept: beside the key, so that an old backup of the store does not hide it. */
  signedPath: string;
  /** Published checkpoints that the tree must extend. */
  published: readonly Uint8Array[];
}

/**
 * Signs the tree, and only a tree that extends everything that this key is known to have signed. What will be signed
 * is kept first: no kill can make the key sign a second root of one size.
 *
 * @throws LedgerError `would-fork`
 */
export async function signTree(tree: Tree, place: SigningPlace): Promise<string> {
  const { store, signer, also, signedPath } = place;
  await holdExtends(tree, place);
  const origin = signer.key.name;
  const text = checkpointText({ origin, size: tree.size, root: tree.root() });
  const [size, root, at] = [tree.size, toBase64(tree.root()), store.now()];
  await store.write((tx) => saveCheckpoint(tx, { size, root, note: null, at }));
  const note = signNote(text, [signer, ...also]);
  writeDurably(signedPath, note);
  await store.write((tx) => saveCheckpoint(tx, { size, root, note, at }));
  return note;
}

/** @throws LedgerError `would-fork` */
export async function holdExtends(
  tree: Tree,
  { store, keys, signedPath, published }: SigningPlace,
): Promise<void> {
  const known: Checkpoint[] = [readIfThere(signedPath), ...published].flatMap((note) =>
    note === null ? [] : [openCheckpoint(note, keys)],
  );
  const kept = await lastCheckpoint(store.db);
  // An old backup is likeliest to be signed by mistake, and only what was published since can tell that it is one.
  if (known.length === 0 && kept !== null && (await setting(store.db, restoredSetting)) !== null)
    throw new LedgerError(
      "would-fork",
      `the store was read from a backup, and neither ${signedPath} nor the folder says what was signed since: publish into a copy of the folder that was published last`,
    );
  for (const { size, root } of known) if (!extendsTo(tree, size, root)) refuse(tree.size, size);
  if (kept !== null && !(kept.size <= tree.size && toBase64(tree.root(kept.size)) === kept.root))
    refuse(tree.size, kept.size);
}

const extendsTo = (tree: Tree, size: number, root: Uint8Array): boolean =>
  size <= tree.size && sameBytes(tree.root(size), root);

function refuse(size: number, signed: number): never {
  throw new LedgerError(
    "would-fork",
    size < signed
      ? `the store holds ${size} entries, and ${signed} were signed before`
      : `the store does not hold the ${signed} entries that were signed before`,
  );
}
