/** What kind of report it is, by the cue's words, the source, and how the words reported begin. */
import type { Attribution } from "../record.ts";
import type { Token } from "../text/analysis.ts";
import { beliefs, evidence, intentions, perceptions, utterances } from "./manner-lexicon.ts";

type Manner = Attribution["manner"];
type Word = Pick<Token, "norm" | "lemma" | "pos">;

export interface Report {
  cue: readonly Word[];
  /** The source's words, "" where there is none. */
  source: string;
  /** At least the first two words of what is reported. */
  content: readonly Word[];
  kind: Attribution["kind"];
}

export function mannerOf({ cue, source, content, kind }: Report): Manner {
  if (isEvidence(source)) return "document";
  const infinitive = content[0]?.norm === "to" || cue.at(-1)?.norm === "to";
  const act = content[content[0]?.norm === "to" ? 1 : 0];
  const has = (words: ReadonlySet<string>) => cue.some((word) => isIn(words, word));
  // 1. Words that were uttered come before the attitude in them: “voiced concern”, “appeared to suggest”.
  if (has(utterances) || (has(takes) && has(aim))) return "statement";
  // 2. Refusing to speak is an answer, refusing to act is a will.
  if (has(refusals) && infinitive && act !== undefined && isIn(utterances, act)) return "statement";
  if (has(intentions) || (infinitive && has(towards))) return "intention";
  // 3. An attitude comes before how it was noticed: “seemed to think”. In full quotation it was said.
  if (has(beliefs) || (cue.length === 1 && cue[0]?.norm === "for"))
    return kind === "direct" && !has(inward) ? "statement" : "belief";
  if (has(perceptions)) return cue.some(({ norm }) => finds.has(norm)) ? "belief" : "perception";
  return "statement";
}

// “like” is an attitude as a verb only: “seems like”.
const isIn = (words: ReadonlySet<string>, { norm, lemma, pos }: Word): boolean =>
  (words.has(norm) || words.has(lemma)) && (norm !== "like" || pos === "VERB");

const refusals = new Set(["decline", "refuse", "refusal"]);
/** With an infinitive. */
const towards = new Set(["hope", "agree", "looking"]);
const inward = new Set(["think", "know", "feel", "believe"]);
/** “finds it fair”; what was found out is told in the past. */
const finds = new Set(["find", "finds", "finding"]);
const takes = new Set(["take"]);
const aim = new Set(["aim"]);

/** The source's main word is the last one before a preposition or a clause; as a name it is a person or a newspaper. */
const after =
  /,| (?:of|from|by|in|on|at|about|to|that|which|who|whose|released|published|conducted|taken|posted|dated|filed)\b/i;
const polls = /^(?:Polls?|Surveys?)$/;

function isEvidence(source: string): boolean {
  const end = source.search(after);
  const words = (end === -1 ? source : source.slice(0, end)).split(/[^\p{L}\p{M}-]+/u).filter(Boolean);
  const last = words.at(-1) ?? "";
  return evidence.has(words.length === 1 || polls.test(last) ? last.toLowerCase() : last);
}
