import { openStore, type Store } from "../../../src/store/store.ts";
import { type Backend, ticking } from "./backend.ts";

/** Runs a test on a new store. */
export const withStore =
  (backend: Backend) =>
  async (test: (store: Store, place: string) => Promise<void>): Promise<void> => {
    const place = await backend.newPlace();
    const store = await openStore(place, { now: ticking() });
    try {
      await test(store, place);
    } finally {
      await store.close();
    }
  };
