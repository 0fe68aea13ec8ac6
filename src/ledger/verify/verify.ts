import { toBase64 } from "../bytes.ts";
import type { Kind } from "../entry/fields.ts";
import { keyText } from "../note/verifier-key.ts";
import { audit } from "./audit.ts";
import { holdContent, holdListing, holdManifest, holdProofs } from "./files.ts";
import { type Finding, Findings } from "./finding.ts";
import type { PublishedFolder } from "./folder.ts";
import { type Opener, openBundle } from "./open-entry.ts";
import { readLog } from "./read-log.ts";
import { type Seen, seenText } from "./seen.ts";
import { openSigned } from "./signed.ts";
import { compareWithSeen, holdSignatures, keysInForce } from "./trust.ts";

export interface VerifyOptions {
  /** What was seen of this log before. */
  seen?: Seen | null;
  /** Verifier keys that are known from elsewhere. */
  keys?: readonly string[];
  /** Opens the bundles; in this thread where nothing else is given. */
  open?: Opener;
  /** Told what is being done, and how much of it. */
  progress?: (what: string, done: number, all: number) => void;
}

export interface Report {
  /** True where nothing was found. */
  holds: boolean;
  origin: string | null;
  size: number;
  /** Root hash, base64. */
  root: string | null;
  /** The verifier key that signed. */
  key: string | null;
  /** Former keys that signed, too, while readers learn of the new one. */
  alsoSigned: string[];
  /** How often the key changed, each new one vouched for by the one before it. */
  keyChanges: number;
  /** The key was compared with one from elsewhere. */
  keyIsKnown: boolean;
  /** The size that was seen before. */
  seenBefore: number | null;
  entries: { [kind in Kind]?: number };
  checked: { values: number; files: number; proofs: number; receipts: number; redactions: number };
  /** False where files could not be listed, so that inserted ones go unseen. */
  listed: boolean;
  findings: Finding[];
  /** More than `findings` holds, where there are very many. */
  findingCount: number;
  /** To keep for the next time; null where something was found. */
  seen: string | null;
}

/** Checks a published folder from its signature down to every file in it. */
export async function verifyRecord(folder: PublishedFolder, options: VerifyOptions = {}): Promise<Report> {
  const { seen = null, keys = [], open = openHere, progress = () => undefined } = options;
  const findings = new Findings();
  const signed = await openSigned(folder, findings);
  if (signed === null) return blank(findings);
  const { checkpoint } = signed;

  const entries = await readLog(folder, checkpoint, open, findings, (done) =>
    progress("entries", done, checkpoint.size),
  );
  if (seen !== null) compareWithSeen(signed, entries, seen, findings);
  const trusted = [...keys, ...(seen?.key ? [seen.key] : [])];
  const inForce = keysInForce(signed, entries, trusted, findings);
  const signers = holdSignatures(signed, inForce, findings);
  audit(entries, findings);
  const manifest = await holdManifest(folder, entries, findings, (done, all) => progress("files", done, all));
  holdContent(entries, manifest, findings);
  await holdProofs(folder, entries, inForce, findings, (done, all) => progress("proofs", done, all));
  const listed = await holdListing(folder, entries, manifest, findings);

  const holds = findings.count === 0;
  return {
    holds,
    origin: checkpoint.origin,
    size: checkpoint.size,
    root: toBase64(checkpoint.root),
    key: keyText(signed.key),
    alsoSigned: signers.map(keyText).filter((text) => text !== keyText(signed.key)),
    keyChanges: inForce.length - 1,
    keyIsKnown: trusted.length > 0,
    seenBefore: seen?.checkpoint.size ?? null,
    entries: Object.fromEntries(entries.counts),
    checked: {
      values: entries.opened,
      files: manifest.size,
      proofs: entries.statements.length,
      receipts: entries.receipts.length,
      redactions: entries.counts.get("redaction") ?? 0,
    },
    listed,
    findings: findings.list,
    findingCount: findings.count,
    seen: holds ? seenText(signed.note, keyText(signed.key), entries.tree) : null,
  };
}

const openHere: Opener = async (task) => openBundle(task);

const blank = (findings: Findings): Report => ({
  holds: false,
  origin: null,
  size: 0,
  root: null,
  key: null,
  alsoSigned: [],
  keyChanges: 0,
  keyIsKnown: false,
  seenBefore: null,
  entries: {},
  checked: { values: 0, files: 0, proofs: 0, receipts: 0, redactions: 0 },
  listed: false,
  findings: findings.list,
  findingCount: findings.count,
  seen: null,
});
