import { type Command, Option } from "commander";
import type { Format } from "../../intake/format.ts";
import type { Document } from "../../record.ts";
import { type ReaderName, readers } from "./reader.ts";

/** The flags of every command that reads documents, as commander gives them. */
export interface DocumentFlags {
  title?: string;
  publisher?: string;
  author?: string[];
  published?: string;
  address?: string;
  language?: string;
  kind?: Document["kind"];
  format?: Format;
  encoding?: string;
  reader?: ReaderName;
  fixes?: string;
  speaker?: string[];
  turn?: string[];
}

// Written out here so that --help need not load what they belong to; the types hold them to it.
const formats = [
  "text",
  "markdown",
  "html",
  "pdf",
  "docx",
  "vtt",
  "srt",
] as const satisfies readonly Format[];
const kinds = [
  "article",
  "speech",
  "debate",
  "captions",
  "post",
  "other",
] as const satisfies readonly Document["kind"][];

/** What may be said of a document, and how it is to be read. */
export function withDocumentOptions(command: Command): Command {
  return command
    .optionsGroup("What is known of the document (wins over what is found in it):")
    .option("--title <TEXT>", "its title")
    .option("--publisher <NAME>", "who published it")
    .option("--author <NAME>", "who wrote it; may be given several times", collect)
    .option("--published <DATE>", "when: 2026-03-04, 2026-03 or 2026")
    .option("--address <URL>", "where it was published")
    .option("--language <TAG>", "its language, such as en")
    .addOption(new Option("--kind <KIND>", "what it is").choices(kinds))
    .optionsGroup("How to read it:")
    .addOption(
      new Option("--format <FORMAT>", "its format, when it is not to be found by content").choices(formats),
    )
    .option("--encoding <LABEL>", "its encoding, such as windows-1252")
    .addOption(
      new Option(
        "--reader <READER>",
        "who finds the attributions: quick, learnt from news; thorough, which adds a small neural network and needs the package onnxruntime-web; or rules, which find less and take a quarter of the time",
      )
        .choices(readers)
        .default(readers[0]),
    )
    .optionsGroup("Who speaks in a transcript or captions (the label as it came stays in the record):")
    .option("--speaker <LABEL=NAME>", "everywhere LABEL is NAME; may be given several times", collect)
    .option("--turn <N=NAME>", "the Nth turn is NAME’s; may be given several times", collect)
    .option("--fixes <FILE>", 'the same in JSON: {"speakers": {LABEL: NAME}, "turns": {N: NAME}}');
}

const collect = (value: string, before: string[] = []): string[] => [...before, value];
