/** The encoder and its second head in one: questions to a text, answered part by part. */
import type { Analysis } from "../../text/analysis.ts";
import type { Span } from "../../text/span.ts";
import type { SecondOpinion } from "../quick/second-opinion.ts";
import { sequencesOf } from "../quick/sequences.ts";
import { cueScores } from "./cue-scores.ts";
import { encode } from "./encoder.ts";
import { answering, questioning, type Shares } from "./opinion.ts";
import type { Runtime, Session } from "./runtime.ts";
import { windowsOf } from "./windows.ts";
import type { WordPieces } from "./wordpieces.ts";

export interface Networks {
  runtime: Runtime;
  words: WordPieces;
  encoder: Session;
  focus: Session;
}

/** Tokens read at once: an article in one part, a long report in many, so that memory stays bounded. */
const partSize = 4000;

export function partsOf(analysis: Analysis): Span[][] {
  const parts: Span[][] = [];
  for (const range of sequencesOf(analysis)) {
    const last = parts.at(-1);
    if (last !== undefined && range[1] - (last[0] as Span)[0] <= partSize) last.push(range);
    else parts.push([range]);
  }
  return parts;
}

/**
 * @param readWith reads the part with an opinion; what it asks of cues is open the first time
 * @returns what it reads with all questions answered
 */
export async function readPart<T>(
  { runtime, words, encoder, focus }: Networks,
  shares: Shares,
  analysis: Analysis,
  part: readonly Span[],
  readWith: (opinion: SecondOpinion) => T,
): Promise<T> {
  const encoded = await encode(runtime, encoder, windowsOf(analysis, part, words));
  const { opinion, asked } = questioning(encoded, shares);
  readWith(opinion);
  const answers: Float32Array[] = [];
  for (const { cue, window } of asked) answers.push(await cueScores(runtime, focus, encoded, cue, window));
  return readWith(answering(encoded, shares, asked, answers));
}
