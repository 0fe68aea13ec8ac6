import { Ranker } from "../claims/ranker.ts";
import { filterLines } from "./filter.ts";
import { inputsOf } from "./input.ts";
import { answer } from "./rank-line.ts";

/** `onrecord rank`: returns the exit status. */
export function runRank(given: readonly string[]): Promise<number> {
  const ranker = new Ranker();
  return filterLines(inputsOf(given), (line) => answer(line, ranker));
}
