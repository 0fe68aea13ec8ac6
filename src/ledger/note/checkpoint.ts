/** Checkpoints: C2SP tlog-checkpoint. The text is three lines: origin, size, root hash. */
import { hashFrom, toBase64, wholeNumber } from "../bytes.ts";
import { LedgerError } from "../errors.ts";
import { openNote } from "./note.ts";
import { isKeyName, type VerifierKey } from "./verifier-key.ts";

export interface Checkpoint {
  /** Names the log; the same as the key's name. */
  origin: string;
  size: number;
  root: Uint8Array;
}

export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${toBase64(root)}\n`;

/** @throws LedgerError `bad-checkpoint`; extension lines are passed over, as the specification lets us */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = "", sizeLine = "", rootLine = ""] = text.split("\n");
  const size = wholeNumber(sizeLine);
  const root = hashFrom(rootLine);
  if (!isKeyName(origin) || size === null || root === null)
    throw new LedgerError("bad-checkpoint", "not a checkpoint: origin, size and root hash are wanted");
  return { origin, size, root };
}

/** @throws LedgerError of a note or a checkpoint */
export const openCheckpoint = (note: Uint8Array | string, keys: readonly VerifierKey[]): Checkpoint =>
  parseCheckpoint(openNote(note, keys));
