/** Publishing: the ledger out of the store into a folder of plain files that a stranger can verify. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Actor } from "../../ledger/acts/act.ts";
import { checkpointPath, keyPath, proofPath } from "../../ledger/layout.ts";
import type { Signer } from "../../ledger/note/note.ts";
import { keyText } from "../../ledger/note/verifier-key.ts";
import type { Store } from "../../store/store.ts";
import { PublicDocuments } from "../public-record/documents.ts";
import { PublicRecord } from "../public-record/public-record.ts";
import type { PageFile } from "../site/site.ts";
import { Content } from "./content.ts";
import { decidedExchanges } from "./decided.ts";
import { edit } from "./edition.ts";
import { enrol } from "./enrol.ts";
import { holdNobodyPrivate } from "./guard.ts";
import { formerKeys, policyInForce } from "./identity.ts";
import { keptTree } from "./ledger-pages.ts";
import { stageLog } from "./log-files.ts";
import { Prover } from "./prover.ts";
import { holdExtends, type SigningPlace, signTree } from "./sign.ts";
import { Stage } from "./stage.ts";

export interface PublishOptions {
  store: Store;
  /** The folder; it is made, and replaced whole. */
  folder: string;
  signer: Signer;
  /** Former keys that still sign, too. */
  also?: readonly Signer[];
  /** Where the last signed checkpoint is kept, beside the key. */
  signedPath: string;
  /** The policy in force; the newest on record where nothing is said. */
  policy?: string;
  /** Pages that come with the package, such as `verify.html`. */
  extra?: readonly PageFile[];
  /** Names of private people that an editor has decided, with a reason of record, to show. */
  revealed?: readonly string[];
  progress?: (what: string, done: number, all: number) => void;
}

export interface Published {
  /** Entries in the log. */
  size: number;
  /** Statements that came into the ledger now. */
  added: number;
  /** Files that were written; the rest stayed. */
  changed: number;
}

/**
 * Publishes what is in the store. Publishing again writes only what changed, and nothing where nothing did; a kill at
 * any point leaves the folder as it was.
 *
 * @throws LedgerError `would-fork` where the store does not extend what was signed or published before; StageError;
 *   GuardError `names-private` where a file would name somebody who is private
 */
export async function publish(options: PublishOptions): Promise<Published> {
  const { store, signer, also = [], signedPath, extra = [], revealed = [] } = options;
  const { progress = () => undefined } = options;
  const policy = options.policy ?? (await policyInForce(store));
  const by: Actor = { role: "publisher", key: signer.key.id, policy };
  const stage = new Stage(options.folder);
  const record = new PublicRecord();
  try {
    // 1: nothing is added to a ledger that must not be signed
    const published = [stage.current(checkpointPath)].filter((note) => note !== null);
    const former = await formerKeys(store);
    const place: SigningPlace = {
      ...{ store, signer, also, signedPath, published },
      keys: [signer.key, ...former.all],
    };
    await holdExtends(await keptTree(store.db), place);

    // 2: what is new in the store comes into the ledger
    const documents = new PublicDocuments(record, revealed);
    await documents.look(store.db, (done, all) => progress("documents", done, all));
    const added = await enrol(store, signer, by, documents);

    // 3: what is open of each entry, the pages, and an entry that binds all these files
    const scan = documents.scan();
    const guard = (path: string, text: string) => holdNobodyPrivate(scan, path, text);
    const decided = await decidedExchanges(store);
    const sources = { origin: signer.key.name, record, decided, extra, guard, progress };
    const content = await edit(store, by, () => new Content(stage, sources));

    // 4: the log itself, signed, with a proof for each statement
    stageLog(content);
    const note = await signTree(content.tree, place);
    const prover = new Prover(content.tree, [signer.key, ...former.vouched], note);
    const { statements } = content;
    for (const [i, { id, index }] of statements.entries()) {
      stage.put(proofPath(id), utf8ToBytes(prover.proofOf(index, stage.current(proofPath(id)))));
      progress("proofs", i + 1, statements.length);
    }
    stage.put(keyPath, utf8ToBytes(`${keyText(signer.key)}\n`));
    stage.put(checkpointPath, utf8ToBytes(note));

    // 5: the new folder takes the place of the old one
    const { changed } = stage;
    if (!stage.isSame) stage.commit();
    return { size: content.tree.size, added, changed };
  } finally {
    record.close();
    stage.close();
  }
}
