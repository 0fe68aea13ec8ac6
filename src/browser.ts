/** The library for a browser: everything that needs no file system. */
export { documentOf } from "./intake/document-of.ts";
export { type ReadOptions, read } from "./read.ts";
export * from "./record.ts";
export type { Span } from "./text/span.ts";
export { version } from "./version.ts";
