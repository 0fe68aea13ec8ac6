import { Command } from "commander";
import { type StoreFlags, storeOption } from "../store/store-option.ts";

/** The flags of `onrecord rekey`, as commander gives them. */
export interface RekeyFlags extends StoreFlags {
  key?: string;
  lost?: boolean;
  policy?: string;
}

const examples = `
Makes a new signing key and puts it in the place of the old one. Both keys sign the
change, which goes on the record, so that whoever knows the old key knows the new one.

The old key stays beside the new one, with .old after its name, and as long as it
lies there "onrecord publish" signs with both. Take it away when readers had the
time to learn of the new one, and at once where somebody else may have it.

With --lost the old key is gone, and nothing vouches for the new one: the record says
so, and everybody who verified it before is told that the key is another one. Tell
them in another way which key is yours.

Exit status: 0 done; 1 it could not be done; 2 called wrongly.

Examples:
  onrecord rekey --store harwick.db
  onrecord rekey --store postgres://desk@db.example/onrecord --key harwick.key
  onrecord rekey --store harwick.db --lost
`;

export function rekeyCommand(): Command {
  return new Command("rekey")
    .summary("take a new signing key, for which the old one vouches")
    .description("Take a new signing key, for which the old one vouches.")
    .helpOption("--help", "print this help")
    .addOption(storeOption())
    .option("--key <FILE>", "the signing key (default: the store's file with .key after it)")
    .option("--lost", "the old key is lost")
    .option(
      "--policy <VERSION>",
      "the version of your editorial policy (default: the newest on record, else 1)",
    )
    .addHelpText("after", examples)
    .action(async (flags: RekeyFlags) => {
      const { runRekey } = await import("./rekey-run.ts");
      await runRekey(flags);
    });
}
