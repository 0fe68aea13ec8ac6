import { Command, Option } from "commander";
import type { Exchange } from "../../record.ts";
import { type StoreFlags, storeOption } from "./store-option.ts";

/** The flags that every decision takes, as commander gives them. */
export interface DecideFlags extends StoreFlags {
  by: string;
  why: string;
  json?: boolean;
  kind?: Exchange["kind"];
  change?: NonNullable<Exchange["change"]>;
  nobody?: boolean;
}

export type Decide = (given: readonly string[], flags: DecideFlags) => Promise<void>;

const kinds = ["answers", "quotes", "repeats", "stands by", "revises"];
const changes = ["softens", "withdraws", "reverses"];

const examples = `
A decision is kept beside what the machine read and overwrites nothing: it holds
for new readings and new versions of the document, as long as the words stand in
it, and "undo" takes it back. "show", "find", "exchanges", their pages and what is
published follow it.

A statement is named by its id (s-…), or by its document and its number in the
report (d-5f1c03:3); a speaker by the id (p-…) that "find --kind speaker" gives.

Exit status: 0 done; 1 there is no such ID; 2 called wrongly.

Examples:
  onrecord decide confirm d-5f1c03:7 d-5f1c03:3 --by "Ada Lindqvist" --why "she says so"
  onrecord decide reject d-5f1c03:7 d-5f1c03:2 --by "Ada Lindqvist" --why "another matter"
  onrecord decide speaker s-91ab7e "Tomas Reyes" --by "Ada Lindqvist" --why "heard the tape"
  onrecord decide speaker p-77c0aa "Tomas Reyes" --by "Ada Lindqvist" --why "everywhere"
  onrecord decide merge p-77c0aa p-19d2f0 --by "Ada Lindqvist" --why "born 1960, same ward"
  onrecord decide undo n-4be21c --by "Ada Lindqvist" --why "it was his brother"
  onrecord decide list d-5f1c03
`;

/** A kind of decision as a command of its own; each loads what it runs only when it runs. */
function decision(name: string, about: string, run: () => Promise<Decide>): Command {
  return new Command(name)
    .description(about)
    .helpOption("--help", "print this help")
    .addOption(storeOption())
    .option("--json", "print it as JSON")
    .requiredOption("--by <NAME>", "who decides")
    .requiredOption("--why <WORDS>", "the reason, which is kept with it")
    .action(async (...given: unknown[]) => {
      const command = given.at(-1) as Command;
      await (await run())(command.args, command.opts<DecideFlags>());
    });
}

const onExchange = (command: Command): Command =>
  command
    .argument("<FROM>", "the later statement")
    .argument("<TO>", "the earlier statement that it takes up")
    .addOption(
      new Option("--kind <KIND>", "what kind it is, where the machine proposes none or several").choices(
        kinds,
      ),
    );

export function decideCommand(): Command {
  const runs = () => import("./decide-run.ts");
  return new Command("decide")
    .summary("decide on a speaker, on who is one person, or on an exchange")
    .description("Decide on what the machine read: who spoke, who is one person, what takes up what.")
    .helpOption("--help", "print this help")
    .addHelpText("after", examples)
    .addCommand(
      onExchange(decision("confirm", "An exchange stands.", async () => (await runs()).confirm)).addOption(
        new Option("--change <CHANGE>", "what a revision does to the words").choices(changes),
      ),
    )
    .addCommand(
      onExchange(decision("reject", "An exchange does not stand.", async () => (await runs()).reject)),
    )
    .addCommand(
      decision(
        "speaker",
        "Who said a statement, or all that a speaker is taken to say.",
        async () => (await runs()).speaker,
      )
        .argument("<ID>", "a statement; or a speaker, for all that one says in the document")
        .argument("[NAME]", "who it was, by a name of the document or a new one")
        .option("--nobody", "nobody knows who it was"),
    )
    .addCommand(
      decision("merge", "Two speakers are one person.", async () => (await runs()).merge)
        .argument("<SPEAKER>", "one of them")
        .argument("<OTHER>", "the other, whose name stands"),
    )
    .addCommand(
      decision(
        "split",
        "Two speakers are two people, whatever their names.",
        async () => (await runs()).split,
      )
        .argument("<SPEAKER>", "one of them")
        .argument("<OTHER>", "the other"),
    )
    .addCommand(
      decision("undo", "A decision counts no more.", async () => (await runs()).undo).argument(
        "<DECISION>",
        "its id (n-…)",
      ),
    )
    .addCommand(
      new Command("list")
        .description("What was decided, and what of it stands.")
        .helpOption("--help", "print this help")
        .argument(
          "[ID]",
          "on this document, or on the document of this statement or speaker; left out, on all",
        )
        .addOption(storeOption())
        .option("--json", "print one JSON object a line")
        .action(async (id: string | undefined, flags: StoreFlags & { json?: boolean }) => {
          const { list } = await import("./decide-list.ts");
          await list(id, flags);
        }),
    );
}
