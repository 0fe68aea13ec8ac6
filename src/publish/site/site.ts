/** The files of a published folder that are for reading, made of what is public and of nothing else, one at a time. */
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { dumpFiles, type LargeFile } from "../dumps/dumps.ts";
import { feedFiles } from "../feeds/feeds.ts";
import type { PublicRecord } from "../public-record/public-record.ts";
import { slowly } from "../public-record/slowly.ts";
import { claimsPages } from "./claims.ts";
import { correctionsPages } from "./corrections.ts";
import { dataPage } from "./data.ts";
import { documentFiles } from "./document.ts";
import { exchangeFiles } from "./exchanges.ts";
import { frontPage } from "./front.ts";
import { documentsPages, speakersPages, statementsPages } from "./lists.ts";
import type { Page } from "./pages.ts";
import { rulingFiles, rulingsPages } from "./rulings.ts";
import { searchFiles } from "./search/index-files.ts";
import { sitemapFiles } from "./sitemap.ts";
import { speakerPages } from "./speaker.ts";
import { Web } from "./web.ts";

export interface PageFile {
  path: string;
  bytes: Uint8Array;
}

export interface SiteSources {
  record: PublicRecord;
  /** The log's name. */
  origin: string;
  /** Is shown every text before it is published, and throws where it holds what must not be. */
  guard: (path: string, text: string) => void;
  progress: (what: string, done: number, all: number) => void;
}

export async function* siteFiles(sources: SiteSources): AsyncGenerator<PageFile | LargeFile> {
  const { record, origin, guard, progress } = sources;
  const web = new Web(origin);
  const all = record.count("statements") + record.count("documents");
  const listed: string[] = [];
  let done = 0;
  for await (const file of files(record, web, guard)) {
    if (file.path.endsWith(".html")) listed.push(file.path);
    progress("pages", ++done, Math.max(done, all));
    if ("file" in file) yield file;
    else {
      guard(file.path, file.text);
      yield { path: file.path, bytes: utf8ToBytes(file.text) };
    }
  }
  for (const { path, text } of sitemapFiles(listed, web)) yield { path, bytes: utf8ToBytes(text) };
}

async function* files(
  record: PublicRecord,
  web: Web,
  guard: SiteSources["guard"],
): AsyncGenerator<Page | LargeFile> {
  yield* slowly(pages(record, web), pagesAtOnce);
  yield dataPage(yield* dumpFiles(record, web, guard));
}

/** Pages between two turns of the event loop. */
const pagesAtOnce = 10;

function* pages(record: PublicRecord, web: Web): Generator<Page> {
  yield frontPage(record, web);
  yield* statementsPages(record, web);
  yield* speakersPages(record);
  yield* speakerPages(record);
  yield* documentsPages(record);
  yield* documentFiles(record, web);
  yield* claimsPages(record);
  yield* rulingsPages(record);
  yield* rulingFiles(record, web);
  yield* exchangeFiles(record);
  yield* correctionsPages(record, web);
  yield* searchFiles(record);
  yield* feedFiles(record, web);
}
