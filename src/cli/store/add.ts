import { Command } from "commander";
import { jobsOf } from "../io/jobs.ts";
import { type DocumentFlags, withDocumentOptions } from "../read/document-options.ts";
import { type StoreFlags, storeOption } from "./store-option.ts";

/** The flags of `onrecord add`, as commander gives them. */
export interface AddFlags extends DocumentFlags, StoreFlags {
  json?: boolean;
  identity?: string;
  jobs?: number;
}

const examples = `
Reads each FILE as "onrecord read" does and keeps it: its bytes, its text, its
record. A line is printed for each document once it is safe on the disk, also when
it was there already: adding a document twice changes nothing.

Two files with the same address are two versions of one document. Each version is
kept, and "onrecord show" tells which statements stayed, moved or disappeared. A
file without an address is a document of its own; give versions of it one name
with --identity.

Several documents are read side by side, and kept one after another in their order.
--jobs says how many at once. Without it, eight files or more are read as many at a
time as the machine has cores, up to 4.

With --json each line is {"id", "version", "new", "file"}; a FILE that cannot be
read gives {"file", "error": {"code", "message"}}, and the others are added.

Exit status: 0 done; 1 something could not be read or kept; 2 called wrongly.

Examples:
  onrecord add article.html
  onrecord add articles/*.html --json --store harwick.db
  onrecord add speech.txt --identity budget-speech --published 2026-03-04
  onrecord add debate.vtt --store postgres://desk@db.example/onrecord
`;

export function addCommand(): Command {
  const command = new Command("add")
    .summary("read documents and keep them in the store")
    .description("Read documents and keep them: their bytes, their text, and who said what in them.")
    .helpOption("--help", "print this help")
    .argument("[FILE...]", "what to add; - or nothing for standard input")
    .optionsGroup("Where to, and what is printed:")
    .addOption(storeOption())
    .option("--json", "print one JSON object a line")
    .option("--jobs <N>", "how many documents to read at once", jobsOf)
    .option("--identity <NAME>", "of what document this is a version, whatever its address");
  return withDocumentOptions(command)
    .addHelpText("after", examples)
    .action(async (files: string[], flags: AddFlags) => {
      const { runAdd } = await import("./add-run.ts");
      process.exitCode = await runAdd(files, flags);
    });
}
