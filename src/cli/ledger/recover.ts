import { Command } from "commander";
import { type StoreFlags, storeOption } from "../store/store-option.ts";

const examples = `
After an old backup was restored: brings in what was published since, and takes out
what was redacted since. "onrecord publish" goes on from there.

Exit status: 0 done; 1 it could not be done; 2 called wrongly.

Examples:
  onrecord restore monday.db --store harwick.db
  onrecord recover site --store harwick.db
`;

export function recoverCommand(): Command {
  return new Command("recover")
    .summary("bring a restored store up to what was published")
    .description("Bring a restored store up to what was published.")
    .helpOption("--help", "print this help")
    .argument("<FOLDER>", "the published folder")
    .addOption(storeOption())
    .addHelpText("after", examples)
    .action(async (folder: string, flags: StoreFlags) => {
      const { runRecover } = await import("./recover-run.ts");
      await runRecover(folder, flags);
    });
}
