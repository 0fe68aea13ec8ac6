/** The files of a published folder that are for reading, made of what is public and of nothing else, one at a time. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { PublicRecord } from "../public-record/public-record.ts";
import { correctionsPages } from "./corrections.ts";
import { documentFiles } from "./document.ts";
import { frontPage } from "./front.ts";
import { documentsPages, speakersPages, statementsPages } from "./lists.ts";
import type { Page } from "./pages.ts";
import { speakerPages } from "./speaker.ts";

export interface PageFile {
  path: string;
  bytes: Uint8Array;
}

export interface SiteSources {
  record: PublicRecord;
  /** The log's name. */
  origin: string;
  progress: (what: string, done: number, all: number) => void;
}

export function* siteFiles({ record, origin, progress }: SiteSources): Generator<PageFile> {
  const all = record.count("statements") + record.count("documents");
  let done = 0;
  for (const { path, text } of pages(record, origin)) {
    yield { path, bytes: utf8ToBytes(text) };
    progress("pages", ++done, Math.max(done, all));
  }
}

function* pages(record: PublicRecord, origin: string): Generator<Page> {
  yield frontPage(record, origin);
  yield* statementsPages(record);
  yield* speakersPages(record);
  yield* speakerPages(record);
  yield* documentsPages(record);
  yield* documentFiles(record);
  yield* correctionsPages(record);
}
