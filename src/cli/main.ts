#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { version } from "../version.ts";
import { Misuse, status } from "./misuse.ts";
import { say, survivePipes } from "./output.ts";
import { readCommand } from "./read.ts";

const about = `Puts public statements on the record: who said what, to whom, where and when,
and what of it can be checked. Nothing leaves this machine.`;

const examples = `
Examples:
  onrecord read article.html                 a report in the terminal
  onrecord read debate.vtt --html page.html  one annotated page
  onrecord read --help                       all that "read" can do
`;

const program = new Command("onrecord")
  .description(about)
  .version(version)
  .helpCommand("help [COMMAND]", "show the help of a command")
  .addHelpText("after", examples)
  .showHelpAfterError("(onrecord --help shows what there is)")
  .exitOverride()
  .action(() => program.help());
program.addCommand(readCommand().copyInheritedSettings(program));

survivePipes();
process.on("uncaughtException", (error) => {
  say(`something went wrong inside onrecord: ${wordsOf(error)}`);
  process.exit(status.foundWrong);
});
process.exitCode = await run();

async function run(): Promise<number> {
  try {
    await program.parseAsync();
    // A command that found something wrong has set the status itself.
    return Number(process.exitCode ?? status.done);
  } catch (error) {
    // Commander has said what is wrong by now.
    if (error instanceof CommanderError) return error.exitCode === 0 ? status.done : status.misused;
    say(error instanceof Misuse ? error.message : `something went wrong inside onrecord: ${wordsOf(error)}`);
    return error instanceof Misuse ? status.misused : status.foundWrong;
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
