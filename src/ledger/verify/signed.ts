import { utf8 } from "../bytes.ts";
import { LedgerError } from "../errors.ts";
import { checkpointPath, keyPath } from "../layout.ts";
import { type Checkpoint, openCheckpoint } from "../note/checkpoint.ts";
import { keyText, parseKey, type VerifierKey } from "../note/verifier-key.ts";
import type { FindingCode, Findings } from "./finding.ts";
import { type PublishedFolder, Unreadable } from "./folder.ts";

/** What the publisher signed. */
export interface Signed {
  key: VerifierKey;
  checkpoint: Checkpoint;
  /** The signed note, as it lies in the folder. */
  note: string;
}

const ofNotes: { [code: string]: FindingCode } = {
  "bad-key": "bad-key",
  "bad-signature": "bad-signature",
  "unknown-signer": "bad-signature",
};

/** Opens the checkpoint with the key that lies in the folder. Whether that is the right key is asked later. */
export async function openSigned(folder: PublishedFolder, findings: Findings): Promise<Signed | null> {
  const read = (path: string) =>
    folder.read(path).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      findings.add("unreachable", error.message, { path });
      return null;
    });
  const [noteBytes, keyBytes] = [await read(checkpointPath), await read(keyPath)];
  if (noteBytes === null) {
    findings.add("no-checkpoint", "There is no checkpoint here.", { path: checkpointPath });
    return null;
  }
  if (keyBytes === null) {
    findings.add("no-key", "There is no verifier key here.", { path: keyPath });
    return null;
  }
  let path = keyPath;
  try {
    const text = utf8(keyBytes) ?? "";
    const key = parseKey(text.slice(0, -1));
    if (text !== `${keyText(key)}\n`) throw new LedgerError("bad-key", "the file holds more than a key");
    path = checkpointPath;
    const checkpoint = openCheckpoint(noteBytes, [key]);
    if (checkpoint.origin !== key.name)
      throw new LedgerError(
        "bad-checkpoint",
        `the checkpoint is of ${checkpoint.origin}, the key of ${key.name}`,
      );
    return { key, checkpoint, note: utf8(noteBytes) ?? "" };
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    findings.add(ofNotes[error.code] ?? "bad-checkpoint", sentence(error.message), { path });
    return null;
  }
}

export const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
