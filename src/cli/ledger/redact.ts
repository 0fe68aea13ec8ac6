import { Command, Option } from "commander";
import { type StoreFlags, storeOption } from "../store/store-option.ts";

/** The flags of `onrecord redact`, as commander gives them. */
export interface RedactFlags extends StoreFlags {
  name?: string;
  field?: string[];
  ground?: string;
  decided: string;
  review?: string;
  appeal?: string;
  keep?: string;
  restore?: string;
  from?: string;
  values?: string;
  reason?: string;
  json?: boolean;
}

// Written out here so that --help need not load what they belong to; a test holds them to it.
export const grounds = [
  "legal order",
  "data protection",
  "private person",
  "safety",
  "defamation",
  "copyright",
  "error",
];

const examples = `
Takes values out of the record: the text, the name or other fields of an entry are
deleted with their salts, and with everything in the same entry that gives them
away. A redaction is put on the record in their place, with ground and date; the
log and all proofs stay as they are. Then publish again: the folder still holds what
was removed until you do.

An ENTRY is the id of a statement's page, or of the statement in the store. With
--name, all entries that name the person lose what names it.

Nothing keeps what was removed, unless --keep writes it to a file for you alone.
--restore takes a redaction back with that file, or with --values: {"LABEL": VALUE}
given anew, which the record then shows as what they are. Either opens the entry
again; what was taken out of the documents in the store stays out.

Exit status: 0 done; 1 it could not be done; 2 called wrongly.

Examples:
  onrecord redact 4f7e166d6a8a891db532e7fef3154f86 --field speaker \\
    --ground "private person" --appeal "Write to desk@ledger.example."
  onrecord redact --name "Ines Calder" --ground "legal order" \\
    --appeal "Write to desk@ledger.example." --keep sealed.json
  onrecord redact --restore dd8d687498c3ec919d9fb7ebc4361eca --from sealed.json \\
    --reason "The order was lifted."
`;

export function redactCommand(): Command {
  return new Command("redact")
    .summary("take values out of the record, and say so")
    .description("Take values out of the record, and say so.")
    .helpOption("--help", "print this help")
    .argument("[ENTRY...]", "the entries")
    .addOption(storeOption())
    .option("--name <NAME>", "everything that names this person")
    .option("--field <LABEL...>", "the fields to take out; without it, all")
    .addOption(new Option("--ground <GROUND>", "why").choices(grounds))
    .option("--decided <ROLE>", "the role that decided, no name", "editor")
    .option("--review <DATE>", "when it will be looked at again")
    .option("--appeal <WORDS>", "how somebody can appeal")
    .option("--keep <FILE>", "write what is removed to a file that only you can read")
    .option("--restore <REDACTION>", "take this redaction back")
    .option("--from <FILE>", "with --restore: what was removed, as --keep wrote it")
    .option("--values <FILE>", "with --restore, where nobody kept it: values given anew, as JSON")
    .option("--reason <WORDS>", "with --restore: why")
    .option("--json", "print what was done as JSON")
    .addHelpText("after", examples)
    .action(async (entries: string[], flags: RedactFlags) => {
      const { runRedact } = await import("./redact-run.ts");
      await runRedact(entries, flags);
    });
}
