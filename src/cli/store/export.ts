import { Command } from "commander";
import { type StoreFlags, storeOption } from "./store-option.ts";

const examples = `
The folder opens without Onrecord: a JSON file for each document and record, the
original files, tables for a spreadsheet and as JSON Lines, and a README that says
what is where. It holds everything, also what is not public. It stands whole or
not at all, and "onrecord import" reads it back.

Exit status: 0 done; 1 it could not be written; 2 called wrongly.

Examples:
  onrecord export everything
  onrecord export everything --store harwick.db
`;

export function exportCommand(): Command {
  return new Command("export")
    .summary("write everything in the store as a folder of plain files")
    .description("Write everything in the store as a folder of plain files.")
    .helpOption("--help", "print this help")
    .argument("<DIR>", "the folder to make; it must not hold anything yet")
    .addOption(storeOption())
    .addHelpText("after", examples)
    .action(async (folder: string, flags: StoreFlags) => {
      const { runExport } = await import("./keeping-run.ts");
      await runExport(folder, flags);
    });
}
