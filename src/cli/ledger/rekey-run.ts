import { keyText } from "../../ledger/note/verifier-key.ts";
import { oldKeyPathOf, policyInForce } from "../../publish/log/identity.ts";
import { rekey } from "../../publish/log/rekey.ts";
import { say } from "../io/output.ts";
import { inStore } from "../store/store-option.ts";
import { inWords } from "./failure.ts";
import { keyPathOf } from "./key-path.ts";
import type { RekeyFlags } from "./rekey.ts";

export async function runRekey({ lost = false, policy, ...flags }: RekeyFlags): Promise<void> {
  const keyPath = keyPathOf(flags);
  const key = await inWords(() =>
    inStore(flags, { create: false }, async (store) =>
      rekey({ store, keyPath, isLost: lost, policy: policy ?? (await policyInForce(store)) }),
    ),
  );
  say(`the key is now ${keyText(key)}: ${keyPath}. Keep a copy in a safe place, and publish.`);
  if (lost) say("nothing vouches for it: tell your readers in another way that it is yours.");
  else say(`the key before signs, too, as long as it lies at ${oldKeyPathOf(keyPath)}.`);
}
