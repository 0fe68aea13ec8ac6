import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isKeyName, keyText } from "../../ledger/note/verifier-key.ts";
import { oldKeyPathOf, signedPathOf, signerOf } from "../../publish/log/identity.ts";
import { publish } from "../../publish/log/publish.ts";
import type { PageFile } from "../../publish/site/site.ts";
import { Misuse } from "../io/failure.ts";
import { say } from "../io/output.ts";
import { Progress } from "../io/progress.ts";
import { inStore } from "../store/store-option.ts";
import { inWords } from "./failure.ts";
import { keyPathOf } from "./key-path.ts";
import type { PublishFlags } from "./publish.ts";

export async function runPublish(folder: string, flags: PublishFlags): Promise<void> {
  if (flags.origin !== undefined && !isKeyName(flags.origin))
    throw new Misuse("--origin: a name without spaces and without a plus is wanted.");
  const keyPath = keyPathOf(flags);
  const progress = new Progress();
  await inWords(() =>
    inStore(flags, { create: false }, async (store) => {
      const { signer, also, isNew } = await signerOf(store, keyPath, flags.origin ?? null);
      if (isNew) say(`made a signing key for ${signer.key.name}: ${keyPath}. Keep a copy in a safe place.`);
      const { size, added, changed } = await publish({
        store,
        folder,
        signer,
        also,
        signedPath: signedPathOf(keyPath),
        ...(flags.policy === undefined ? {} : { policy: flags.policy }),
        ...(flags.reveal === undefined ? {} : { revealed: flags.reveal }),
        extra: verifyPage(),
        progress: (what, done, all) => progress.step(`publishing ${what}: ${done} of ${all}`, true),
      });
      progress.clear();
      say(
        changed === 0
          ? `${folder} is up to date: ${size} entries.`
          : `${folder}: ${size} entries, ${added} new statements, ${changed} files written.`,
      );
      say(`verifier key: ${keyText(signer.key)}`);
      for (const { key } of also)
        say(
          `signed by the key before, too: ${keyText(key)}. Take ${oldKeyPathOf(keyPath)} away to end that.`,
        );
    }),
  ).finally(() => progress.clear());
}

/** The page that verifies a folder in a browser; it is built into the package. */
function verifyPage(): PageFile[] {
  const path = fileURLToPath(new URL("../../verify.html", import.meta.url));
  return existsSync(path) ? [{ path: "verify.html", bytes: new Uint8Array(readFileSync(path)) }] : [];
}
