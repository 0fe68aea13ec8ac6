import { Command } from "commander";
import { type StoreFlags, storeOption } from "../store/store-option.ts";

/** The flags of `onrecord publish`, as commander gives them. */
export interface PublishFlags extends StoreFlags {
  key?: string;
  origin?: string;
  policy?: string;
  reveal?: string[];
}

const examples = `
Writes what is in the store as a folder of plain files: pages to read, data, and a
signed log that a stranger can verify. Statements of private persons stay in the
store. Publishing again writes only what changed.

The first time a signing key is made and written beside the store, or where --key
says. Keep a copy of it in a safe place: whoever has it can sign for you. For a new
one see "onrecord rekey".

Exit status: 0 done; 1 it could not be published; 2 called wrongly.

Examples:
  onrecord publish site --store harwick.db
  onrecord publish site --store harwick.db --origin ledger.example/harwick
  onrecord publish site --store postgres://desk@db.example/onrecord --key harwick.key
`;

export function publishCommand(): Command {
  return new Command("publish")
    .summary("write the record as a folder that anyone can read and verify")
    .description("Write the record as a folder that anyone can read and verify.")
    .helpOption("--help", "print this help")
    .argument("<FOLDER>", "where to; it is made, and replaced whole")
    .addOption(storeOption())
    .option("--key <FILE>", "the signing key (default: the store's file with .key after it)")
    .option("--origin <NAME>", "the log's name, given once: your address without https://")
    .option(
      "--policy <VERSION>",
      "the version of your editorial policy (default: the newest on record, else 1)",
    )
    .option("--reveal <NAME...>", "show this name of a private person: an editor decided so")
    .addHelpText("after", examples)
    .action(async (folder: string, flags: PublishFlags) => {
      const { runPublish } = await import("./publish-run.ts");
      await runPublish(folder, flags);
    });
}
