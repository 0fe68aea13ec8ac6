import { Ranker } from "../../claims/ranker.ts";
import { filterLines } from "../io/filter.ts";
import { inputsOf } from "../io/input.ts";
import { answer } from "./line.ts";

/** `onrecord rank`: returns the exit status. */
export function runRank(given: readonly string[]): Promise<number> {
  const ranker = new Ranker();
  return filterLines(inputsOf(given), (line) => answer(line, ranker));
}
