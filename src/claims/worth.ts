/** Pass 4: how much a part is worth checking, by the statement score, and why, in words. */
import { type Features, featuresOf, type Judged } from "./features.ts";
import { levelled } from "./worth/level.ts";
import { chanceOf, statementScore } from "./worth/statement.ts";
import { type Wording, wordingOf } from "./worth/wording.ts";

export interface Worth {
  /** 0 … 1: the share of sentences like this one that trained coders called worth checking. */
  worth: number;
  reasons: string[];
}

export function worthOf(judged: Judged): Worth {
  const { features, wording } = seenOf(judged);
  return { worth: chanceOf(statementScore(wording, features)), reasons: reasonsFor(features, judged) };
}

/** What the scores look at, from one pass of masks. */
export function seenOf(judged: Judged): { features: Features; wording: Wording } {
  const masks = levelled(judged.tokens);
  return { features: featuresOf(judged, masks), wording: wordingOf(judged.tokens, masks) };
}

/** The reasons that speak for it, in the order of this list. */
const reasonsByFeature: readonly [feature: string, reason: string][] = [
  ["number", "names a number"],
  ["form rate", "names a rate"],
  ["form share", "names a share"],
  ["form ratio", "says how many times as much"],
  ["form difference", "says how much something changed"],
  ["form trend", "tells of a trend"],
  ["form extremum", "calls something the highest or lowest"],
  ["form rank", "gives a rank"],
  ["form comparison", "compares"],
  ["form status", "says what has or has not happened yet"],
  ["period", "names a period"],
  ["sum of money", "names a sum of money"],
  ["record", "about votes, laws passed or promises made"],
  ["money", "about public money"],
  ["work", "about jobs and the economy"],
  ["health", "about health"],
  ["safety", "about safety"],
  ["war", "about war and arms"],
  ["energy", "about energy and the environment"],
  ["school", "about schools and families"],
  ["law", "about a law or a plan"],
  ["body", "about a public body or an office"],
  ["cause given", "a cause is given for it"],
  ["absolute", "says always, never, every or only"],
];

const reasonsByClass: { [C in Judged["kind"]]: string | null } = {
  fact: null,
  opinion: "a judgement",
  prediction: "about what is to come",
  promise: "a promise that can be held against what follows",
  experience: "the speaker's own life or feeling",
  question: "a question",
};

export function reasonsFor(features: Features, { kind, cause }: Judged): string[] {
  const reasons = reasonsByFeature.flatMap(([feature, reason]) => (features.has(feature) ? [reason] : []));
  const ofClass = reasonsByClass[kind];
  if (ofClass !== null) reasons.push(ofClass);
  if (cause === "is") reasons.push("given as a cause");
  return reasons;
}
