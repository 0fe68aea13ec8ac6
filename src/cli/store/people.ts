import { Command } from "commander";
import { type StoreFlags, storeOption } from "./store-option.ts";

const examples = `
FILE is Popolo JSON, CSV with a header, or Wikidata entities. "onrecord add" then
knows who held what post on what day, and "onrecord find --person" finds them by any
of their names, their id, or an identifier such as wikidata:Q42. Somebody who is in
the store already is replaced. Documents added before are not read again until they
are added again.

Exit status: 0 done; 1 FILE could not be read; 2 called wrongly.

Examples:
  onrecord people import council.csv
  onrecord people import popolo.json --store harwick.db
`;

export function peopleCommand(): Command {
  return new Command("people")
    .summary("people whom the store knows")
    .description("People whom the store knows: who held what post, and when.")
    .helpOption("--help", "print this help")
    .addCommand(
      new Command("import")
        .description("Read a people file into the store.")
        .helpOption("--help", "print this help")
        .argument("<FILE>", "the people file; - for standard input")
        .addOption(storeOption())
        .addHelpText("after", examples)
        .action(async (file: string, flags: StoreFlags) => {
          const { runPeopleImport } = await import("./people-run.ts");
          await runPeopleImport(file, flags);
        }),
    );
}
