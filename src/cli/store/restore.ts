import { Command } from "commander";
import { type StoreFlags, storeOption } from "./store-option.ts";

const examples = `
The store must not hold anything yet: nothing is overwritten. A backup of one kind
of store can be restored into the other. What was published after the backup was
made is not in it; "onrecord publish" compares before it signs again.

Exit status: 0 done; 1 it could not be restored; 2 called wrongly.

Examples:
  onrecord restore monday.db --store harwick.db
  onrecord restore monday.db --store postgres://desk@db.example/onrecord
`;

export function restoreCommand(): Command {
  return new Command("restore")
    .summary("read a backup into a new store")
    .description("Read a backup into a new store.")
    .helpOption("--help", "print this help")
    .argument("<FILE>", "the backup")
    .addOption(storeOption())
    .addHelpText("after", examples)
    .action(async (file: string, flags: StoreFlags) => {
      const { runRestore } = await import("./keeping-run.ts");
      await runRestore(file, flags);
    });
}
