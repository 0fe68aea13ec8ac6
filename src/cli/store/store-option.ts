import { Option } from "commander";
import { StoreError } from "../../store/error.ts";
import type { Store } from "../../store/store.ts";
import { Failure, Misuse } from "../io/failure.ts";

export interface StoreFlags {
  store: string;
}

/** Where the store is: the flag, else the environment, else a file in this folder. */
export const storeOption = (): Option =>
  new Option("--store <F>", "the store: a file, or postgres://…").default(
    process.env.ONRECORD_STORE || "onrecord.db",
    "what ONRECORD_STORE says, else onrecord.db",
  );

/**
 * Opens the store for as long as `use` takes. What the store refuses is said in words.
 *
 * @throws Failure
 */
export async function inStore<T>(
  { store: where }: StoreFlags,
  { create }: { create: boolean },
  use: (store: Store) => Promise<T>,
): Promise<T> {
  if (where.trim() === "") throw new Misuse("--store: name a file, or postgres://….");
  const { openStore, refusalOf } = await import("../../store/store.ts");
  let store: Store | undefined;
  try {
    store = await openStore(where, { create });
    return await use(store);
  } catch (error) {
    const refusal = error instanceof StoreError ? error : store && refusalOf(store.dialect, error);
    if (refusal) throw new Failure(refusal.message, { cause: error });
    throw error;
  } finally {
    await store?.close();
  }
}
