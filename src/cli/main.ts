#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { version } from "../version.ts";
import { exchangesCommand } from "./exchanges/exchanges.ts";
import { Failure, Misuse, reasonOf, status } from "./io/failure.ts";
import { say, survivePipes } from "./io/output.ts";
import { enterCommand } from "./ledger/enter.ts";
import { publishCommand } from "./ledger/publish.ts";
import { recoverCommand } from "./ledger/recover.ts";
import { redactCommand } from "./ledger/redact.ts";
import { rekeyCommand } from "./ledger/rekey.ts";
import { verifyCommand } from "./ledger/verify.ts";
import { rankCommand } from "./rank/rank.ts";
import { readCommand } from "./read/read.ts";
import { addCommand } from "./store/add.ts";
import { backupCommand } from "./store/backup.ts";
import { decideCommand } from "./store/decide.ts";
import { exportCommand } from "./store/export.ts";
import { findCommand } from "./store/find.ts";
import { importCommand } from "./store/import.ts";
import { peopleCommand } from "./store/people.ts";
import { restoreCommand } from "./store/restore.ts";
import { showCommand } from "./store/show.ts";

const about = `Puts public statements on the record: who said what, to whom, where and when,
and what of it can be checked. Nothing leaves this machine.`;

const examples = `
Examples:
  onrecord read article.html                 a report in the terminal
  onrecord read debate.vtt --html page.html  one annotated page
  onrecord add article.html                  keep it, with all that was said in it
  onrecord find ferry --person "Ines Calder" what she said of it
  onrecord publish site --store harwick.db   the record as a folder of plain files
  onrecord verify site                       was anything changed?
  onrecord read --help                       all that "read" can do
`;

const program = new Command("onrecord")
  .description(about)
  .version(version, "--version", "print the version")
  .helpOption("--help", "print this help")
  .helpCommand("help [COMMAND]", "print the help of a command")
  .addHelpText("after", examples)
  .showHelpAfterError("Try onrecord --help.")
  .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, "onrecord: ")) })
  .exitOverride();
for (const command of [
  readCommand(),
  exchangesCommand(),
  rankCommand(),
  addCommand(),
  showCommand(),
  findCommand(),
  decideCommand(),
  peopleCommand(),
  publishCommand(),
  verifyCommand(),
  enterCommand(),
  redactCommand(),
  rekeyCommand(),
  recoverCommand(),
  exportCommand(),
  importCommand(),
  backupCommand(),
  restoreCommand(),
])
  program.addCommand(inherit(command, program));

survivePipes();
process.on("uncaughtException", (error) => {
  fault(error);
  process.exit(status.foundWrong);
});
process.exitCode = await run();

/** A command of commands hands on to them how to speak and how to end. */
function inherit(command: Command, from: Command): Command {
  command.copyInheritedSettings(from);
  for (const one of command.commands) inherit(one, command);
  return command;
}

async function run(): Promise<number> {
  try {
    if (process.argv.length <= 2) program.outputHelp();
    else await program.parseAsync();
    // A command that found something wrong has set the status itself.
    return Number(process.exitCode ?? status.done);
  } catch (error) {
    // Commander has said what is wrong by now.
    if (error instanceof CommanderError) return error.exitCode === 0 ? status.done : status.misused;
    if (!(error instanceof Failure)) {
      fault(error);
      return status.foundWrong;
    }
    say(error.message);
    return error instanceof Misuse ? status.misused : status.foundWrong;
  }
}

/** What went wrong is ours: said in words, like all else. */
function fault(error: unknown): void {
  say(`something went wrong inside onrecord: ${reasonOf(error)}`);
}
