/** The library for Node: the browser's, the intake of files of every format, and the weights at hand. */
import { quickReader, thoroughReader } from "./models.ts";
import { type ReadOptions, read as readBy } from "./read.ts";
import type { Document, OnRecord } from "./record.ts";

export * from "./browser.ts";
export { type RankedLine, Ranker } from "./claims/ranker.ts";
export { type Format, type Intake, type IntakeOptions, intake } from "./intake/intake.ts";
export type { Metadata } from "./intake/metadata.ts";
export { type PeopleFormat, type PeopleIssue, peopleFrom } from "./intake/people/people-from.ts";
export { quickReader, thoroughReader };

/**
 * Reads a document, by the quick reader unless `reader` says otherwise.
 *
 * @returns a record that is valid against `recordSchema`; every span slices `document.text`
 * @throws ZodError when the document itself is not valid
 */
export function read(document: Document, options: ReadOptions = {}): OnRecord {
  return readBy(document, { ...options, reader: options.reader ?? quickReader() });
}
