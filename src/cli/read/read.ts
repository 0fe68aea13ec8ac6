import { Command, InvalidArgumentError } from "commander";
import { type DocumentFlags, withDocumentOptions } from "./document-options.ts";

/** The flags of `onrecord read`, as commander gives them. */
export interface ReadFlags extends DocumentFlags {
  json?: boolean;
  html?: string;
  sheet?: string;
  report?: boolean;
  ndjson?: boolean;
  all?: boolean;
  people?: string;
  public?: boolean;
  queue?: string;
  overrides?: string;
  width?: number;
  color?: boolean;
}

const examples = `
Without --json, --html, --sheet or --ndjson a report is printed.
With --json, one FILE gives one indented record, several give one record a line,
in the order of the files. A FILE that cannot be read is named on standard error
and the others are read.

Exit status: 0 done; 1 something could not be read or written; 2 called wrongly.

Examples:
  onrecord read article.html
  onrecord read speech.docx --html page.html --sheet sheet.docx
  onrecord read captions.vtt --published 2026-03-04 --json > record.json
  onrecord read hearing.srt --speaker "SPEAKER 2=Ada Lindqvist" --turn "14=Tomas Reyes"
  curl -s https://ledger.example/story | onrecord read - --format html
  onrecord read --ndjson < lines.jsonl > records.jsonl

Each line of --ndjson is {"id", "text", "title"?, "publisher"?, "date"?} and gives
one record with that id, in the same order; a line that cannot be read gives
{"id", "error": {"code", "message"}}.
`;

export function readCommand(): Command {
  const command = new Command("read")
    .summary("read a document: who said what, and what can be checked")
    .description("Read a document (text, Markdown, HTML, PDF, DOCX, WebVTT, SRT) and put it on record.")
    .helpOption("--help", "print this help")
    .argument("[FILE...]", "what to read; - or nothing for standard input")
    .optionsGroup("What comes out:")
    .option("--json", "print the record as JSON")
    .option("--html <FILE>", "write one stand-alone annotated page")
    .option("--sheet <FILE>", "write the line sheet: FILE.html, FILE.docx or FILE.csv")
    .option("--report", "print the report also when a page or a sheet is written")
    .option("--all", "every statement and claim in the report, not only the first of each section")
    .option("--ndjson", "read JSON objects, one a line, and print one record a line");
  return withDocumentOptions(command)
    .option(
      "--people <FILE>",
      "who holds which post: Popolo JSON, CSV or Wikidata entities; for this reading only",
    )
    .option(
      "--queue <FILE>",
      "order the claims to check by own weights, in a JSON file, in the report and the sheet",
    )
    .option("--overrides <FILE>", "put in force what people decided on claims, in a JSON file")
    .option("--public", "mask private people, children, addresses and telephone numbers, as for strangers")
    .optionsGroup("How to print:")
    .option(
      "--width <COLUMNS>",
      "columns of the report (default: the terminal’s, at most 100; 80 when piped)",
      columns,
    )
    .option("--colour, --color", "colours, also when piped (as FORCE_COLOR=1)")
    .option("--no-colour, --no-color", "no colours (as NO_COLOR=1)")
    .addHelpText("after", examples)
    .action(async (files: string[], flags: ReadFlags) => {
      const { runRead } = await import("./run.ts");
      process.exitCode = await runRead(files, flags);
    });
}

function columns(value: string): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < 20 || width > 1000)
    throw new InvalidArgumentError("Give a whole number from 20 to 1000.");
  return width;
}
