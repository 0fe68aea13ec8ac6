/** Words by which a text says that one statement answers, stands by or revises another. */
import type { Exchange } from "../record.ts";

export interface CueRule {
  kind: Exclude<Exchange["kind"], "quotes" | "repeats">;
  change?: Exchange["change"];
  /** The words it can begin with, in lower case. */
  begins: string;
  /** What must follow, over the words from the first on, joined by single spaces. */
  pattern: RegExp;
  /** It tells of a statement only where a speaker or a word for something said comes after it. */
  needsObject?: boolean;
  /** It says by itself that somebody answers, and not only that somebody reacts. */
  plain?: boolean;
  confidence: number;
}

const any = /^/;
const own = "(?:his|her|their|its|the|that|those|these|this|it|what|every|them)(?! side)";

export const cueRules: readonly CueRule[] = [
  {
    kind: "answers",
    begins:
      "answered answers responded responds responding replied replies replying countered counters countering retorted retorts rebutted rebuts",
    pattern: any,
    confidence: 0.75,
  },
  {
    kind: "answers",
    begins:
      "fired fires firing shot shoots shooting hit hits hitting snapped snaps pushed pushes pushing punched clapped",
    pattern: /^\S+ (?:right |straight )?back\b(?! to )/,
    plain: true,
    confidence: 0.8,
  },
  {
    kind: "answers",
    begins:
      "rejected rejects rejecting dismissed dismisses dismissing mocked mocks mocking disputed disputes disputing denied denies denying ridiculed ridicules refuted refutes scoffed",
    pattern: any,
    needsObject: true,
    confidence: 0.7,
  },
  {
    kind: "answers",
    begins: "asked pressed questioned",
    pattern: /^\S+ (?:about|on)\b/,
    needsObject: true,
    confidence: 0.65,
  },
  { kind: "stands by", begins: "doubled doubles doubling", pattern: /^\S+ down\b/, confidence: 0.85 },
  {
    kind: "stands by",
    begins: "stood stands standing stand",
    pattern: new RegExp(`^\\S+ (?:firmly )?by ${own}\\b`),
    confidence: 0.8,
  },
  {
    kind: "stands by",
    begins: "reiterated reiterates reiterating reaffirmed reaffirms",
    pattern: any,
    confidence: 0.7,
  },
  { kind: "stands by", begins: "insisted insists", pattern: /^\S+ (?:once )?again\b/, confidence: 0.75 },
  {
    kind: "stands by",
    begins: "refused refuses refusing declined declines",
    pattern: /^\S+ to (?:apologi[sz]e|retract|back (?:down|away|off)|take (?:it|them|that) back|withdraw)\b/,
    confidence: 0.8,
  },
  {
    kind: "stands by",
    begins: "defended defends defending",
    pattern:
      /^\S+ (?:his|her|their|its) (?:own )?(?:earlier |original )?(?:remarks?|comments?|statements?|claims?|words|figures?)\b/,
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "walked walks walking",
    pattern: new RegExp(`^\\S+ (?:back ${own}|${own} (?:\\S+ ){0,4}back)\\b`),
    confidence: 0.85,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "backed backs backing",
    pattern: /^\S+ (?:away|off|down)\b/,
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "backtracked backtracks backtracking backpedaled backpedalled backpedaling backpedalling",
    pattern: any,
    confidence: 0.8,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "clarified clarifies clarifying",
    pattern: any,
    confidence: 0.7,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "softened softens softening toned",
    pattern: /^(?:toned down|soften\S*) (?:his|her|their|its|the)\b/,
    confidence: 0.7,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "corrected corrects correcting",
    pattern:
      /^\S+ (?:himself|herself|themselves|itself|the record|(?:his|her|their|its) (?:\S+ )?(?:remarks?|comments?|statements?|claims?|figures?))\b/,
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins: "retracted retracts retracting recanted recants",
    pattern: any,
    confidence: 0.8,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins: "withdrew withdraws withdrawing",
    pattern:
      /^\S+ (?:it|(?:his|her|their|its|the|that) (?:\S+ )?(?:remarks?|comments?|statements?|claims?|charges?|accusations?|words|allegations?|insult))\b/,
    confidence: 0.8,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins: "took takes taking",
    pattern: new RegExp(
      `^\\S+ (?:back ${own}|(?:it|that|them|(?:his|her|their|the) (?:words|remarks?|comments?|claims?)) back)\\b`,
    ),
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins: "apologized apologised apologizes apologises apologizing apologising",
    pattern: /^\S+ (?:\S+ ){0,3}for\b/,
    confidence: 0.7,
  },
  {
    kind: "revises",
    change: "reverses",
    begins: "reversed reverses reversing",
    pattern:
      /^\S+ (?:himself|herself|themselves|itself|course|(?:his|her|their|its) (?:\S+ )?(?:position|stance|view|statement|opposition|support))\b/,
    confidence: 0.8,
  },
  {
    kind: "revises",
    change: "reverses",
    begins: "changed changes flip-flopped",
    pattern: /^(?:flip-flopped|\S+ (?:his|her|their|its) (?:mind|position|story|tune|view|stance))\b/,
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "reverses",
    begins: "now",
    pattern: /^now (?:says|insists|claims|argues|maintains)\b/,
    confidence: 0.6,
  },
];

/** A speaker's own words that take back what the same speaker said. */
export const ownRevisions: readonly { pattern: RegExp; change: NonNullable<Exchange["change"]> }[] = [
  { pattern: /\bI (?:should|ought to) have said\b/i, change: "softens" },
  { pattern: /\b(?:let me|I want to|I need to) (?:clarify|correct|rephrase)\b/i, change: "softens" },
  { pattern: /\bI was wrong (?:about|on|to say|when I)\b/i, change: "withdraws" },
  {
    pattern: /\bI (?:misspoke|retract|withdraw (?:that|it|the remark)|take (?:it|that) back)\b/i,
    change: "withdraws",
  },
  {
    pattern: /\bI (?:apologi[sz]e|am sorry) for (?:saying|my (?:words|remarks?|comments?))\b/i,
    change: "withdraws",
  },
  { pattern: /\bI(?: have|'ve|’ve) changed my mind\b/i, change: "reverses" },
];

/** Words for something said, as what an answer is directed at. */
export const speechNouns =
  /^(?:remarks?|comments?|claims?|statements?|words|charges?|accusations?|criticisms?|allegations?|suggestions?|assertions?|pledges?|promises?|letters?|tweets?|posts?|answers?|attacks?|arguments?|rumou?rs?|notion|characteri[sz]ations?|insults?|complaints?|warnings?|demands?|calls?)$/;

/** What opens a turn that answers the one before. */
export const replyOpening =
  /^(?:with respect|that is (?:not )?(?:true|right|wrong|false|what you)|that's (?:not )?(?:true|right|wrong|false|what you)|that’s (?:not )?(?:true|right|wrong|false|what you)|not true|wrong|you (?:said|told|say|just said|promised|know)|no[,.]|yes[,.])/i;
