/** What was seen of a log before: the signed checkpoint, the key, and the leaf hashes, so that what happened since can be named. */
import { bytesToHex } from "@noble/hashes/utils.js";
import { fromBase64, toBase64 } from "../bytes.ts";
import { LedgerError } from "../errors.ts";
import { type Checkpoint, openCheckpoint, parseCheckpoint } from "../note/checkpoint.ts";
import { parseNote } from "../note/note.ts";
import { parseKey } from "../note/verifier-key.ts";
import { hashLength } from "../tree/hashes.ts";
import type { Tree } from "../tree/tree.ts";

export interface Seen {
  checkpoint: Checkpoint;
  /** The verifier key that signed it; null where only a checkpoint was kept. */
  key: string | null;
  /** Leaf hashes, hex; null where only a checkpoint was kept. */
  leaves: string[] | null;
}

export function seenText(note: string, key: string, tree: Tree): string {
  const leaves = toBase64(tree.level(0).bytes(0, tree.size));
  return `${JSON.stringify({ schema: "onrecord/seen/1", key, checkpoint: note, leaves })}\n`;
}

/**
 * Reads what `seenText` wrote, or a checkpoint alone.
 *
 * @throws LedgerError `bad-checkpoint` and of notes
 */
export function parseSeen(text: string): Seen {
  if (!text.trimStart().startsWith("{"))
    return { checkpoint: parseCheckpoint(parseNote(text).text), key: null, leaves: null };
  const { key, checkpoint, leaves } = parsed(text);
  const bytes = typeof leaves === "string" ? fromBase64(leaves) : null;
  if (typeof key !== "string" || typeof checkpoint !== "string" || bytes === null)
    throw new LedgerError("bad-checkpoint", "this is not what was seen of a record");
  return {
    checkpoint: openCheckpoint(checkpoint, [parseKey(key)]),
    key,
    leaves: Array.from({ length: bytes.length / hashLength }, (_, i) =>
      bytesToHex(bytes.subarray(i * hashLength, (i + 1) * hashLength)),
    ),
  };
}

function parsed(text: string): { [key: string]: unknown } {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LedgerError("bad-checkpoint", "this is not what was seen of a record", { cause });
  }
}
