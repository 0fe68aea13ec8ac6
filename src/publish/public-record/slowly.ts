import { setImmediate } from "node:timers/promises";

const atOnce = 200;

/** The same things, with a turn of the event loop now and then: only in it does the driver let go of memory. */
export async function* slowly<T>(things: Iterable<T>, every = atOnce): AsyncGenerator<T> {
  let count = 0;
  for (const thing of things) {
    if (++count % every === 0) await setImmediate();
    yield thing;
  }
}
