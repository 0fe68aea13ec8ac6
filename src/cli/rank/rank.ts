import { Command } from "commander";

/** The flags of `onrecord rank`, as commander gives them. */
export interface RankFlags {
  ndjson?: boolean;
}

const examples = `
Each line of --ndjson is {"id", "text", "speaker"?, "doc"?, "line"?} and gives {"id",
"score", "class", "reasons"}, in the same order, before the next one is read; a line
that cannot be read gives {"id", "error": {"code", "message"}}.

Without "doc" the score is the statement score: how likely trained coders would call
that sentence, on its own, worth checking. With "doc" it is the ranking score: how
likely a newsroom that covers the whole event would pick that line. The lines of an
event come in their order; a line is scored by itself and the four before it. The two
scores do not compare. Neither knows names, parties, nationality or gender, and
neither says whether anything is true.

Exit status: 0 done; 1 a line could not be read; 2 called wrongly.

Examples:
  onrecord rank --ndjson < sentences.jsonl > scores.jsonl
  onrecord rank --ndjson debate.jsonl > scores.jsonl
`;

export function rankCommand(): Command {
  return new Command("rank")
    .summary("score sentences by how much they are worth checking")
    .description("Score sentences by how much they are worth checking, with reasons in words.")
    .helpOption("--help", "print this help")
    .argument("[FILE...]", "what to read; - or nothing for standard input")
    .requiredOption("--ndjson", "read JSON objects, one a line, and print one score a line")
    .addHelpText("after", examples)
    .action(async (files: string[]) => {
      const { runRank } = await import("./run.ts");
      process.exitCode = await runRank(files);
    });
}
