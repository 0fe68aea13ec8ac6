import { Command } from "commander";
import { jobsOf } from "../io/jobs.ts";

/** The flags of `onrecord verify`, as commander gives them. */
export interface VerifyFlags {
  json?: boolean;
  key?: string;
  /** False for `--no-seen`. */
  seen?: string | boolean;
  jobs?: number;
}

const examples = `
Checks the signature, every entry, every value and every file of a published
record, and whether it continues what was seen of it before. What was seen is kept
in your home folder, or in the FILE that --seen names.

Exit status: 0 the record holds; 1 something was found; 2 called wrongly.

Examples:
  onrecord verify site
  onrecord verify https://ledger.example/record/ --key ledger.key.txt
  onrecord verify site --seen seen.json --json
`;

export function verifyCommand(): Command {
  return new Command("verify")
    .summary("check that a published record was not changed")
    .description("Check that a published record was not changed.")
    .helpOption("--help", "print this help")
    .argument("<PLACE>", "the folder of the record, or its address (http, https)")
    .option("--json", "print the report as JSON")
    .option("--key <KEY>", "the publisher's verifier key, as text or as a file")
    .option("--seen <FILE>", "where to keep what was seen of the record; a checkpoint will do too")
    .option("--no-seen", "keep nothing, and compare with nothing")
    .option(
      "--jobs <N>",
      "how many threads check a folder (default: as many as there are cores, up to 4)",
      jobsOf,
    )
    .addHelpText("after", examples)
    .action(async (place: string, flags: VerifyFlags) => {
      const { runVerify } = await import("./verify-run.ts");
      process.exitCode = await runVerify(place, flags);
    });
}
