import { Command, InvalidArgumentError } from "commander";
import { type StoreFlags, storeOption } from "./store-option.ts";

/** The flags of `onrecord show`, as commander gives them. */
export interface ShowFlags extends StoreFlags {
  json?: boolean;
  html?: string;
  version?: number;
}

const examples = `
ID is that of a document (d-…), a statement (s-…), a claim (c-…) or a speaker
(p-…); its first letters and digits will do where no other id starts so.

Of a document the report of its newest version is printed, with what people decided
in force, and what became of the statements of earlier versions. With --json it is
the record, and beside its own fields "kept": versions, ids, statements of earlier
versions, and decisions; with --html the page of the document is written to FILE.

Exit status: 0 done; 1 there is no such ID; 2 called wrongly.

Examples:
  onrecord show d-5f1c03
  onrecord show s-91ab7e --json
  onrecord show d-5f1c03 --html page.html
  onrecord show d-5f1c03 --of-version 1 --store harwick.db
`;

export function showCommand(): Command {
  return new Command("show")
    .summary("show a document, statement, claim or speaker in the store")
    .description("Show what the store holds under an id.")
    .helpOption("--help", "print this help")
    .argument("<ID>", "what to show")
    .addOption(storeOption())
    .option("--json", "print it as JSON")
    .option("--html <FILE>", "write the page of a document")
    .option("--of-version <N>", "an earlier version of a document", wholeNumber)
    .addHelpText("after", examples)
    .action(
      async (id: string, { ofVersion, ...flags }: Omit<ShowFlags, "version"> & { ofVersion?: number }) => {
        const { runShow } = await import("./show-run.ts");
        await runShow(id, { ...flags, ...(ofVersion === undefined ? {} : { version: ofVersion }) });
      },
    );
}

export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || number > 1_000_000)
    throw new InvalidArgumentError("Give a whole number from 1 to 1,000,000.");
  return number;
}
