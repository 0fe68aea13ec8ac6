/** The weights that come with the package, read from its folder. */
import { readFileSync } from "node:fs";
import { loadQuickReader, type QuickReader } from "./attribution/quick/quick-reader.ts";
import type { ThoroughReader } from "./attribution/thorough/thorough-reader.ts";

const weights = (name: string) => readFileSync(new URL(`../models/attribution/${name}`, import.meta.url));

let quick: QuickReader | undefined;

/** The quick reader with its weights; read on the first call, the same one ever after. */
export function quickReader(): QuickReader {
  quick ??= loadQuickReader(weights("quick.bin"));
  return quick;
}

let thorough: Promise<ThoroughReader | null> | undefined;

/** The thorough reader with its weights, loaded once; null where the package `onnxruntime-web` is not installed. */
export function thoroughReader(): Promise<ThoroughReader | null> {
  thorough ??= loadThorough();
  return thorough;
}

async function loadThorough(): Promise<ThoroughReader | null> {
  const runtime = await import("onnxruntime-web").catch(() => null);
  if (runtime === null) return null;
  // One thread adds up the same numbers in the same order everywhere.
  runtime.env.wasm.numThreads = 1;
  const { loadThoroughReader } = await import("./attribution/thorough/thorough-reader.ts");
  return loadThoroughReader({ quick: weights("quick.bin"), thorough: weights("thorough.bin") }, runtime);
}
