/** The private key of a publisher: a file of its own, outside the store, that only its owner can read. */
import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { open, readFile, stat } from "node:fs/promises";
import { LedgerError } from "../../ledger/errors.ts";
import type { Signer } from "../../ledger/note/note.ts";
import { keyText, verifierKey } from "../../ledger/note/verifier-key.ts";

/** Rights of others on a file. */
const others = 0o077;
const ownerOnly = 0o600;

/** Makes a key for a log and writes it, durably, where there is none yet. */
export async function createKey(path: string, origin: string): Promise<Signer> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const signer = signerOf(origin, privateKey);
  const file = await open(path, "wx", ownerOnly);
  try {
    await file.writeFile(
      `${keyText(signer.key)}\n${privateKey.export({ format: "pem", type: "pkcs8" }).toString()}`,
    );
    await file.sync();
  } finally {
    await file.close();
  }
  return signer;
}

/** @throws LedgerError `bad-key`, also where others can read the file; an error of the file system where it is missing */
export async function readKey(path: string): Promise<Signer> {
  const text = await readFile(path, "utf8");
  const { mode } = await stat(path);
  if (process.platform !== "win32" && (mode & others) !== 0)
    throw new LedgerError(
      "bad-key",
      `others can read ${path}; take that away (chmod 600), or make a new key`,
    );
  const [vkey = "", ...pem] = text.split("\n");
  try {
    const signer = signerOf(vkey.split("+")[0] ?? "", createPrivateKey(pem.join("\n")));
    if (keyText(signer.key) === vkey) return signer;
  } catch (cause) {
    throw new LedgerError("bad-key", `${path} holds no signing key`, { cause });
  }
  throw new LedgerError("bad-key", `${path} holds a key that does not fit its own name`);
}

function signerOf(name: string, privateKey: KeyObject): Signer {
  const { x = "" } = privateKey.export({ format: "jwk" });
  const key = verifierKey(name, new Uint8Array(Buffer.from(x, "base64url")));
  return { key, sign: (message) => new Uint8Array(sign(null, message, privateKey)) };
}
