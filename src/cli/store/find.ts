import { Command, Option } from "commander";
import type { OnRecord } from "../../record.ts";
import type { ItemKind } from "../../store/tables.ts";
import { wholeNumber } from "./show.ts";
import { type StoreFlags, storeOption } from "./store-option.ts";

/** The flags of `onrecord find`, as commander gives them. */
export interface FindFlags extends StoreFlags {
  json?: boolean;
  person?: string;
  speaker?: string;
  post?: string;
  date?: string;
  class?: OnRecord["claims"][number]["class"];
  kind?: ItemKind;
  limit?: number;
}

const classes = [
  "fact",
  "opinion",
  "prediction",
  "promise",
  "experience",
  "question",
] as const satisfies readonly OnRecord["claims"][number]["class"][];
const kinds = ["statement", "claim", "speaker"] as const satisfies readonly ItemKind[];

const examples = `
Finds what holds all the WORDS, whatever their case and accents. "Words in a row"
between quotation marks are found in that order; ferr* finds ferry and ferries.
The newest day comes first. Of each document the newest version is searched.

Exit status: 0 done, also when nothing was found; 1 the store could not be read;
2 called wrongly.

Examples:
  onrecord find ferry
  onrecord find '"new ferry"' --person "Ines Calder" --date 2026-01..2026-03
  onrecord find --post mayor --class promise --json
  onrecord find --speaker Reyes --kind statement --limit 100
`;

export function findCommand(): Command {
  return new Command("find")
    .summary("find statements, claims and speakers in the store")
    .description("Find statements, claims and speakers by words, person, post, day and class.")
    .helpOption("--help", "print this help")
    .argument("[WORDS...]", "words that must all be there")
    .addOption(storeOption())
    .option("--json", "print one JSON object a line")
    .option("--person <NAME>", "said by this person, by any name or id that a people file gives")
    .option("--speaker <NAME>", "said by a speaker of this name, as the document has it")
    .option("--post <WORDS>", "said by somebody who holds this post")
    .option("--date <DAYS>", "said on these days: 2026-03-04, 2026-03, 2025..2026, 2026-03.. or ..2025")
    .addOption(new Option("--class <CLASS>", "claims of this class").choices(classes))
    .addOption(new Option("--kind <KIND>", "only these").choices(kinds))
    .option("--limit <N>", "at most so many", wholeNumber, 20)
    .addHelpText("after", examples)
    .action(async (words: string[], flags: FindFlags) => {
      const { runFind } = await import("./find-run.ts");
      await runFind(words, flags);
    });
}
