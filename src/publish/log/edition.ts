import { type Actor, act } from "../../ledger/acts/act.ts";
import { manifestPath } from "../../ledger/layout.ts";
import { manifestBytes } from "../../ledger/manifest.ts";
import { ledgerSize } from "../../store/ledger.ts";
import type { Store } from "../../store/store.ts";
import { sha256 } from "../../text/digest.ts";
import type { Content } from "./content.ts";
import { openedAt } from "./ledger-pages.ts";

/** How often the content is made anew where others write into the ledger meanwhile. */
const tries = 5;

/**
 * Stages the content, and makes sure that the newest entry of the log is an edition that names just these files. Where
 * nothing changed since the last one, no entry is added.
 */
export async function edit(store: Store, by: Actor, begin: () => Content): Promise<Content> {
  for (let left = tries; left > 0; left--) {
    const content = begin();
    const size = await ledgerSize(store.db);
    await content.add(store.db, size);
    const bytes = manifestBytes(content.manifest);
    const fields = { files: content.manifest.size, manifest: sha256(bytes) };
    const newest = size === 0 ? null : await openedAt(store.db, size - 1);
    const isCurrent =
      newest?.entry.kind === "edition" && newest.disclosures.manifest?.value === fields.manifest;
    const index = isCurrent ? size - 1 : (await act(store, "edition", fields, { by })).index;
    // Someone added an entry between reading and writing: what was staged leaves it out.
    if (index > size) continue;
    if (index === size) content.addToLog([await openedAt(store.db, index)]);
    content.putTail();
    content.stage.put(manifestPath, bytes);
    return content;
  }
  throw new Error("the ledger kept growing while it was published");
}
