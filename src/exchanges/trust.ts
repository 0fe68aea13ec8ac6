/** How far a proposal is trusted: by what led to it, with weights fitted on proposals that were judged one by one. */
import { rules } from "../attribution/confidence.ts";
import type { Exchange } from "../record.ts";
import { firstAfter } from "../text/span.ts";
import { weights } from "./lexicon/weights.ts";
import { contentWords, shared } from "./overlap.ts";
import type { Placed, Stage } from "./stage.ts";
import { hasClause } from "./words.ts";

/** What led to a proposal. */
export type Way =
  /** “Responded”, “fired back”: it says by itself that somebody answers. */
  | "replied"
  /** “Dismissed her claim”, “mocked Calder”: it is directed at words or at somebody. */
  | "directed"
  /** “Asked about Calder's remark”, “in response to Calder”, “took issue with it”. */
  | "pointed"
  /** “Asked whether …, she said”. */
  | "asked"
  /** “Calder's remarks show bias”. */
  | "remarked"
  /** “When Reyes called it late, Calder said”. */
  | "when"
  /** One statement inside another, quoted. */
  | "quoted"
  /** One statement inside another, reported. */
  | "reported"
  /** “Walked back”, “doubled down”: told of the speaker's own words. */
  | "own"
  /** “I misspoke”. */
  | "corrected"
  /** The same words again. */
  | "again";

/** A proposal of an article, before it is weighed. */
export interface Proposed {
  from: Placed;
  to: Placed;
  kind: Exchange["kind"];
  change?: Exchange["change"];
  agrees?: boolean;
  cue: Exchange["cue"];
  way: Way;
  /** The text names whose words are taken up. */
  named?: boolean;
  /** The cue says by itself what it tells. */
  isPlain?: boolean;
}

/** Below this nothing is proposed; chosen where nine of ten were right on the texts kept for choosing. */
const cutOff = 0.75;
/** What a cue says of the speaker's own words is rarer, and right more often than the weights of the rest have it. */
const ownCutOff = 0.5;

export const isLikely = ({ way }: Proposed, share: number): boolean =>
  share >= (way === "own" || way === "corrected" ? ownCutOff : cutOff);

/** The share of proposals like this one that were right; 0 where an end is hardly a statement. */
export function trustIn(stage: Stage, proposed: Proposed): number {
  const { from, to, way, named } = proposed;
  if (Math.min(sureOf(from), sureOf(to)) < fewest) return 0;
  // “Called the statement offensive”, right after somebody was called something: which statement, nobody knows.
  if (way === "directed" && !named && !hasClause(stage.analysis, to)) return 0;
  const sum = featuresOf(stage, proposed).reduce(
    (all, name) => all + (weights[name] ?? 0),
    weights.bias ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** What counts for and against a proposal, by name. */
export function featuresOf(stage: Stage, { from, to, way, named, isPlain, cue }: Proposed): string[] {
  // “Reversed herself. “It will not open,” she said”: the telling comes before what is told.
  const told = cue === null ? from.sentence : Math.min(from.sentence, sentenceAt(stage, cue[0]));
  const gap = Math.abs(told - to.sentence);
  const common = shared(contentWords(stage.analysis, from), contentWords(stage.analysis, to));
  const features: [string, boolean][] = [
    [way, true],
    ["named", named === true && common > 0],
    ["plain cue", isPlain === true],
    ["from quoted", from.attribution.kind === "direct"],
    ["to quoted", to.attribution.kind === "direct"],
    ["from bare", !hasClause(stage.analysis, from)],
    ["to bare", !hasClause(stage.analysis, to)],
    ["doubtful", Math.min(sureOf(from), sureOf(to)) < doubtful],
    ["speaker unsure", from.statement.sure !== "sure" || to.statement.sure !== "sure"],
    ["next", gap <= 1],
    ["words in common", common > 1],
  ];
  return features.flatMap(([name, holds]) => (holds ? [name] : []));
}

const sentenceAt = ({ analysis: { sentences } }: Stage, at: number): number =>
  firstAfter(sentences, at, (sentence) => sentence.start) - 1;

const doubtful = 0.75;
const fewest = 0.45;

/** A quotation inside another has no confidence of its own that says much. */
const sureOf = ({ attribution: { within, confidence } }: Placed): number =>
  within === null ? confidence : 1;

export const isTurn = ({ attribution }: Placed): boolean => attribution.rule === rules.turn;
