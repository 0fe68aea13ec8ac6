import { existsSync } from "node:fs";
import { localFolder } from "../../publish/log/local-folder.ts";
import { recover } from "../../publish/log/recover.ts";
import { Misuse } from "../io/failure.ts";
import { say } from "../io/output.ts";
import { inStore, type StoreFlags } from "../store/store-option.ts";
import { inWords } from "./failure.ts";

export async function runRecover(folder: string, flags: StoreFlags): Promise<void> {
  if (!existsSync(folder)) throw new Misuse(`There is no folder ${folder}.`);
  const added = await inWords(() =>
    inStore(flags, { create: false }, async (store) => {
      const count = await recover(store, localFolder(folder));
      await store.settle();
      return count;
    }),
  );
  say(added === 0 ? "the store holds all that was published." : `${added} entries came in from ${folder}.`);
}
