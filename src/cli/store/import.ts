import { Command } from "commander";
import { type StoreFlags, storeOption } from "./store-option.ts";

const examples = `
The store must not hold anything yet. Every file is checked; where one is not
sound nothing is imported.

Exit status: 0 done; 1 it could not be imported; 2 called wrongly.

Examples:
  onrecord import everything --store new.db
  onrecord import everything --store postgres://desk@db.example/onrecord
`;

export function importCommand(): Command {
  return new Command("import")
    .summary("read a folder that export wrote into a new store")
    .description("Read a folder that onrecord export wrote into a new store.")
    .helpOption("--help", "print this help")
    .argument("<DIR>", "the folder")
    .addOption(storeOption())
    .addHelpText("after", examples)
    .action(async (folder: string, flags: StoreFlags) => {
      const { runImport } = await import("./keeping-run.ts");
      await runImport(folder, flags);
    });
}
