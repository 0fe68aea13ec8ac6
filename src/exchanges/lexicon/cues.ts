/** Words of the telling by which a text says that one statement answers, stands by or revises another. */
import type { Exchange } from "../../record.ts";

export interface CueRule {
  kind: Exclude<Exchange["kind"], "quotes" | "repeats">;
  change?: Exchange["change"];
  /** The words it can begin with, in lower case. */
  begins: string;
  /** What must follow, over the words from the first on, joined by single spaces. */
  pattern: RegExp;
  /** Tells of a statement only where one is named after it: `noun` a word for something said, `any` that or a speaker. */
  object?: "any" | "noun";
  /** It says by itself that somebody answers, and not only that somebody reacts. */
  plain?: boolean;
  /** It is told of deeds as well: what it tells of must be said. */
  spoken?: boolean;
  /** Who answers is named after it, and speaks in the next sentence: “drawing a sharp reply from”. */
  drawn?: boolean;
  /** What was said before must be found by its words: “reiterated” tells that it was said, and not that it is told here. */
  byWords?: boolean;
  confidence: number;
}

const any = /^/;
const own = "(?:his|her|their|its|the|that|those|these|this|it|what|every|them)(?! side)";
const said =
  "(?:remarks?|comments?|statements?|claims?|words|figures?|assertions?|accusations?|charges?|allegations?|predictions?|promises?|pledges?|position|stance|insults?|criticisms?|posts?|tweets?|columns?|apology|estimates?|suggestions?|calls?|decision|plans?|proposals?|threats?|vows?)";
/** “Her”, “her earlier”, “the mayor's harsh”. */
const whose = "(?:his|her|their|its|the|that|those|these)(?: \\S+ 's?)? (?:\\S+ ){0,2}";

export const cueRules: readonly CueRule[] = [
  {
    kind: "answers",
    begins:
      "answered answers answering responding responded responds replied replies replying countered counters countering retorted retorts retorting rebutted rebuts rebutting retaliated retaliates rejoined parried",
    pattern:
      /^(?!answer\S+ (?:(?:her|his|the|their|a|an|my) )?(?:door|phone|doorbell|bell|telephone|questions?|prayers?|calls?|mail)\b)/,
    confidence: 0.75,
  },
  {
    kind: "answers",
    begins:
      "fired fires firing shot shoots shooting hit hits hitting snapped snaps snapping pushed pushes pushing punched punching clapped struck strikes lashed wrote writes bit swung fought came barked quipped shouted yelled tweeted texted emailed said",
    pattern:
      /^(?:\S+ (?:right |straight |quickly )?back\b(?! (?:to|in|at work) )(?! (?:then|when|home)\b)|hit out at\b)/,
    plain: true,
    confidence: 0.8,
  },
  {
    kind: "answers",
    begins: "in",
    pattern: /^in (?:a )?(?:response|reply|rebuttal|retort|answer)\b(?! to )/,
    spoken: true,
    confidence: 0.7,
  },
  {
    kind: "answers",
    begins: "in responding reacting",
    pattern: /^(?:in (?:response|reply|answer|reaction)|responding|reacting) to\b/,
    object: "any",
    confidence: 0.75,
  },
  {
    kind: "answers",
    begins:
      "rejected rejects rejecting dismissed dismisses dismissing disputed disputes disputing denied denies denying refuted refutes refuting rebuffed rebuffs rebuffing contradicted contradicts contradicting challenged challenges challenging contested contests criticized criticised criticizes criticises criticizing criticising blasted blasts blasting slammed slams slamming condemned condemns condemning denounced denounces denouncing decried decries decrying questioned ripped rips ripping bristled bristles bristling scoffed scoffs scoffing sneered sneers welcomed welcomes welcoming called calls calling objected objects",
    pattern: any,
    object: "noun",
    confidence: 0.7,
  },
  {
    kind: "answers",
    begins:
      "brushed brushes brushing waved waves waving shrugged shrugs shrugging laughed laughs laughing swatted",
    pattern: /^\S+ (?:off|aside|away|at)\b/,
    object: "noun",
    confidence: 0.7,
  },
  {
    kind: "answers",
    begins: "took takes taking",
    pattern: /^\S+ (?:issue|exception|umbrage) (?:with|to|at)\b/,
    object: "noun",
    confidence: 0.7,
  },
  {
    kind: "answers",
    begins:
      "mocked mocks mocking ridiculed ridicules ridiculing derided derides deriding rebuked rebukes rebuking",
    pattern: any,
    object: "any",
    confidence: 0.7,
  },
  {
    kind: "answers",
    begins: "asked pressed questioned",
    pattern: /^\S+ (?:about|on)\b/,
    object: "any",
    confidence: 0.65,
  },
  {
    kind: "answers",
    begins: "drawing drew prompting prompted sparking sparked triggering triggered provoking provoked",
    pattern:
      /^\S+ (?:\S+ ){0,3}(?:reply|replies|response|responses|rebuke|rebukes|retort|rebuttal|rejoinder|answer|criticism|condemnation) (?:from|by)\b/,
    drawn: true,
    confidence: 0.75,
  },
  { kind: "stands by", begins: "doubled doubles doubling", pattern: /^\S+ down\b/, confidence: 0.85 },
  {
    kind: "stands by",
    begins: "stood stands standing stand",
    pattern: new RegExp(`^\\S+ (?:firmly |squarely )?(?:by|behind) ${own}\\b`),
    confidence: 0.8,
  },
  {
    kind: "stands by",
    begins: "stuck sticks sticking",
    pattern: new RegExp(`^\\S+ (?:to|by|with) ${whose}${said}\\b`),
    confidence: 0.75,
  },
  {
    kind: "stands by",
    begins: "reiterated reiterates reiterating reaffirmed reaffirms reaffirming restated",
    pattern: any,
    byWords: true,
    confidence: 0.7,
  },
  {
    kind: "stands by",
    byWords: true,
    begins: "repeated repeats repeating",
    pattern: new RegExp(`^\\S+ ${whose}${said}\\b`),
    confidence: 0.7,
  },
  { kind: "stands by", begins: "insisted insists", pattern: /^\S+ (?:once )?again\b/, confidence: 0.75 },
  {
    kind: "stands by",
    begins: "refused refuses refusing declined declines declining",
    pattern:
      /^\S+ to (?:apologi[sz]e|retract|recant|back (?:down|away|off)|take (?:it|them|that) back|withdraw|walk)\b/,
    confidence: 0.8,
  },
  {
    kind: "stands by",
    begins: "defended defends defending",
    pattern: new RegExp(
      `^\\S+ (?:his|her|their|its) (?:own )?(?:earlier |original |recent |controversial )?${said}\\b`,
    ),
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "walked walks walking walk",
    pattern: new RegExp(`^\\S+ (?:back ${own}|${own} (?:\\S+ ){0,6}back)\\b`),
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
    begins:
      "backtracked backtracks backtracking back-tracked backpedaled backpedalled backpedals backpedaling backpedalling back-pedaled",
    pattern: any,
    confidence: 0.8,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "clarified clarifies clarifying qualified",
    pattern: new RegExp(`^(?:clarif\\S+|qualified ${whose}${said}\\b)`),
    confidence: 0.7,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "softened softens softening toned tempered tempering moderated dialed dialled",
    pattern: /^(?:toned down|dial\S* back|soften\S*|temper\S*|moderated) (?:his|her|their|its|the|that)\b/,
    confidence: 0.7,
  },
  {
    kind: "revises",
    change: "softens",
    begins: "corrected corrects correcting amended revised revises revising",
    pattern: new RegExp(
      `^\\S+ (?:himself|herself|themselves|itself|the record|(?:his|her|their|its|the|that) (?:\\S+ ){0,2}${said})\\b`,
    ),
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins:
      "retracted retracts retracting recanted recants recanting rescinded rescinds disavowed disavows disowned",
    pattern: new RegExp(`^(?:retract|recant)|^\\S+ (?:it|that|${whose}${said})\\b`),
    confidence: 0.8,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins: "withdrew withdraws withdrawing withdrawn dropped drops dropping",
    pattern: new RegExp(`^\\S+ (?:(?:withdrew )?it|${whose}${said})\\b`),
    confidence: 0.8,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins: "took takes taking taken",
    pattern: new RegExp(
      `^\\S+ (?:back ${own}|(?:it|that|them|(?:his|her|their|the) (?:\\S+ )?(?:words|remarks?|comments?|claims?)) back)\\b`,
    ),
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins: "apologized apologised apologizes apologises apologizing apologising",
    pattern: new RegExp(
      `^\\S+ (?:\\S+ ){0,4}for (?:it|that|them|what|saying|having said|calling|suggesting|claiming|${whose}${said}|${whose}(?:language|choice of words))\\b`,
    ),
    confidence: 0.7,
  },
  {
    kind: "revises",
    change: "withdraws",
    begins: "issued issues issuing offered offers offering",
    pattern: /^\S+ (?:an?|his|her|their|the) (?:\S+ ){0,3}(?:apology|retraction)\b/,
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "reverses",
    begins: "reversed reverses reversing",
    pattern:
      /^\S+ (?:himself|herself|themselves|itself|course|(?:his|her|their|its|an?) (?:\S+ ){0,2}(?:position|stance|view|statement|opposition|support|promise|pledge|decision|claim))\b/,
    confidence: 0.8,
  },
  {
    kind: "revises",
    change: "reverses",
    begins: "changed changes changing flip-flopped flip-flops flip-flopping abandoned abandons abandoning",
    pattern:
      /^(?:flip-flop\S+|\S+ (?:his|her|their|its) (?:mind|position|story|tune|view|views|stance|promise|pledge|opposition))\b/,
    confidence: 0.75,
  },
  {
    kind: "revises",
    change: "reverses",
    begins: "made makes making did does",
    pattern: /^\S+ (?:an? )?(?:\S+ )?(?:u-turn|about-face|about-turn|volte-face|reversal)\b/,
    confidence: 0.75,
  },
];
