import { Command } from "commander";
import { type StoreFlags, storeOption } from "../store/store-option.ts";

/** The flags of `onrecord enter`, as commander gives them. */
export interface EnterFlags extends StoreFlags {
  about?: string;
  role: string;
  policy?: string;
  template?: boolean;
  json?: boolean;
}

const examples = `
Puts one act of an editor on the record: evidence, a ruling, a reply, a correction,
a revision, a walkback, an incident or a policy. FILE holds its fields as JSON, and
--template prints them to be filled in; what is missing is named. Nothing is
overwritten: an act on an act is an entry of its own.

A ruling needs reasons, the evidence that it rests on, and the state of the right of
reply: answered (verbatim), no answer after the deadline, or not asked because …
A walkback is what a speaker did, a correction is ours.

An ENTRY is the id of an entry, or of a statement in the store (s-…).

Exit status: 0 done; 1 it breaks a rule; 2 called wrongly.

Examples:
  echo '{"title": "Accounts of 2025", "address": null, "capture": null,
         "note": null, "receipt": null}' | onrecord enter evidence - --json
  onrecord enter ruling --template > ruling.json
  onrecord enter ruling ruling.json --about s-4f7e166d6a8a891db532e7fef3154f86
`;

export function enterCommand(): Command {
  return new Command("enter")
    .summary("put a ruling, a correction or another act on the record")
    .description("Put a ruling, a correction or another act on the record.")
    .helpOption("--help", "print this help")
    .argument("<KIND>", "evidence, ruling, reply, correction, revision, walkback, incident or policy")
    .argument("[FILE]", "its fields as JSON; - reads standard input")
    .option("--template", "print the fields of KIND, to be filled in")
    .addOption(storeOption())
    .option("--about <ENTRY>", "the entry that it is about")
    .option("--role <ROLE>", "the role that acts, no name", "editor")
    .option(
      "--policy <VERSION>",
      "the version of your editorial policy (default: the newest on record, else 1)",
    )
    .option("--json", "print its id, its hash and its place as JSON")
    .addHelpText("after", examples)
    .action(async (kind: string, file: string | undefined, flags: EnterFlags) => {
      const { runEnter } = await import("./enter-run.ts");
      await runEnter(kind, file, flags);
    });
}
