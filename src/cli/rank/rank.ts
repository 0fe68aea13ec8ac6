import { Command } from "commander";

/** The flags of `onrecord rank`, as commander gives them. */
export interface RankFlags {
  ndjson?: boolean;
  archive?: string;
  top?: string;
}

const examples = `
FILE is a whole speech, debate or article, of any format that "onrecord read" takes;
its sentences are listed, first what is most worth checking, with the reasons.

Each line of --ndjson is {"id", "text", "speaker"?, "doc"?, "line"?, "date"?} and gives
{"id", "score", "class", "reasons"}, in the same order, before the next one is read; a
line that cannot be read gives {"id", "error": {"code", "message"}}.

Without "doc" the score is the statement score: how likely trained coders would call
that sentence, on its own, worth checking. With "doc" it is the ranking score: how
likely a newsroom that covers the whole event would pick that line. The lines of an
event come in their order; a line is scored by itself and those before it. The two
scores do not compare. Neither knows names, parties, nationality or gender, and
neither says whether anything is true.

An --archive is a file of your earlier checks, one {"text", "title"?, "claimant"?,
"date"?} a line. What resembles something checked not long before the "date" of the
line ranks higher in its event, and the check is named among the reasons; checks of
that day or later do not count. Without a date all count.

Exit status: 0 done; 1 a line could not be read; 2 called wrongly.

Examples:
  onrecord rank debate.txt
  onrecord rank --archive checks.jsonl --top 10 debate.txt
  onrecord rank --ndjson < sentences.jsonl > scores.jsonl
  onrecord rank --ndjson debate.jsonl > scores.jsonl
`;

export function rankCommand(): Command {
  return new Command("rank")
    .summary("score sentences by how much they are worth checking")
    .description("Score sentences by how much they are worth checking, with reasons in words.")
    .helpOption("--help", "print this help")
    .argument("[FILE...]", "what to read; - or nothing for standard input")
    .option("--ndjson", "read JSON objects, one a line, and print one score a line")
    .option("--archive <FILE>", "earlier checks, as JSON objects, one a line")
    .option("--top <N>", "how many sentences of a document to show (default: 20)")
    .addHelpText("after", examples)
    .action(async (files: string[], flags: RankFlags) => {
      const { runRank } = await import("./run.ts");
      process.exitCode = await runRank(files, flags);
    });
}
