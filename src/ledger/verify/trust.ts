/** Whether the record continues the one that was seen before, under a key that is known. */
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { fromBase64, sameBytes } from "../bytes.ts";
import { checkpointPath } from "../layout.ts";
import { parseNote } from "../note/note.ts";
import { isSignedBy, keyText, parseKey, type VerifierKey } from "../note/verifier-key.ts";
import { differences } from "./differences.ts";
import type { Entries } from "./entries.ts";
import type { Findings } from "./finding.ts";
import { hashes } from "./read-log.ts";
import type { Seen } from "./seen.ts";
import type { Signed } from "./signed.ts";

/** What both keys sign when one follows the other. */
export const keyChangeText = (old: string, next: string): Uint8Array =>
  utf8ToBytes(`onrecord/key-change/1\n${old}\n${next}\n`);

/** Consistency with what was seen: the log may only have grown. */
export function compareWithSeen(
  { checkpoint }: Signed,
  { tree }: Entries,
  seen: Seen,
  findings: Findings,
): void {
  const { origin, size, root } = seen.checkpoint;
  if (origin !== checkpoint.origin) {
    findings.add("other-log", `This is ${checkpoint.origin}; what was seen is ${origin}.`);
    return;
  }
  const name = (mayGrow: boolean) => {
    if (seen.leaves !== null)
      for (const { code, message, index } of differences(seen.leaves, hashes(tree), { mayGrow }))
        findings.add(code, `Against what was seen before: ${message}`, { index });
  };
  if (checkpoint.size < size) {
    findings.add("shortened", `The record has ${checkpoint.size} entries; ${size} were seen before.`);
    name(false);
  } else if (checkpoint.size === size && !sameBytes(checkpoint.root, root)) {
    findings.add("forked", `Another record of ${size} entries was signed before.`);
    name(false);
  } else if (tree.size >= size && size > 0 && !sameBytes(tree.root(size), root)) {
    findings.add("rewritten", `The first ${size} entries are not those that were seen before.`);
    name(true);
  }
}

/**
 * All keys that signed the log at some time, the newest first: those that a `key` entry ties to the key in the folder.
 * A key that is trusted and not among them is a finding.
 */
export function keysInForce(
  { key }: Signed,
  { keyChanges }: Entries,
  trusted: readonly string[],
  findings: Findings,
): VerifierKey[] {
  const keys = [key];
  for (const change of keyChanges.toReversed()) {
    if (change.new !== keyText(keys.at(-1) as VerifierKey)) continue;
    const old = parsed(change.old);
    const message = keyChangeText(change.old, change.new);
    const holds = (key: VerifierKey, signature: string) =>
      isSignedBy(key, message, fromBase64(signature) ?? new Uint8Array());
    if (
      old === null ||
      !holds(old, change.oldSignature) ||
      !holds(keys.at(-1) as VerifierKey, change.newSignature)
    )
      break;
    keys.push(old);
  }
  for (const text of trusted)
    if (!keys.some((key) => keyText(key) === text))
      findings.add("other-key", `The record is signed by ${keyText(key)}, and not by ${text}.`);
  return keys;
}

function parsed(text: string): VerifierKey | null {
  try {
    return parseKey(text);
  } catch {
    return null;
  }
}

/** Each signature below the checkpoint must be one that a key in force made: the folder has no place for others. */
export function holdSignatures(
  { note }: Signed,
  keys: readonly VerifierKey[],
  findings: Findings,
): VerifierKey[] {
  const { text, signatures } = parseNote(note);
  const signed = signatures.map(({ name, bytes }) =>
    keys.find(
      (key) =>
        key.name === name &&
        isSignedBy(key, utf8ToBytes(text), bytes.subarray(4)) &&
        key.id === bytesToHex(bytes.subarray(0, 4)),
    ),
  );
  if (signed.includes(undefined) || new Set(signed).size < signed.length)
    findings.add("bad-signature", "A signature below the checkpoint is by no key of this record.", {
      path: checkpointPath,
    });
  return signed.filter((key) => key !== undefined);
}
