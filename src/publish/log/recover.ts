import { bytesToHex } from "@noble/hashes/utils.js";
import { rowsOf } from "../../ledger/acts/act.ts";
import { disclosuresOf } from "../../ledger/acts/bulk.ts";
import { tellTalesOf } from "../../ledger/acts/spread.ts";
import type { Disclosures } from "../../ledger/commitment.ts";
import { parseDisclosures } from "../../ledger/disclosure-lines.ts";
import { parseEntry } from "../../ledger/entry/entry.ts";
import { LedgerError } from "../../ledger/errors.ts";
import { checkpointPath, disclosuresPath } from "../../ledger/layout.ts";
import { keyText, parseKey } from "../../ledger/note/verifier-key.ts";
import { leafHash } from "../../ledger/tree/hashes.ts";
import { entriesOf, tilePath, tilesOf } from "../../ledger/tree/tiles.ts";
import type { PublishedFolder } from "../../ledger/verify/folder.ts";
import { verifyRecord } from "../../ledger/verify/verify.ts";
import { saveCheckpoint } from "../../store/checkpoints.ts";
import { forget } from "../../store/forget.ts";
import { addDisclosures, appendEntry, dropDisclosures, entryAt, ledgerSize } from "../../store/ledger.ts";
import type { Store } from "../../store/store.ts";
import type { Db } from "../../store/tables.ts";
import { followKey, keyOf } from "./identity.ts";

/**
 * Brings a store that was restored from an old backup up to what was published since: entries that it lacks come in,
 * and what was redacted since then goes.
 *
 * @returns how many entries came in
 * @throws LedgerError `would-fork` where the folder does not hold, or the store holds entries that it does not
 */
export async function recover(store: Store, folder: PublishedFolder): Promise<number> {
  const key = await keyOf(store);
  const report = await verifyRecord(folder, { keys: key === null ? [] : [keyText(key)] });
  if (!report.holds)
    throw new LedgerError("would-fork", `the folder does not hold: ${report.findings[0]?.message ?? ""}`);
  const note = new TextDecoder().decode((await folder.read(checkpointPath)) ?? new Uint8Array());
  const published = await publishedEntries(folder, report.size);
  return store.write(async (tx) => {
    const size = await ledgerSize(tx);
    const newest = size === 0 ? null : await entryAt(tx, size - 1);
    // Leaf hashes of a chain of bundles that verifies: the same last one at the same place, and all before it is the same.
    if (newest !== null && newest.hash !== published[size - 1]?.hash)
      throw new LedgerError("would-fork", "the store holds entries that the folder does not");
    for (const { leaf, hash } of published.slice(size)) {
      const { id, kind, about, prev, at } = parseEntry(leaf);
      await appendEntry(tx, { id, kind, leaf, hash, about, prev, at });
    }
    for (const { hash, disclosures } of published) await alignDisclosures(store, tx, hash, disclosures);
    if (key !== null && report.key !== null && report.key !== keyText(key))
      await followKey(tx, { old: key, next: parseKey(report.key), isLost: false, at: store.now() });
    await saveCheckpoint(tx, { size: report.size, root: report.root ?? "", note, at: store.now() });
    return published.length - size;
  });
}

interface PublishedEntry {
  leaf: Uint8Array;
  hash: string;
  disclosures: Disclosures;
}

async function publishedEntries(folder: PublishedFolder, size: number): Promise<PublishedEntry[]> {
  const published: PublishedEntry[] = [];
  for (const name of tilesOf(size).filter(({ level }) => level === "entries")) {
    const bundle = (await folder.read(tilePath(name))) ?? new Uint8Array();
    const lines = (await folder.read(disclosuresPath(name.number))) ?? new Uint8Array();
    const open = new Map(parseDisclosures(lines)?.map(({ index, disclosures }) => [index, disclosures]));
    for (const leaf of entriesOf(bundle)) {
      const disclosures = open.get(published.length) ?? {};
      published.push({ leaf, hash: bytesToHex(leafHash(leaf)), disclosures });
    }
  }
  return published;
}

/** What is open of an entry is what is published of it; what was removed since goes from everywhere. */
async function alignDisclosures(store: Store, tx: Db, hash: string, published: Disclosures): Promise<void> {
  const kept = (await disclosuresOf(tx, [hash])).get(hash) ?? {};
  const removed = Object.fromEntries(
    Object.entries(kept).filter(([label]) => !Object.hasOwn(published, label)),
  );
  await dropDisclosures(tx, hash, Object.keys(removed));
  const capture = kept.capture?.value;
  if (typeof capture === "string") await forget(store, tx, tellTalesOf(removed), capture);
  const missing = rowsOf(published).filter(({ field }) => !Object.hasOwn(kept, field));
  await addDisclosures(tx, hash, missing);
}
