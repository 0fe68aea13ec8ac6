import { Command, Option } from "commander";
import { type ReaderName, readers } from "../read/reader.ts";

/** The flags of `onrecord exchanges`, as commander gives them. */
export interface ExchangesFlags {
  json?: boolean;
  ndjson?: boolean;
  html?: string;
  store?: string;
  all?: boolean;
  color?: boolean;
  reader?: ReaderName;
}

const examples = `
Each FILE is read as by "onrecord read"; its date is the one found in it. Then the
exchanges are shown as threads with dates: what was said first, and what took it
up. Every link is a proposal until a person confirms it ("onrecord decide").

With --store the documents are those of the store, with what people decided: all of
them, or those whose ids are given in place of files.

Exit status: 0 done; 1 something could not be read; 2 called wrongly.

Examples:
  onrecord exchanges monday.html thursday.html
  onrecord exchanges --json week/*.html > exchanges.json
  onrecord exchanges --html threads.html week/*.html
  onrecord exchanges --store harwick.db d-5f1c03 d-a90b12
  onrecord exchanges --ndjson < lines.jsonl > links.jsonl

Each line of --ndjson is {"id", "documents": [{"id", "date", "text", "title"?}]} and
gives {"id", "links": [{"from": {"doc", "content"}, "to": {"doc", "content"}, "kind",
"change"?}]}, in the same order, where content is a list of spans [start, end] of
that document's text, in UTF-16 code units; a line that cannot be read gives
{"id", "error": {"code", "message"}}.
`;

export function exchangesCommand(): Command {
  return new Command("exchanges")
    .summary("who answers, quotes, repeats, stands by or revises what, over several documents")
    .description(
      "Show how statements answer, quote, repeat, stand by and revise one another, over documents.",
    )
    .helpOption("--help", "print this help")
    .argument("[FILE...]", "what to read; - or nothing for standard input; with --store ids of documents")
    .option("--json", "print the exchanges as JSON")
    .option("--html <FILE>", "write the threads as one page")
    .option("--store <F>", "of documents in the store: a file, or postgres://…")
    .option("--ndjson", "read JSON objects, one a line, and print the links of each")
    .option("--all", "every thread, not only the first ten")
    .addOption(new Option("--reader <READER>", "who finds the attributions").choices(readers))
    .option("--colour, --color", "colours, also when piped (as FORCE_COLOR=1)")
    .option("--no-colour, --no-color", "no colours (as NO_COLOR=1)")
    .addHelpText("after", examples)
    .action(async (files: string[], flags: ExchangesFlags) => {
      const { runExchanges } = await import("./run.ts");
      process.exitCode = await runExchanges(files, flags);
    });
}
