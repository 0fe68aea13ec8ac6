import { Command } from "commander";
import { type StoreFlags, storeOption } from "../store/store-option.ts";

/** The flags of `onrecord enter`, as commander gives them. */
export interface EnterFlags extends StoreFlags {
  about?: string;
  role: string;
  policy: string;
  json?: boolean;
}

const examples = `
Puts one act of an editor on the record: evidence, a ruling, a reply, a correction,
a revision, a walkback, an incident or a policy. FILE holds its fields as JSON; what
is missing is named. Nothing is overwritten: an act on an act is an entry of its own.

A ruling needs reasons, the evidence that it rests on, and the state of the right of
reply: answered (verbatim), no answer after the deadline, or not asked because …
A walkback is what a speaker did, a correction is ours.

Exit status: 0 done; 1 it breaks a rule; 2 called wrongly.

Examples:
  echo '{"title": "Accounts of 2025", "address": null, "capture": null,
         "note": null, "receipt": null}' | onrecord enter evidence - --json
  onrecord enter ruling ruling.json --about 4f7e166d6a8a891db532e7fef3154f86
`;

export function enterCommand(): Command {
  return new Command("enter")
    .summary("put a ruling, a correction or another act on the record")
    .description("Put a ruling, a correction or another act on the record.")
    .helpOption("--help", "print this help")
    .argument("<KIND>", "evidence, ruling, reply, correction, revision, walkback, incident or policy")
    .argument("<FILE>", "its fields as JSON; - reads standard input")
    .addOption(storeOption())
    .option("--about <ENTRY>", "the entry that it is about")
    .option("--role <ROLE>", "the role that acts, no name", "editor")
    .option("--policy <VERSION>", "the version of your editorial policy", "1")
    .option("--json", "print its id, its hash and its place as JSON")
    .addHelpText("after", examples)
    .action(async (kind: string, file: string, flags: EnterFlags) => {
      const { runEnter } = await import("./enter-run.ts");
      await runEnter(kind, file, flags);
    });
}
