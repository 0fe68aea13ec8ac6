import { Command } from "commander";
import { type StoreFlags, storeOption } from "./store-option.ts";

const examples = `
The backup is a store of its own in one file, whatever kind of store it is made
of: "onrecord find ferry --store FILE" looks into it. Others can go on working
meanwhile. It holds no signing key: keep that apart.

Exit status: 0 done; 1 it could not be written; 2 called wrongly.

Examples:
  onrecord backup monday.db
  onrecord backup monday.db --store postgres://desk@db.example/onrecord
`;

export function backupCommand(): Command {
  return new Command("backup")
    .summary("write all of the store into one file")
    .description("Write all that is in the store at this moment into one file.")
    .helpOption("--help", "print this help")
    .argument("<FILE>", "the file to make")
    .addOption(storeOption())
    .addHelpText("after", examples)
    .action(async (file: string, flags: StoreFlags) => {
      const { runBackup } = await import("./keeping-run.ts");
      await runBackup(file, flags);
    });
}
