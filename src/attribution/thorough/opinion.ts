/** The encoder's opinion of some paragraphs, as scores that both stages of the quick reader add to their own. */
import type { Span } from "../../text/span.ts";
import { labelCount } from "../quick/labels.ts";
import type { SecondOpinion } from "../quick/second-opinion.ts";
import type { Encoded } from "./encoder.ts";

/** How much the encoder's scores count beside the quick reader's. */
export interface Shares {
  roles: number;
  focus: number;
}

export interface Question {
  cue: Span;
  window: Span;
}

/** What is to be asked of the encoder's second head: notes each question and leaves it open. */
export function questioning(encoded: Encoded, shares: Shares): { opinion: SecondOpinion; asked: Question[] } {
  const asked: Question[] = [];
  const focus = (cue: Span, window: Span) => {
    asked.push({ cue, window });
    return null;
  };
  return { opinion: { roles: rolesOf(encoded, shares), focus }, asked };
}

/** With the second head's scores, in the order of the questions. */
export function answering(
  encoded: Encoded,
  shares: Shares,
  asked: readonly Question[],
  answers: readonly Float32Array[],
): SecondOpinion {
  const known = new Map(asked.map(({ cue }, i) => [String(cue), answers[i]]));
  return {
    roles: rolesOf(encoded, shares),
    focus: (cue) => known.get(String(cue))?.map((score) => score * shares.focus) ?? null,
  };
}

const rolesOf =
  ({ first, roles }: Encoded, shares: Shares) =>
  ([from, to]: Span): Float32Array =>
    roles.slice((from - first) * labelCount, (to - first) * labelCount).map((score) => score * shares.roles);
