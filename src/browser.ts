/** The library for a browser: everything that needs no file system. */
export { loadQuickReader, type QuickReader } from "./attribution/quick/quick-reader.ts";
export type { Runtime } from "./attribution/thorough/runtime.ts";
export {
  loadThoroughReader,
  type ThoroughFiles,
  type ThoroughReader,
} from "./attribution/thorough/thorough-reader.ts";
export { applyOverrides, type Override, overrideOf, overridesSchema } from "./claims/overrides.ts";
export { type Queued, type QueueWeights, queueOf, queueWeightsSchema } from "./claims/queue.ts";
export { keyOf, type Repetition, repetitionInWords, repetitionsIn } from "./claims/repetition.ts";
export { type Piece, standAlone, standAloneIn } from "./claims/stand-alone.ts";
export { documentOf } from "./intake/document-of.ts";
export {
  type AttributionReader,
  type ReadOptions,
  read,
  readSlowly,
  rulesReader,
  type SlowReader,
} from "./read.ts";
export * from "./record.ts";
export type { Span } from "./text/span.ts";
export { version } from "./version.ts";
