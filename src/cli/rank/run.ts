import { Ranker } from "../../claims/ranker.ts";
import { Misuse } from "../io/failure.ts";
import { filterLines } from "../io/filter.ts";
import { inputsOf } from "../io/input.ts";
import { archiveOf } from "./archive.ts";
import { answer } from "./line.ts";
import type { RankFlags } from "./rank.ts";
import { rankFiles } from "./transcript.ts";

const mostShown = 20;

/** `onrecord rank`: returns the exit status. */
export function runRank(given: readonly string[], { ndjson, archive, top }: RankFlags): Promise<number> {
  const files = inputsOf(given);
  const checks = archiveOf(archive);
  if (ndjson) {
    if (top !== undefined)
      throw new Misuse("--top belongs to a document; --ndjson gives every line a score.");
    const ranker = new Ranker(checks);
    return filterLines(files, (line) => answer(line, ranker));
  }
  return rankFiles(files, shownOf(top), checks);
}

function shownOf(top: string | undefined): number {
  const shown = top === undefined ? mostShown : Number(top);
  if (Number.isInteger(shown) && shown > 0) return shown;
  throw new Misuse(`--top ${top}: give a whole number above 0.`);
}
